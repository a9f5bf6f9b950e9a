import { weave } from "./cloth.ts";
import type { Drawings } from "./drawing.ts";
import { dropped, lit, roundness, SHADOW, shaded } from "./light.ts";
import { block, closeUp, fill, line, moved, oval, polygon, times } from "./shape.ts";
import { DOWN, type Sheet, SLANT } from "./sheet.ts";

const PAGE = "#f4ecdc";

export const leaning = (body: string, degrees: number): string =>
  `<g transform="rotate(${degrees} 500 640)">${body}</g>`;

function notebook(s: Sheet, tone: string): string {
  const cover = block(256, 290, 480, 690, 16);
  return leaning(
    dropped(s, cover, 26, 0.42) +
      fill(block(264, 304, 482, 688, 14), shaded(PAGE, 0.12)) +
      times(4, (i) => line(`M${738 + i * 2.4} ${306}V${984}`, shaded(PAGE, 0.35), 1, 0.5)) +
      fill(
        cover,
        s.linear(
          [
            [0, lit(tone, 0.24)],
            [0.5, tone],
            [1, shaded(tone, 0.2)],
          ],
          SLANT,
        ),
      ) +
      fill(cover, weave(s, "plain", tone, 0.9)) +
      fill(
        block(256, 290, 62, 690, 12),
        s.linear([
          [0, SHADOW, 0.3],
          [0.4, "#ffffff", 0.1],
          [0.85, SHADOW, 0.06],
          [1, SHADOW, 0.42],
        ]),
      ) +
      line("M690 290V980", shaded(tone, 0.5), 13) +
      line("M688 290V980", lit(tone, 0.14), 6) +
      line("M420 979C424 1020 410 1050 430 1082", "#c9973f", 13) +
      fill(block(400, 440, 200, 110, 4), PAGE, 0.92) +
      line("M424 482h120", "#4a443c", 5, 0.7) +
      line("M424 510h72", "#4a443c", 3, 0.5) +
      line("M262 300a10 10 0 0 1 10 -8H726", lit(tone, 0.6), 3, 0.6),
    -6,
  );
}

function openNotebook(s: Sheet, tone: string): string {
  const left = "M96 420C220 392 400 396 500 430V980C400 948 220 944 96 972z";
  const right = "M904 420C780 392 600 396 500 430V980C600 948 780 944 904 972z";
  const rules = times(
    11,
    (i) => `M150 ${488 + i * 40}C250 ${470 + i * 40} 380 ${472 + i * 40} 462 ${494 + i * 40}`,
  );
  const rulesRight = times(
    11,
    (i) => `M850 ${488 + i * 40}C750 ${470 + i * 40} 620 ${472 + i * 40} 538 ${494 + i * 40}`,
  );
  return leaning(
    dropped(s, `${left}${right}`, 26, 0.4) +
      fill(
        "M82 416H918V988H82z",
        s.linear(
          [
            [0, lit(tone, 0.2)],
            [1, shaded(tone, 0.3)],
          ],
          SLANT,
        ),
      ) +
      fill(
        left,
        s.linear([
          [0, "#fdf8ec"],
          [0.75, PAGE],
          [1, shaded(PAGE, 0.32)],
        ]),
      ) +
      fill(
        right,
        s.linear([
          [0, shaded(PAGE, 0.22)],
          [0.14, "#fbf5e8"],
          [1, shaded(PAGE, 0.1)],
        ]),
      ) +
      line(rules + rulesRight, "#7d8a8c", 2, 0.4) +
      line("M500 430V980", shaded(PAGE, 0.5), 3, 0.6) +
      line("M520 436C524 640 514 860 530 1040", "#c9973f", 12) +
      leaning(
        fill(
          polygon([
            [560, 700],
            [840, 700],
            [840, 724],
            [560, 724],
          ]),
          s.linear(roundness("#34455a"), DOWN),
        ) +
          fill(
            polygon([
              [560, 700],
              [520, 712],
              [560, 724],
            ]),
            "#dcb98d",
          ) +
          fill(
            polygon([
              [533, 708],
              [520, 712],
              [533, 716],
            ]),
            "#2a2a2a",
          ),
        -22,
      ),
    -4,
  );
}

function cookbook(s: Sheet, tone: string): string {
  const cover = block(220, 250, 540, 740, 8);
  const bowl = "M360 640H620C620 740 570 792 490 792S360 740 360 640z";
  return leaning(
    dropped(s, cover, 30, 0.45) +
      fill(block(236, 270, 544, 736, 6), shaded(PAGE, 0.08)) +
      line(
        times(6, (i) => `M${764 + i * 2.6} 274V1000M240 ${993 + i * 2.4}H776`),
        shaded(PAGE, 0.4),
        1,
        0.5,
      ) +
      fill(
        cover,
        s.linear(
          [
            [0, lit(tone, 0.3)],
            [0.5, tone],
            [1, shaded(tone, 0.16)],
          ],
          SLANT,
        ),
      ) +
      fill(cover, weave(s, "plain", tone, 0.8)) +
      fill(
        block(220, 250, 34, 740),
        s.linear([
          [0, SHADOW, 0.3],
          [0.5, "#ffffff", 0.14],
          [1, SHADOW, 0.36],
        ]),
      ) +
      fill(oval(490, 560, 120), "#ecd9b2", 0.9) +
      fill(
        bowl,
        s.linear([
          [0, lit("#34455a", 0.2)],
          [1, "#34455a"],
        ]),
      ) +
      fill(oval(490, 640, 130, 26), lit("#34455a", 0.36)) +
      fill(oval(490, 642, 116, 19), "#a4553a") +
      line(
        "M440 600C424 570 452 550 436 516M492 596C476 566 504 546 488 512M544 600C528 570 556 550 540 516",
        "#fffaf0",
        8,
        0.85,
      ) +
      line("M360 340h260", "#fff6e2", 15, 0.95) +
      line("M410 384h160", "#fff6e2", 9, 0.8) +
      line("M440 900h100", "#fff6e2", 6, 0.8),
    5,
  );
}

function letterSet(s: Sheet, tone: string): string {
  const sheet = block(300, 200, 420, 600, 3);
  const envelope = block(210, 640, 580, 380, 6);
  const flap = "M212 642L480 846Q500 860 520 846L788 642z";
  const laid = s.pattern(9, 60, line("M0 0V60", "#a08c68", 1, 0.12) + line("M0 0H9", "#a08c68", 1, 0.12));
  return (
    leaning(
      dropped(s, sheet, 16, 0.3) +
        times(3, (i) =>
          moved(fill(sheet, i === 2 ? "#fbf5e8" : shaded("#fbf5e8", 0.07)), 6 - i * 3, 6 - i * 3),
        ) +
        fill(sheet, laid) +
        line("M350 280h90", tone, 5, 0.8) +
        line(
          times(4, (i) => `M350 ${352 + i * 42}h${[310, 290, 318, 180][i] ?? 0}`),
          "#5a5650",
          2.5,
          0.5,
        ),
      7,
    ) +
    leaning(
      dropped(s, envelope, 22, 0.42) +
        fill(
          envelope,
          s.linear(
            [
              [0, lit(tone, 0.34)],
              [1, shaded(tone, 0.1)],
            ],
            SLANT,
          ),
        ) +
        line("M212 1014L440 812M788 1014L560 812", shaded(tone, 0.4), 3, 0.4) +
        s.blurred(fill(flap, SHADOW, 0.42), 8) +
        fill(
          flap,
          s.linear(
            [
              [0, lit(tone, 0.3)],
              [1, lit(tone, 0.04)],
            ],
            DOWN,
          ),
        ) +
        line("M212 642L480 846Q500 860 520 846L788 642", lit(tone, 0.6), 3, 0.7) +
        fill(oval(503, 846, 45, 43), shaded("#8e3b2c", 0.3)) +
        fill(
          oval(500, 842, 44, 42),
          s.radial(
            [
              [0, lit("#8e3b2c", 0.4)],
              [0.6, "#8e3b2c"],
              [1, shaded("#8e3b2c", 0.3)],
            ],
            0.35,
            0.3,
            0.8,
          ),
        ) +
        line(oval(500, 842, 28, 26), shaded("#8e3b2c", 0.35), 4, 0.7) +
        line("M500 826v30M490 836q10 8 20 0", lit("#8e3b2c", 0.3), 4, 0.8),
      -5,
    )
  );
}

export const paperGoods: Drawings = {
  "linen-notebook": {
    paper: "oat",
    setting: "flat",
    draw: notebook,
    views: { open: { setting: "flat", draw: openNotebook } },
  },
  "soup-book": { paper: "sage", setting: "flat", draw: cookbook },
  "letter-set": {
    paper: "dusk",
    setting: "flat",
    draw: letterSet,
    views: { detail: { setting: "close", draw: (s, tone) => closeUp(letterSet(s, tone), 1.9, 490, 800) } },
  },
};
