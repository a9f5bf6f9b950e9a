import type { Drawings } from "./drawing.ts";
import { dropped, isDark, lit, SHADOW, shaded, tube } from "./light.ts";
import { block, fill, line, moved, oval, polygon, times } from "./shape.ts";
import { type Sheet, SLANT } from "./sheet.ts";
import { box, faces, grain, view } from "./solid.ts";

function mirror(s: Sheet, tone: string): string {
  const [x, y, r] = [500, 590, 340];
  const glass = oval(x, y, r - 26);
  return (
    dropped(s, oval(x, y, r), 34, 0.36) +
    fill(
      oval(x, y, r),
      s.linear(
        [
          [0, lit(tone, 0.4)],
          [0.5, tone],
          [1, shaded(tone, 0.42)],
        ],
        SLANT,
      ),
    ) +
    line(oval(x, y, r - 4), lit(tone, 0.4), 3, 0.5) +
    fill(oval(x, y, r - 22), shaded(tone, 0.5)) +
    fill(
      glass,
      s.linear(
        [
          [0, "#f2f4f2"],
          [0.45, "#cfd6d5"],
          [0.75, "#b3bdbd"],
          [1, "#d8dcda"],
        ],
        SLANT,
      ),
    ) +
    s.clipped(
      glass,
      s.blurred(
        fill(
          polygon([
            [200, 700],
            [620, 160],
            [760, 160],
            [260, 850],
          ]) +
            polygon([
              [320, 900],
              [820, 260],
              [850, 330],
              [400, 940],
            ]),
          "#ffffff",
          0.42,
        ),
        7,
      ) + s.blurred(line(oval(x, y, r - 18), SHADOW, 18, 0.35), 9),
    )
  );
}

function mirrorDetail(s: Sheet, tone: string): string {
  return moved(mirror(s, tone), -260, -420, 2.3);
}

function clock(s: Sheet, tone: string): string {
  const [x, y, r] = [500, 580, 320];
  const ticks = times(12, (i) => {
    const [c, d] = [Math.cos((i * Math.PI) / 6), Math.sin((i * Math.PI) / 6)];
    const inner = i % 3 ? 262 : 244;
    return `M${Math.round(x + c * inner)} ${Math.round(y + d * inner)}L${Math.round(x + c * 276)} ${Math.round(y + d * 276)}`;
  });
  const ink = isDark(tone) ? "#efe9dc" : "#3b3732";
  const hands =
    line(`M${x} ${y}L${x - 128} ${y - 96}`, ink, 16) + line(`M${x} ${y}L${x + 150} ${y - 196}`, ink, 11);
  return (
    dropped(s, oval(x, y, r), 34, 0.4) +
    fill(
      oval(x, y, r),
      s.linear(
        [
          [0, lit(tone, 0.55)],
          [0.5, tone],
          [1, shaded(tone, 0.4)],
        ],
        SLANT,
      ),
    ) +
    fill(
      oval(x, y, r - 20),
      s.linear(
        [
          [0, shaded(tone, 0.2)],
          [1, lit(tone, 0.3)],
        ],
        SLANT,
      ),
    ) +
    fill(
      oval(x, y, r - 26),
      s.radial(
        [
          [0, lit(tone, 0.26)],
          [0.7, lit(tone, 0.05)],
          [1, shaded(tone, 0.1)],
        ],
        0.36,
        0.32,
        0.8,
      ),
    ) +
    line(ticks, ink, 7, 0.8) +
    moved(s.blurred(hands.replaceAll(ink, SHADOW), 5), 9, 13) +
    hands +
    line(`M${x - 22} ${y + 38}L${x + 92} ${y - 158}`, "#c09a52", 4) +
    line(`M${x} ${y}l-36 62`, "#c09a52", 4) +
    fill(oval(x, y, 15), "#c09a52") +
    fill(oval(x - 3, y - 3, 6), "#f0dcae")
  );
}

function stool(s: Sheet, tone: string): string {
  const at = view(500, 640, 28, 20);
  const leg = (x: number, y: number, splayX: number, splayY: number): string => {
    const [topX, topY] = at(x, y, 0);
    const [footX, footY] = at(x + splayX, y + splayY, -400);
    return tube(
      `M${topX.toFixed(0)} ${topY.toFixed(0)}L${footX.toFixed(0)} ${footY.toFixed(0)}`,
      tone,
      34,
      0.3,
    );
  };
  const seat = { x: -230, y: -140, z: 0, width: 460, depth: 280, height: 34 };
  const rung = (y: number): string => {
    const [a, b] = [at(-225, y, -270), at(225, y, -270)];
    return tube(`M${a.map(Math.round).join(" ")}L${b.map(Math.round).join(" ")}`, tone, 22, 0.3);
  };
  return (
    s.blurred(fill(oval(540, 1030, 330, 60), SHADOW, 0.32), 22) +
    leg(-195, -105, -30, -26) +
    leg(195, -105, 30, -26) +
    rung(-120) +
    rung(124) +
    leg(195, 105, 30, 26) +
    leg(-195, 105, -30, 26) +
    box(s, at, seat, tone, 14) +
    grain(s, faces(at, seat).top, { x: 200, y: 520, width: 600, height: 240 }, tone, false, 4)
  );
}

function deskTray(s: Sheet, tone: string): string {
  const at = view(500, 800, 26, 34);
  const outer = { x: -330, y: -190, z: 0, width: 660, depth: 380, height: 74 };
  const rim = faces(at, outer).top;
  const hollow = (x: number, y: number, width: number, depth: number): string => {
    const mouth = faces(at, { x, y, z: 74, width, depth, height: 0 }).top;
    const floor = faces(at, { x, y, z: 16, width, depth, height: 0 }).top;
    return (
      fill(
        mouth,
        s.linear([
          [0, shaded(tone, 0.62)],
          [1, shaded(tone, 0.36)],
        ]),
      ) +
      s.clipped(
        mouth,
        fill(
          floor,
          s.linear(
            [
              [0, shaded(tone, 0.36)],
              [1, lit(tone, 0.08)],
            ],
            SLANT,
          ),
        ),
      )
    );
  };
  const [penX, penY] = at(-290, 60, 60);
  const [endX, endY] = at(70, 60, 60);
  return (
    s.blurred(fill(faces(at, { ...outer, height: 1 }).top, SHADOW, 0.5), 22) +
    moved(s.blurred(fill(faces(at, { ...outer, height: 1 }).top, SHADOW, 0.3), 22), 40, 30) +
    box(s, at, outer, tone, 12) +
    grain(s, rim, { x: 130, y: 560, width: 740, height: 440 }, tone, false, 6) +
    hollow(-306, 16, 400, 152) +
    hollow(-306, -166, 400, 150) +
    hollow(120, -166, 186, 334) +
    tube(`M${penX.toFixed(0)} ${penY.toFixed(0)}L${endX.toFixed(0)} ${endY.toFixed(0)}`, "#c09a52", 22, 0.6) +
    times(3, (i) =>
      line(
        oval(at(-210 + i * 110, -84, 24)[0], at(-210 + i * 110, -84, 24)[1], 34 - i * 4, 19 - i * 2),
        "#c9c5ba",
        5,
        0.9,
      ),
    ) +
    fill(
      faces(at, { x: 150, y: -130, z: 20, width: 126, depth: 250, height: 40 }).top,
      s.linear(
        [
          [0, "#fbf6ea"],
          [1, "#d9cfbd"],
        ],
        SLANT,
      ),
    ) +
    fill(faces(at, { x: 150, y: -130, z: 20, width: 126, depth: 40, height: 40 }).top, "#69734f")
  );
}

function laptopStand(s: Sheet, tone: string): string {
  const at = view(500, 900, 24, 16);
  const screen = "M330 300a16 16 0 0 1 16 -16H820a16 16 0 0 1 16 16L800 640H310z";
  return (
    s.blurred(fill(oval(530, 1000, 380, 40), SHADOW, 0.4), 20) +
    box(s, at, { x: -240, y: -150, z: -70, width: 60, depth: 300, height: 250 }, tone, 10) +
    box(s, at, { x: 180, y: -150, z: -70, width: 60, depth: 300, height: 250 }, tone, 10) +
    box(s, at, { x: -310, y: -170, z: 180, width: 620, depth: 340, height: 30 }, tone, 12) +
    grain(
      s,
      faces(at, { x: -310, y: -170, z: 180, width: 620, depth: 340, height: 30 }).top,
      { x: 180, y: 600, width: 660, height: 200 },
      tone,
      false,
      3,
    ) +
    moved(
      fill(
        screen,
        s.linear(
          [
            [0, "#8e9190"],
            [1, "#5c5f5f"],
          ],
          SLANT,
        ),
      ) +
        fill(
          "M348 306H812L780 618H330z",
          s.linear(
            [
              [0, "#6a7c80"],
              [0.5, "#33434f"],
              [1, "#1f2a33"],
            ],
            SLANT,
          ),
        ) +
        fill("M348 306H640L420 618H330z", "#ffffff", 0.1),
      -45,
      6,
    ) +
    box(s, at, { x: -260, y: -130, z: 214, width: 520, depth: 260, height: 14 }, "#a8abaa", 6) +
    fill(
      faces(at, { x: -220, y: -100, z: 228, width: 440, depth: 110, height: 0 }).top,
      s.pattern(26, 10, fill(block(2, 2, 22, 6, 2), "#4a4d4e")),
    )
  );
}

export const furniture: Drawings = {
  "round-mirror": {
    paper: "clay",
    setting: "wall",
    draw: mirror,
    views: { frame: { setting: "close", draw: mirrorDetail } },
  },
  "wall-clock": { paper: "mist", setting: "wall", draw: clock },
  "bath-stool": { paper: "mist", setting: "stand", draw: stool },
  "desk-tray": { paper: "linen", setting: "flat", draw: deskTray },
  "laptop-stand": { paper: "dusk", setting: "stand", draw: laptopStand },
};
