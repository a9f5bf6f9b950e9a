import { stitches } from "./bags.ts";
import type { Drawings } from "./drawing.ts";
import { dropped, lit, roundness, SHADOW, shaded } from "./light.ts";
import { leaning } from "./paper.ts";
import { block, closeUp, fill, line, oval, times } from "./shape.ts";
import { ACROSS, type Sheet, SLANT } from "./sheet.ts";

function pen(s: Sheet, tone: string): string {
  const barrel = block(456, 420, 88, 500, 8);
  const metal = s.linear(roundness(tone, "metal"));
  const grip = "M458 920H542L526 1010Q524 1020 518 1022H482Q476 1020 474 1010z";
  const whole = `${barrel}${grip}M470 200H530V420H470z`;
  return leaning(
    dropped(s, whole, 26, 0.45) +
      fill(block(456, 190, 88, 300, 22), metal) +
      fill(barrel, metal) +
      fill(block(452, 480, 96, 16, 4), s.linear(roundness("#d7c08a", "metal"))) +
      fill(block(456, 508, 88, 4), shaded(tone, 0.6), 0.6) +
      fill(grip, metal) +
      line(
        times(6, (i) => `M${460 + i} ${934 + i * 11}H${540 - i}`),
        shaded(tone, 0.6),
        3,
        0.5,
      ) +
      fill(
        "M482 1022H518L503 1100Q500 1106 497 1100z",
        s.linear([
          [0, "#f2e3b5"],
          [0.4, "#c09a52"],
          [1, "#6b4f1f"],
        ]),
      ) +
      line("M500 1040V1092", "#4a3413", 2.5) +
      fill(oval(500, 1040, 4), "#4a3413") +
      fill(
        block(520, 226, 17, 220, 8),
        s.linear([
          [0, "#fbeec7"],
          [0.5, "#c09a52"],
          [1, "#6b4f1f"],
        ]),
      ) +
      fill(oval(528, 440, 11), "#c9a55c"),
    32,
  );
}

const crayons = [
  "#a4553a",
  "#c9973f",
  "#d6b96a",
  "#69734f",
  "#a3ad92",
  "#6f9296",
  "#34455a",
  "#6b4650",
  "#c08a6c",
  "#7b5439",
];

function pencils(s: Sheet): string {
  const tin = block(220, 330, 560, 640, 26);
  const shaft = (x: number): string => block(x, 390, 42, 540, 4);
  return leaning(
    dropped(s, tin, 28, 0.44) +
      fill(
        tin,
        s.linear(
          [
            [0, "#e9e6de"],
            [0.5, "#c3c1b9"],
            [1, "#98968e"],
          ],
          SLANT,
        ),
      ) +
      fill(
        block(236, 346, 528, 608, 16),
        s.linear(
          [
            [0, "#7e7b73"],
            [1, "#b5b2a9"],
          ],
          SLANT,
        ),
      ) +
      crayons
        .map((colour, i) => {
          const x = 250 + i * 50.6;
          return (
            fill(
              shaft(x),
              s.linear([
                [0, shaded(colour, 0.3)],
                [0.2, lit(colour, 0.35)],
                [0.34, lit(colour, 0.1)],
                [0.66, colour],
                [0.7, shaded(colour, 0.22)],
                [1, shaded(colour, 0.42)],
              ]),
            ) +
            fill(`M${x.toFixed(1)} 452v-62h42v62q-10 -12 -21 0t-21 0z`, "#e2c49a") +
            fill(`M${(x + 13).toFixed(1)} 416l8 -36l8 36z`, colour)
          );
        })
        .join("") +
      fill(block(236, 346, 528, 26), SHADOW, 0.2) +
      fill(
        block(236, 780, 528, 64),
        s.linear(
          [
            [0, "#f6efe0"],
            [1, "#d4c8b2"],
          ],
          ACROSS,
        ),
      ) +
      line("M300 804h150M300 824h90", "#4a443c", 4, 0.6),
    -8,
  );
}

function deskMat(s: Sheet, tone: string): string {
  const mat = block(110, 420, 780, 470, 30);
  return leaning(
    dropped(s, mat, 16, 0.4) +
      fill(
        mat,
        s.linear(
          [
            [0, lit(tone, 0.26)],
            [0.5, tone],
            [1, shaded(tone, 0.2)],
          ],
          SLANT,
        ),
      ) +
      fill(
        mat,
        s.pattern(
          12,
          12,
          fill(oval(3, 3, 1.6, 1) + oval(9, 8, 1.6, 1), shaded(tone, 0.5), 0.2) +
            fill(oval(8, 2, 1.4, 1) + oval(2, 9, 1.4, 1), lit(tone, 0.6), 0.2),
        ),
      ) +
      stitches(
        "M150 438H850a22 22 0 0 1 22 22V850a22 22 0 0 1 -22 22H150a22 22 0 0 1 -22 -22V460a22 22 0 0 1 22 -22z",
        tone,
      ) +
      dropped(s, block(206, 500, 230, 310, 4), 8, 0.34) +
      fill(
        block(206, 500, 230, 310, 4),
        s.linear(
          [
            [0, "#fdf8ec"],
            [1, "#e6dcc8"],
          ],
          SLANT,
        ),
      ) +
      line(
        times(5, (i) => `M236 ${550 + i * 34}h${[150, 168, 120, 160, 80][i] ?? 0}`),
        "#5a5650",
        3,
        0.5,
      ) +
      dropped(s, oval(690, 620, 96), 14, 0.4) +
      fill(
        oval(690, 620, 96),
        s.linear(
          [
            [0, "#fbf7ee"],
            [1, "#cfc5b4"],
          ],
          SLANT,
        ),
      ) +
      fill(
        oval(690, 620, 80),
        s.linear(
          [
            [0, "#6b4a33"],
            [1, "#3c2618"],
          ],
          SLANT,
        ),
      ) +
      line("M640 590a58 58 0 0 1 40 -26", "#a87b56", 7, 0.7) +
      fill("M776 600h44a22 22 0 0 1 0 44h-44v-14h38a8 8 0 0 0 0 -16h-38z", "#e4dccd"),
    -7,
  );
}

export const deskGoods: Drawings = {
  "fountain-pen": {
    paper: "linen",
    setting: "flat",
    draw: pen,
    views: { nib: { setting: "close", draw: (s, tone) => closeUp(pen(s, tone), 2.3, 300, 980) } },
  },
  "colour-pencils": { paper: "mist", setting: "flat", draw: pencils },
  "desk-mat": { paper: "linen", setting: "flat", draw: deskMat },
};
