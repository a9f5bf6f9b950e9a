import type { Drawings } from "./drawing.ts";
import { dropped, grounded, lit, roundness, SHADOW, shaded, tube } from "./light.ts";
import { block, fill, line, moved, oval, times } from "./shape.ts";
import { ACROSS, DOWN, type Sheet, SLANT } from "./sheet.ts";
import { turned } from "./turned.ts";

const RUBBER = "#35332f";
const tilted = (body: string, degrees: number): string =>
  `<g transform="rotate(${degrees} 500 640)">${body}</g>`;

function lamp(s: Sheet, tone: string, glow: string, lens: string): string {
  const [x, y, r] = [430, 640, 200];
  return (
    s.blurred(fill(oval(560, 1000, 300, 34), SHADOW, 0.36), 18) +
    fill(
      oval(x - 40, y, 420),
      s.radial([
        [0, glow, 0.85],
        [0.4, glow, 0.3],
        [1, glow, 0],
      ]),
    ) +
    tube("M600 800V930", RUBBER, 60, 0.3) +
    fill(block(470, 900, 260, 96, 46), s.linear(roundness(RUBBER), DOWN)) +
    fill(oval(600, 948, 26), "#1b1917") +
    fill(
      "M430 440H700C790 450 830 540 830 640S790 830 700 840H430z",
      s.linear(
        [
          [0, lit(tone, 0.5)],
          [0.2, lit(tone, 0.2)],
          [0.5, tone],
          [0.85, shaded(tone, 0.4)],
          [1, shaded(tone, 0.25)],
        ],
        DOWN,
      ),
    ) +
    line(
      times(5, (i) => `M${600 + i * 40} ${452 + i * i * 3}V${828 - i * i * 3}`),
      shaded(tone, 0.5),
      5,
      0.4,
    ) +
    fill(
      oval(x, y, r),
      s.linear(
        [
          [0, lit(tone, 0.6)],
          [0.5, tone],
          [1, shaded(tone, 0.5)],
        ],
        SLANT,
      ),
    ) +
    fill(
      oval(x, y, r - 20),
      s.linear(
        [
          [0, "#6a6862"],
          [1, "#f2f0ea"],
        ],
        SLANT,
      ),
    ) +
    fill(
      oval(x, y, r - 28),
      s.radial(
        [
          [0, "#ffffff"],
          [0.22, lit(lens, 0.75)],
          [0.6, lens],
          [1, shaded(lens, 0.4)],
        ],
        0.46,
        0.46,
        0.56,
      ),
    ) +
    line(oval(x, y, 120) + oval(x, y, 76), "#ffffff", 4, 0.4) +
    s.blurred(fill(oval(x - 72, y - 80, 54, 26), "#ffffff", 0.7), 9) +
    fill(block(650, 420, 90, 24, 12), shaded(tone, 0.5))
  );
}

function multiTool(s: Sheet): string {
  const steel = s.linear(roundness("#aeb1b0", "metal"), DOWN);
  const arm = (angle: number, length: number, width: number): string =>
    `<g transform="rotate(${angle} 330 640)">${fill(block(330, 640 - width / 2, length, width, 6), steel)}${fill(`M${326 + length} ${640 - width / 2}h14l8 ${width / 2}l-8 ${width / 2}h-14z`, shaded("#aeb1b0", 0.3))}</g>`;
  const body = block(270, 570, 460, 140, 60);
  return tilted(
    moved(
      s.blurred(
        `<g transform="rotate(-64 330 640)">${fill(block(330, 624, 330, 32), SHADOW, 0.4)}</g><g transform="rotate(-104 330 640)">${fill(block(330, 624, 300, 32), SHADOW, 0.4)}</g>`,
        13,
      ),
      24,
      32,
    ) +
      dropped(s, body, 24, 0.45) +
      arm(-64, 330, 34) +
      arm(-86, 300, 28) +
      arm(-110, 270, 24) +
      arm(-36, 300, 30) +
      fill(
        body,
        s.linear(
          [
            [0, lit("#5b5a57", 0.3)],
            [0.4, "#4a4946"],
            [1, "#2a2826"],
          ],
          DOWN,
        ),
      ) +
      fill(
        block(352, 596, 296, 88, 40),
        s.linear(
          [
            [0, "#c9973f"],
            [1, "#9a6f24"],
          ],
          DOWN,
        ),
      ) +
      line("M400 640h200", "#fff6e2", 5, 0.8) +
      [330, 670]
        .map(
          (x) =>
            fill(
              oval(x, 640, 34),
              s.linear(
                [
                  [0, "#e8e9e8"],
                  [1, "#7c7e7d"],
                ],
                SLANT,
              ),
            ) + fill(oval(x, 640, 13), "#3a3836"),
        )
        .join(""),
    -12,
  );
}

function pump(s: Sheet, tone: string): string {
  const barrel = block(452, 330, 96, 520, 18);
  const whole = `${barrel}${block(440, 170, 120, 180, 30)}${block(438, 850, 124, 170, 24)}`;
  return tilted(
    dropped(s, whole, 26, 0.45) +
      fill(block(474, 300, 52, 60), s.linear(roundness("#d0d1cf", "metal"))) +
      fill(barrel, s.linear(roundness(tone, "metal"))) +
      fill(block(440, 170, 120, 170, 34), s.linear(roundness(RUBBER))) +
      line(
        times(7, (i) => `M448 ${200 + i * 18}H552`),
        "#151311",
        4,
        0.6,
      ) +
      fill(block(446, 850, 108, 130, 22), s.linear(roundness(RUBBER))) +
      fill(block(438, 970, 124, 50, 20), s.linear(roundness(tone, "metal"))) +
      line("M446 868H554M446 890H554", "#151311", 4, 0.5) +
      fill(block(478, 480, 44, 190, 5), "#fffaf0", 0.16) +
      line("M500 500V650", "#fffaf0", 5, 0.7) +
      tube("M560 930C650 940 660 1010 640 1080", RUBBER, 22, 0.3),
    30,
  );
}

function levers(s: Sheet, tone: string): string {
  const lever =
    "M450 240C450 200 550 200 550 240L536 860C534 930 560 960 556 1000C552 1030 500 1040 470 1010C450 990 464 940 464 860z";
  const one = (turn: number, x: number): string =>
    moved(
      dropped(s, lever, 22, 0.4) +
        fill(
          lever,
          s.linear(
            [
              [0, lit(tone, 0.4)],
              [0.25, lit(tone, 0.16)],
              [0.6, tone],
              [1, shaded(tone, 0.4)],
            ],
            ACROSS,
          ),
        ) +
        fill("M488 320H512L508 780H492z", shaded(tone, 0.34), 0.7) +
        fill(oval(500, 256, 17), shaded(tone, 0.6)) +
        line("M462 250L474 860", lit(tone, 0.7), 4, 0.5),
      x,
      0,
      1,
      turn,
      [500, 640],
    );
  return one(-16, -150) + one(4, 10) + one(22, 160);
}

function bell(s: Sheet, tone: string): string {
  return (
    grounded(s, 500, 1000, 220, 0.14) +
    fill(block(180, 890, 640, 100, 48), s.linear(roundness("#8d8f8e", "metal"), DOWN)) +
    fill(block(420, 860, 160, 140, 26), s.linear(roundness(RUBBER))) +
    fill(block(452, 780, 96, 100), s.linear(roundness(RUBBER))) +
    tube("M700 770C770 770 790 740 800 700", "#8d8f8e", 22, 0.6) +
    fill(
      oval(806, 684, 28),
      s.radial(
        [
          [0, "#f4f4f2"],
          [1, "#7b7d7c"],
        ],
        0.35,
        0.3,
        0.8,
      ),
    ) +
    fill(oval(500, 790, 236, 34), shaded(tone, 0.6)) +
    turned(s, {
      profile: [
        [10, 520],
        [90, 530],
        [180, 580],
        [232, 670],
        [246, 770],
        [244, 786],
      ],
      tone,
      finish: "metal",
      tilt: 0.14,
    }) +
    line("M264 760A236 34 0 0 0 736 760", lit(tone, 0.5), 4, 0.6) +
    turned(s, {
      profile: [
        [22, 492],
        [28, 502],
        [30, 520],
        [26, 530],
      ],
      tone: shaded(tone, 0.1),
      finish: "metal",
      top: "closed",
      tilt: 0.3,
    })
  );
}

export const cycling: Drawings = {
  "dawn-front-light": {
    paper: "mist",
    setting: "stand",
    draw: (s, tone) => lamp(s, tone, "#fff3cf", "#f3dc9d"),
  },
  "ember-rear-light": {
    paper: "dusk",
    setting: "stand",
    draw: (s, tone) => lamp(s, tone, "#ff9d86", "#b3261c"),
  },
  "trail-multi-tool": { paper: "oat", setting: "flat", draw: multiTool },
  "mini-pump": { paper: "mist", setting: "flat", draw: pump },
  "tyre-levers": { paper: "linen", setting: "flat", draw: levers },
  "city-bell": { paper: "dusk", setting: "stand", draw: bell, size: 1.1 },
};
