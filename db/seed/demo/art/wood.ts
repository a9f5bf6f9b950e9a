import type { Drawings } from "./drawing.ts";
import { dropped, grounded, lit, shaded, tube } from "./light.ts";
import { closeUp, fill, line, moved, oval } from "./shape.ts";
import { ACROSS, DOWN, type Sheet, SLANT } from "./sheet.ts";
import { grain } from "./solid.ts";
import { turned } from "./turned.ts";

function basket(s: Sheet, tone: string): string {
  const profile = [
    [236, 640],
    [242, 656],
    [258, 800],
    [250, 920],
    [214, 1000],
    [206, 1008],
  ] as const;
  const strand = s.pattern(
    46,
    30,
    line("M-4 8Q11 -4 23 8T50 8", shaded(tone, 0.5), 5, 0.4) +
      line("M-27 23Q-12 11 0 23T27 23T50 23", shaded(tone, 0.5), 5, 0.4) +
      line("M-4 4Q11 -8 23 4T50 4M-27 19Q-12 7 0 19T27 19T50 19", lit(tone, 0.5), 4, 0.4),
  );
  const outline =
    "M264 640C246 700 238 760 242 800C246 880 262 960 294 1008A206 33 0 0 0 706 1008C738 960 754 880 758 800C762 760 754 700 736 640A236 38 0 0 1 264 640z";
  return (
    grounded(s, 500, 1008, 240) +
    turned(s, { profile, tone, top: "open", lip: 16, inside: shaded(tone, 0.2) }) +
    fill(outline, strand) +
    line("M264 640A236 38 0 0 0 736 640", shaded(tone, 0.3), 22) +
    line("M264 636A236 38 0 0 0 736 636", lit(tone, 0.3), 11, 0.9, "16 9") +
    tube("M300 668C270 530 420 520 400 684", tone, 22) +
    tube("M600 684C580 520 730 530 700 668", tone, 22)
  );
}

function candlesticks(s: Sheet, tone: string): string {
  const stick = (x: number, top: number, base: number): string => {
    const at = (share: number): number => top + (base - top) * share;
    const profile = [
      [40, top],
      [42, at(0.03)],
      [22, at(0.1)],
      [20, at(0.14)],
      [34, at(0.22)],
      [24, at(0.34)],
      [18, at(0.52)],
      [30, at(0.68)],
      [48, at(0.74)],
      [30, at(0.8)],
      [34, at(0.86)],
      [92, at(0.93)],
      [100, at(0.97)],
      [98, base],
    ] as const;
    return (
      grounded(s, x, base, 104) +
      turned(s, { x, profile, tone, tilt: 0.2, top: "closed" }) +
      turned(s, {
        x,
        profile: [
          [17, top - 300],
          [18, top - 290],
          [19, top + 2],
        ],
        tone: "#efe6d3",
        tilt: 0.25,
        top: "closed",
      }) +
      line(`M${x} ${top - 302}v-22`, "#4b443c", 4)
    );
  };
  return stick(382, 600, 985) + stick(612, 720, 1018);
}

function board(s: Sheet, tone: string): string {
  const outline =
    "M300 386a40 40 0 0 1 40 -40H430C456 346 452 300 454 230C456 170 544 170 546 230C548 300 544 346 570 346H660a40 40 0 0 1 40 40V1000a40 40 0 0 1 -40 40H340a40 40 0 0 1 -40 -40z";
  const eye = oval(500, 236, 19);
  return `<g transform="rotate(7 500 640)">${
    dropped(s, outline, 26, 0.42) +
    moved(fill(outline, shaded(tone, 0.42)), 5, 9) +
    fill(
      outline,
      s.linear(
        [
          [0, lit(tone, 0.28)],
          [0.5, tone],
          [1, shaded(tone, 0.16)],
        ],
        SLANT,
      ),
    ) +
    grain(s, outline, { x: 300, y: 180, width: 400, height: 860 }, tone, true, 2) +
    line("M302 384a38 38 0 0 1 38 -38H430C456 346 452 300 454 230", lit(tone, 0.6), 4, 0.7) +
    fill(eye, shaded(tone, 0.65)) +
    line("M500 236C460 190 420 150 430 90C436 60 470 70 500 236", "#a0643a", 9)
  }</g>`;
}

function pan(s: Sheet, tone: string): string {
  const [x, y] = [500, 760];
  const handle = "M462 500C474 420 462 300 470 210C474 160 526 160 530 210C538 300 526 420 538 500z";
  const rim = oval(x, y, 300);
  return `<g transform="rotate(28 500 640)">${
    dropped(s, `${handle}${rim}`, 28, 0.5) +
    fill(
      "M240 640C200 650 190 680 204 710L250 690zM760 640C800 650 810 680 796 710L750 690z",
      shaded(tone, 0.1),
    ) +
    fill(
      handle,
      s.linear([
        [0, lit(tone, 0.3)],
        [0.5, tone],
        [1, shaded(tone, 0.5)],
      ]),
    ) +
    fill("M489 214C489 186 511 186 511 214V270C511 292 489 292 489 270z", "#8e8779") +
    line("M470 214C466 300 478 420 466 490", lit(tone, 0.4), 4, 0.5) +
    fill(
      rim,
      s.linear(
        [
          [0, lit(tone, 0.34)],
          [0.5, tone],
          [1, shaded(tone, 0.5)],
        ],
        SLANT,
      ),
    ) +
    fill(
      oval(x, y, 284),
      s.linear(
        [
          [0, shaded(tone, 0.55)],
          [0.6, shaded(tone, 0.15)],
          [1, lit(tone, 0.22)],
        ],
        SLANT,
      ),
    ) +
    fill(
      oval(x, y, 246),
      s.radial(
        [
          [0, lit(tone, 0.16)],
          [0.7, tone],
          [1, shaded(tone, 0.2)],
        ],
        0.4,
        0.38,
        0.75,
      ),
    ) +
    fill(
      oval(x, y, 246),
      s.pattern(16, 16, fill(oval(4, 5, 1.5) + oval(12, 11, 1.3) + oval(13, 3, 1), lit(tone, 0.5), 0.2)),
    ) +
    s.blurred(line(`M${x - 190} ${y - 60}A200 200 0 0 1 ${x - 40} ${y - 196}`, "#ffffff", 26, 0.22), 12)
  }</g>`;
}

function birdhouse(s: Sheet, tone: string): string {
  const front = "M330 560L500 400L670 560V930H330z";
  const roof = shaded(tone, 0.3);
  return (
    dropped(s, "M330 560L500 400L760 510V890L670 930H330z", 30, 0.34) +
    fill(
      "M670 560L760 520V880L670 930z",
      s.linear([
        [0, shaded(tone, 0.34)],
        [1, shaded(tone, 0.5)],
      ]),
    ) +
    fill(
      front,
      s.linear(
        [
          [0, lit(tone, 0.24)],
          [0.6, tone],
          [1, shaded(tone, 0.18)],
        ],
        SLANT,
      ),
    ) +
    grain(s, front, { x: 330, y: 400, width: 340, height: 530 }, tone, true, 8) +
    fill(
      "M500 344L596 310L784 490L690 536z",
      s.linear(
        [
          [0, shaded(roof, 0.1)],
          [1, shaded(roof, 0.45)],
        ],
        DOWN,
      ),
    ) +
    fill(
      "M278 560L500 344L722 552L694 578L500 396L306 586z",
      s.linear(
        [
          [0, lit(roof, 0.34)],
          [0.55, roof],
          [1, shaded(roof, 0.2)],
        ],
        ACROSS,
      ),
    ) +
    line("M280 558L500 346", lit(roof, 0.6), 4, 0.7) +
    fill(oval(500, 610, 58), lit(tone, 0.35)) +
    fill(
      oval(500, 610, 50),
      s.radial(
        [
          [0, "#1f1812"],
          [0.7, "#2e231b"],
          [1, "#4a392c"],
        ],
        0.6,
        0.62,
        0.6,
      ),
    ) +
    line("M500 720v72", shaded(tone, 0.5), 24) +
    fill(
      oval(500, 796, 17),
      s.radial(
        [
          [0, lit("#c69c68", 0.4)],
          [1, "#8d6a3f"],
        ],
        0.35,
        0.3,
        0.8,
      ),
    ) +
    tube("M500 340C470 250 530 230 500 150", "#b39b72", 9, 0.3) +
    fill("M330 900H670V930H330z", shaded(tone, 0.35), 0.5)
  );
}

export const wood: Drawings = {
  "seagrass-basket": { paper: "linen", setting: "stand", draw: basket, size: 1.08 },
  "turned-candlesticks": { paper: "dusk", setting: "stand", draw: candlesticks },
  "serving-board": {
    paper: "oat",
    setting: "flat",
    draw: board,
    views: { detail: { setting: "close", draw: (s, tone) => closeUp(board(s, tone), 2.1, 520, 330) } },
  },
  "cast-iron-pan": { paper: "linen", setting: "flat", draw: pan },
  "nesting-box": { paper: "sage", setting: "wall", draw: birdhouse },
};
