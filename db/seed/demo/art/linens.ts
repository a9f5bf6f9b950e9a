import { creases, type Fold, folded, topFace, weave } from "./cloth.ts";
import type { Drawings } from "./drawing.ts";
import { dropped, grounded, lit, SHADOW, shaded, tube } from "./light.ts";
import { block, fill, line, moved, oval, smooth, spiral } from "./shape.ts";
import { DOWN, HEIGHT, type Sheet, SLANT, WIDTH } from "./sheet.ts";

function bedding(s: Sheet, tone: string): string {
  const duvet: Fold = { x: 170, y: 1006, width: 660, height: 250, layers: 3, tone, kind: "plain", seed: 3 };
  const pillows: Fold = {
    x: 226,
    y: 772,
    width: 548,
    height: 120,
    layers: 2,
    tone: lit(tone, 0.08),
    kind: "plain",
    seed: 6,
  };
  const band = lit(tone, 0.42);
  const ribbon = s.linear(
    [
      [0, lit(band, 0.3)],
      [0.6, band],
      [1, shaded(band, 0.3)],
    ],
    DOWN,
  );
  return (
    grounded(s, 500, 1002, 335, 0.1) +
    folded(s, duvet) +
    topFace(s, { ...duvet, x: 200, width: 600, tone: shaded(tone, 0.08) }, 44) +
    s.blurred(fill(oval(520, 774, 290, 18), SHADOW, 0.45), 9) +
    folded(s, pillows) +
    topFace(s, pillows, 76) +
    fill("M452 585L548 585L560 664L556 1010H444L440 664z", ribbon) +
    fill("M452 585L548 585L560 664L556 1010H444L440 664z", weave(s, "plain", tone)) +
    fill(
      "M500 690C430 640 380 640 384 690C386 730 450 720 500 696C550 720 614 730 616 690C620 640 570 640 500 690z",
      s.linear(
        [
          [0, lit(band, 0.36)],
          [1, shaded(band, 0.2)],
        ],
        SLANT,
      ),
    ) +
    line("M408 682C440 676 470 684 492 692M592 682C560 676 530 684 508 692", shaded(band, 0.45), 4, 0.5) +
    fill(
      "M486 700L448 812L478 796L500 706zM514 700L556 822L528 800L500 706z",
      s.linear(
        [
          [0, lit(band, 0.26)],
          [1, shaded(band, 0.2)],
        ],
        DOWN,
      ),
    ) +
    fill(
      block(478, 672, 44, 42, 12),
      s.linear(
        [
          [0, lit(band, 0.3)],
          [1, shaded(band, 0.3)],
        ],
        DOWN,
      ),
    )
  );
}

function hangingTowel(s: Sheet, tone: string, x: number, width: number, bottom: number): string {
  const y = 300;
  const outline = smooth(
    [
      [x, y],
      [x + width * 0.5, y - 4],
      [x + width, y],
      [x + width + 8, y + 300],
      [x + width - 4, bottom],
      [x + width * 0.76, bottom + 10],
      [x + width * 0.5, bottom - 4],
      [x + width * 0.24, bottom + 10],
      [x + 4, bottom],
      [x - 8, y + 300],
    ],
    true,
  );
  const stripe = (at: number, height: number): string =>
    fill(
      smooth(
        [
          [x - 6, bottom - at],
          [x + width * 0.25, bottom - at + 9],
          [x + width * 0.5, bottom - at - 3],
          [x + width * 0.75, bottom - at + 9],
          [x + width + 6, bottom - at],
          [x + width + 6, bottom - at + height],
          [x + width * 0.75, bottom - at + height + 9],
          [x + width * 0.5, bottom - at + height - 3],
          [x + width * 0.25, bottom - at + height + 9],
          [x - 6, bottom - at + height],
        ],
        true,
      ),
      "#fbf5e8",
      0.62,
    );
  return (
    dropped(s, outline, 26, 0.3) +
    fill(
      outline,
      s.linear([
        [0, shaded(tone, 0.1)],
        [0.16, lit(tone, 0.3)],
        [0.34, shaded(tone, 0.1)],
        [0.52, lit(tone, 0.2)],
        [0.74, shaded(tone, 0.16)],
        [0.88, lit(tone, 0.06)],
        [1, shaded(tone, 0.28)],
      ]),
    ) +
    s.clipped(outline, stripe(130, 18) + stripe(98, 40) + stripe(44, 18)) +
    fill(outline, weave(s, "plain", tone))
  );
}

function teaTowels(s: Sheet, tone: string): string {
  const rail = "M110 290H890";
  return (
    moved(s.blurred(line(rail, SHADOW, 22, 0.4), 9), 22, 34) +
    tube("M150 290V236M850 290V236", "#c09a52", 18) +
    tube(rail, "#c09a52", 20, 0.5) +
    hangingTowel(s, lit(tone, 0.5), 520, 250, 860) +
    hangingTowel(s, tone, 210, 290, 1000) +
    [210, 520]
      .map((x, i) =>
        fill(
          block(x - 1, 284, i ? 252 : 292, 30, 14),
          s.linear(
            [
              [0, lit(i ? lit(tone, 0.5) : tone, 0.45)],
              [1, shaded(tone, 0.1), 0],
            ],
            DOWN,
          ),
        ),
      )
      .join("")
  );
}

function bathTowels(s: Sheet, tone: string): string {
  const pale = lit(tone, 0.34);
  const big: Fold = { x: 190, y: 1006, width: 620, height: 190, layers: 3, tone, kind: "waffle", seed: 2 };
  const middle: Fold = {
    x: 216,
    y: 826,
    width: 568,
    height: 140,
    layers: 3,
    tone: pale,
    kind: "waffle",
    seed: 5,
  };
  const roll = (x: number, y: number, shade: string): string => {
    const curl = spiral(x, y, 60, 62, 3);
    return (
      fill(
        smooth(
          [
            [x, y - 74],
            [x + 130, y - 70],
            [x + 250, y - 66],
            [x + 282, y],
            [x + 250, y + 66],
            [x + 120, y + 72],
            [x, y + 74],
          ],
          false,
        ),
        s.linear(
          [
            [0, lit(shade, 0.3)],
            [0.45, shade],
            [1, shaded(shade, 0.42)],
          ],
          DOWN,
        ),
      ) +
      fill(
        smooth(
          [
            [x, y - 74],
            [x + 130, y - 70],
            [x + 250, y - 66],
            [x + 282, y],
            [x + 250, y + 66],
            [x + 120, y + 72],
            [x, y + 74],
          ],
          false,
        ),
        weave(s, "waffle", shade, 0.8),
      ) +
      fill(
        oval(x, y, 72, 74),
        s.linear(
          [
            [0, lit(shade, 0.4)],
            [1, shaded(shade, 0.16)],
          ],
          SLANT,
        ),
      ) +
      line(curl, shaded(shade, 0.5), 6, 0.6)
    );
  };
  return (
    grounded(s, 500, 1002, 315, 0.1) +
    folded(s, big) +
    folded(s, middle) +
    topFace(s, middle, 56) +
    s.blurred(fill(oval(520, 684, 190, 16), SHADOW, 0.5), 9) +
    roll(374, 610, tone)
  );
}

function waffleClose(s: Sheet, tone: string): string {
  const cloth = block(-40, -40, WIDTH + 80, HEIGHT + 80);
  const fold = smooth(
    [
      [-60, 700],
      [200, 640],
      [520, 700],
      [800, 620],
      [1080, 660],
      [1080, 1320],
      [-60, 1320],
    ],
    false,
  );
  const layer = (outline: string, scale: number): string =>
    fill(
      outline,
      s.linear(
        [
          [0, lit(tone, 0.3)],
          [0.6, tone],
          [1, shaded(tone, 0.26)],
        ],
        SLANT,
      ),
    ) + fill(outline, weave(s, "waffle", tone, scale, "rotate(4)"));
  return (
    layer(cloth, 2) +
    creases(s, ["M250 -20C300 200 220 420 280 660", "M760 -20C700 260 780 420 740 640"], tone, 50, 0.26) +
    moved(s.blurred(fill(fold, SHADOW, 0.55), 28), 0, -26) +
    layer(fold, 2.3) +
    line("M-60 700C200 620 380 690 520 700S960 600 1080 660", lit(tone, 0.6), 12, 0.5) +
    creases(s, ["M180 680C260 900 200 1100 260 1300", "M640 700C600 940 700 1100 660 1300"], tone, 54, 0.26)
  );
}

export const linens: Drawings = {
  "linen-bedding": { paper: "mist", setting: "stand", draw: bedding },
  "tea-towels": { paper: "linen", setting: "wall", draw: teaTowels },
  "waffle-towel": {
    paper: "sage",
    setting: "stand",
    draw: bathTowels,
    views: { texture: { setting: "close", draw: waffleClose } },
  },
};
