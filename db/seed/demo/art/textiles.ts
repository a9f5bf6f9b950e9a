import { creases, type Fold, folded, fringe, topFace, weave } from "./cloth.ts";
import type { Drawings } from "./drawing.ts";
import { dropped, grounded, lit, SHADOW, shaded, tube } from "./light.ts";
import { block, fill, line, moved, oval, smooth, spiral } from "./shape.ts";
import { DOWN, HEIGHT, type Sheet, SLANT, WIDTH } from "./sheet.ts";

function throwBlanket(s: Sheet, tone: string): string {
  const pile: Fold = { x: 190, y: 1004, width: 620, height: 250, layers: 4, tone, kind: "herringbone" };
  const corner = smooth(
    [
      [470, 752],
      [640, 746],
      [792, 758],
      [806, 850],
      [796, 936],
      [690, 940],
      [560, 934],
      [482, 936],
      [466, 850],
    ],
    true,
  );
  return (
    grounded(s, 500, 1000, 320, 0.1) +
    folded(s, pile) +
    topFace(s, pile, 96) +
    s.blurred(fill(corner, SHADOW, 0.35), 12) +
    fringe([488, 928], [792, 928], 22, 62, tone) +
    fill(
      corner,
      s.linear(
        [
          [0, lit(tone, 0.34)],
          [0.3, lit(tone, 0.1)],
          [1, shaded(tone, 0.22)],
        ],
        DOWN,
      ),
    ) +
    fill(corner, weave(s, "herringbone", tone)) +
    creases(s, ["M560 770C556 830 566 880 560 926", "M706 770C712 840 700 880 708 926"], tone, 12, 0.22)
  );
}

function closeWeave(s: Sheet, tone: string): string {
  const cloth = block(-40, -40, WIDTH + 80, HEIGHT + 80);
  const over = smooth(
    [
      [-60, 1320],
      [-60, 860],
      [140, 760],
      [420, 640],
      [760, 470],
      [1080, 350],
      [1080, 1320],
    ],
    false,
  );
  const layer = (outline: string, angle: number): string =>
    fill(
      outline,
      s.linear(
        [
          [0, lit(tone, 0.25)],
          [0.5, tone],
          [1, shaded(tone, 0.3)],
        ],
        SLANT,
      ),
    ) + fill(outline, weave(s, "herringbone", tone, 2.4, `rotate(${angle})`));
  return (
    layer(cloth, -14) +
    creases(s, ["M120 -20C200 240 160 460 220 700", "M620 -20C560 180 660 320 640 520"], tone, 46, 0.3) +
    moved(s.blurred(fill(over, SHADOW, 0.55), 30), 10, -24) +
    layer(over, 62) +
    line("M-60 860C140 760 420 640 760 470S1000 380 1080 350", lit(tone, 0.5), 9, 0.5) +
    creases(s, ["M300 720C420 900 380 1080 460 1300", "M800 480C860 760 800 980 900 1300"], tone, 50, 0.3)
  );
}

function cushion(s: Sheet, tone: string): string {
  const body = smooth(
    [
      [196, 560],
      [330, 588],
      [500, 596],
      [672, 586],
      [806, 556],
      [790, 690],
      [782, 800],
      [794, 920],
      [812, 1014],
      [670, 1000],
      [500, 1008],
      [330, 1002],
      [186, 1016],
      [206, 920],
      [216, 790],
      [208, 680],
    ],
    true,
  );
  return (
    grounded(s, 500, 1008, 300, 0.1) +
    fill(
      body,
      s.radial(
        [
          [0, lit(tone, 0.42)],
          [0.4, lit(tone, 0.12)],
          [0.7, shaded(tone, 0.06)],
          [1, shaded(tone, 0.42)],
        ],
        0.36,
        0.36,
        0.78,
      ),
    ) +
    fill(body, weave(s, "plain", tone)) +
    s.clipped(
      body,
      creases(
        s,
        [
          "M196 560C250 630 300 660 330 690",
          "M806 556C750 630 712 660 690 700",
          "M186 1016C250 950 280 930 320 910",
          "M812 1014C760 950 726 930 700 906",
        ],
        tone,
        26,
        0.34,
      ),
    ) +
    line(body, shaded(tone, 0.3), 9, 0.55) +
    moved(line(body, lit(tone, 0.45), 3, 0.6), -2, -3)
  );
}

function rug(s: Sheet, tone: string): string {
  const sheet = "M232 150H768V1000L660 1096H232z";
  const corner = "M768 1000L660 1096C650 1040 640 1000 626 962C680 972 720 984 768 1000z";
  const pale = lit(tone, 0.55);
  const bands = [200, 236, 262, 420, 470, 496, 640, 666, 716, 880, 916, 942];
  const thick = new Set([236, 470, 666, 916]);
  return (
    dropped(s, sheet, 16, 0.34) +
    fringe([236, 1092], [652, 1092], 34, 46, lit(tone, 0.5)) +
    `<g transform="scale(1 -1)">${fringe([236, -154], [764, -154], 34, 46, lit(tone, 0.5), 4)}</g>` +
    fill(
      sheet,
      s.linear(
        [
          [0, lit(tone, 0.28)],
          [0.6, tone],
          [1, shaded(tone, 0.16)],
        ],
        SLANT,
      ),
    ) +
    s.clipped(
      sheet,
      fill(bands.map((y) => block(220, y, 560, thick.has(y) ? 14 : 10)).join(""), pale, 0.8) +
        fill(block(220, 540, 560, 60), shaded(tone, 0.4), 0.5),
    ) +
    fill(sheet, weave(s, "plain", tone, 1.5)) +
    s.blurred(fill(corner, SHADOW, 0.55), 12) +
    fill(
      corner,
      s.linear(
        [
          [0, lit(tone, 0.6)],
          [0.6, lit(tone, 0.2)],
          [1, shaded(tone, 0.2)],
        ],
        SLANT,
      ),
    ) +
    fill(corner, weave(s, "plain", tone, 1.5)) +
    line("M626 962C680 972 720 984 768 1000", lit(tone, 0.6), 4, 0.7)
  );
}

function picnicBlanket(s: Sheet, tone: string): string {
  const y = 820;
  const side = "M290 650H770C870 650 870 990 770 990H290z";
  const check = s.pattern(
    86,
    86,
    fill("M0 0H30V86H0z", lit(tone, 0.7), 0.38) +
      fill("M0 0V30H86V0z", lit(tone, 0.7), 0.38) +
      line("M58 0V86M0 58H86", shaded(tone, 0.5), 5, 0.4),
  );
  const strap = (x: number): string =>
    line(`M${x} 652C${x + 62} 700 ${x + 62} 940 ${x} 988`, shaded("#a0643a", 0.3), 36) +
    line(`M${x} 652C${x + 62} 700 ${x + 62} 940 ${x} 988`, "#a0643a", 26) +
    fill(block(x + 22, 776, 52, 60, 8), "#c09a52") +
    fill(block(x + 32, 788, 32, 36, 4), shaded("#a0643a", 0.2));
  return (
    grounded(s, 530, 990, 330, 0.1) +
    fill(
      side,
      s.linear(
        [
          [0, lit(tone, 0.3)],
          [0.4, tone],
          [1, shaded(tone, 0.46)],
        ],
        DOWN,
      ),
    ) +
    fill(side, check) +
    fill(side, weave(s, "plain", tone)) +
    fill(
      oval(290, y, 120, 170),
      s.linear(
        [
          [0, lit(tone, 0.45)],
          [1, shaded(tone, 0.15)],
        ],
        SLANT,
      ),
    ) +
    line(spiral(290, y, 104, 150, 3), shaded(tone, 0.5), 8, 0.55) +
    strap(440) +
    strap(680) +
    tube("M470 660C470 520 720 520 712 660", "#a0643a", 26, 0.3)
  );
}

export const textiles: Drawings = {
  "wool-throw": {
    paper: "linen",
    setting: "stand",
    draw: throwBlanket,
    size: 1.12,
    views: { weave: { setting: "close", draw: closeWeave } },
  },
  "linen-cushion": { paper: "dusk", setting: "stand", draw: cushion, size: 1.08 },
  "wool-rug": { paper: "oat", setting: "flat", draw: rug },
  "picnic-blanket": { paper: "sage", setting: "stand", draw: picnicBlanket, size: 1.08 },
};
