import { weave } from "./cloth.ts";
import type { Drawings } from "./drawing.ts";
import { grounded, isDark, lit, SHADOW, shaded } from "./light.ts";
import { closeUp, fill, line, oval, polygon, smooth, times } from "./shape.ts";
import { type Sheet, SLANT } from "./sheet.ts";
import { box, faces, grain, view } from "./solid.ts";
import { turned } from "./turned.ts";

const BEECH = "#d6ad7f";
const PAINTS = ["#a4553a", "#c9973f", "#69734f", "#34455a"] as const;

function wheel(s: Sheet, x: number, y: number, r: number, tone: string): string {
  return (
    fill(oval(x + r * 0.2, y, r), shaded(tone, 0.5)) +
    fill(
      oval(x, y, r),
      s.linear(
        [
          [0, lit(tone, 0.34)],
          [1, shaded(tone, 0.26)],
        ],
        SLANT,
      ),
    ) +
    line(oval(x, y, r * 0.66), shaded(tone, 0.4), 3, 0.5) +
    fill(
      oval(x, y, r * 0.26),
      s.linear(
        [
          [0, lit(BEECH, 0.4)],
          [1, shaded(BEECH, 0.3)],
        ],
        SLANT,
      ),
    )
  );
}

function train(s: Sheet): string {
  const at = view(500, 960, 20, 18);
  const wheels = (from: number, to: number, tone: string): string =>
    times(2, (i) => {
      const [x, y] = at(i ? to : from, 100, 42);
      return wheel(s, x, y, 52, tone);
    });
  const [chimneyX, chimneyY] = at(-330, 0, 330);
  const boiler = faces(at, { x: -420, y: -70, z: 110, width: 240, depth: 140, height: 130 });
  return (
    s.blurred(fill(oval(540, 1010, 430, 54), SHADOW, 0.42), 18) +
    box(s, at, { x: 130, y: -80, z: 60, width: 300, depth: 160, height: 34 }, BEECH, 10) +
    box(s, at, { x: 150, y: -64, z: 94, width: 118, depth: 128, height: 108 }, PAINTS[1], 10) +
    box(s, at, { x: 290, y: -64, z: 94, width: 118, depth: 128, height: 74 }, PAINTS[2], 10) +
    wheels(194, 370, BEECH) +
    line(
      `M${at(40, 30, 78).map(Math.round).join(" ")}L${at(140, 30, 78).map(Math.round).join(" ")}`,
      "#5a4030",
      12,
    ) +
    box(s, at, { x: -430, y: -80, z: 60, width: 480, depth: 160, height: 40 }, BEECH, 10) +
    box(s, at, { x: -420, y: -70, z: 104, width: 250, depth: 140, height: 130 }, PAINTS[3], 26) +
    line(boiler.front, lit(PAINTS[3], 0.4), 3, 0.25) +
    box(s, at, { x: -150, y: -76, z: 104, width: 180, depth: 152, height: 210 }, PAINTS[0], 12) +
    fill(
      faces(at, { x: -118, y: 76, z: 220, width: 116, depth: 0, height: 66 }).front,
      shaded(PAINTS[0], 0.6),
    ) +
    box(s, at, { x: -172, y: -92, z: 318, width: 224, depth: 184, height: 24 }, BEECH, 12) +
    turned(s, {
      x: chimneyX,
      profile: [
        [40, chimneyY - 4],
        [42, chimneyY + 6],
        [30, chimneyY + 30],
        [28, chimneyY + 86],
      ],
      tone: BEECH,
      top: "open",
      lip: 10,
      inside: "#4a3a2c",
      tilt: 0.3,
    }) +
    wheels(-340, -60, BEECH)
  );
}

function rings(s: Sheet): string {
  const tones = ["#a4553a", "#c08a6c", "#c9973f", "#a3ad92", "#6f8c8f", "#34455a"];
  return (
    grounded(s, 500, 1000, 230, 0.16) +
    turned(s, {
      profile: [
        [226, 950],
        [234, 960],
        [234, 984],
        [226, 998],
      ],
      tone: BEECH,
      tilt: 0.22,
      top: "closed",
    }) +
    tones
      .map((tone, k) => {
        const i = tones.length - 1 - k;
        const shade = tones[i] ?? tone;
        const r = 104 + i * 19;
        const y = 884 - (5 - i) * 76;
        return turned(s, {
          profile: [
            [r - 26, y - 6],
            [r - 8, y + 2],
            [r, y + 30],
            [r - 8, y + 60],
            [r - 26, y + 70],
          ],
          tone: shade,
          tilt: 0.22,
          top: "closed",
        });
      })
      .join("") +
    fill(oval(508, 502, 52, 12), SHADOW, 0.35) +
    turned(s, {
      profile: [
        [12, 396],
        [44, 412],
        [56, 448],
        [44, 486],
        [26, 502],
      ],
      tone: BEECH,
      tilt: 0.3,
      top: "closed",
    })
  );
}

function bear(s: Sheet, tone: string): string {
  const knit = weave(s, "knit", tone);
  const plump = (outline: string, light = 0.34): string =>
    fill(
      outline,
      s.radial(
        [
          [0, lit(tone, light)],
          [0.5, tone],
          [1, shaded(tone, 0.42)],
        ],
        0.36,
        0.3,
        0.78,
      ),
    ) + fill(outline, knit);
  const muzzle = lit(tone, 0.5);
  const dark = isDark(tone) ? "#17130f" : "#3a2b22";
  return (
    grounded(s, 500, 1004, 260, 0.13) +
    plump(
      smooth(
        [
          [330, 650],
          [262, 720],
          [226, 820],
          [262, 868],
          [320, 850],
          [372, 740],
        ],
        true,
      ),
      0.3,
    ) +
    plump(
      smooth(
        [
          [670, 650],
          [738, 720],
          [774, 820],
          [738, 868],
          [680, 850],
          [628, 740],
        ],
        true,
      ),
      0.1,
    ) +
    plump(
      smooth(
        [
          [500, 600],
          [620, 640],
          [678, 780],
          [660, 930],
          [590, 990],
          [500, 1000],
          [410, 990],
          [340, 930],
          [322, 780],
          [380, 640],
        ],
        true,
      ),
    ) +
    plump(oval(356, 952, 96, 66)) +
    plump(oval(644, 952, 96, 66), 0.2) +
    fill(oval(350, 950, 50, 38), muzzle, 0.75) +
    fill(oval(642, 950, 50, 38), muzzle, 0.6) +
    plump(oval(352, 330, 70)) +
    plump(oval(648, 330, 70), 0.2) +
    fill(oval(356, 336, 38), muzzle, 0.7) +
    fill(oval(644, 336, 38), muzzle, 0.55) +
    s.blurred(fill(oval(510, 640, 150, 40), SHADOW, 0.5), 14) +
    plump(
      smooth(
        [
          [500, 270],
          [620, 296],
          [700, 400],
          [696, 520],
          [610, 616],
          [500, 636],
          [390, 616],
          [304, 520],
          [300, 400],
          [380, 296],
        ],
        true,
      ),
      0.42,
    ) +
    fill(
      oval(500, 532, 94, 72),
      s.radial(
        [
          [0, lit(muzzle, 0.5)],
          [1, shaded(muzzle, 0.12)],
        ],
        0.4,
        0.3,
        0.8,
      ),
    ) +
    fill(
      smooth(
        [
          [462, 496],
          [500, 486],
          [538, 496],
          [522, 526],
          [500, 536],
          [478, 526],
        ],
        true,
      ),
      dark,
    ) +
    line("M500 534V560M500 560C488 578 462 578 454 564M500 560C512 578 538 578 546 564", dark, 6) +
    fill(oval(418, 450, 15) + oval(582, 450, 15), dark) +
    fill(oval(413, 445, 5) + oval(577, 445, 5), "#ffffff", 0.85) +
    fill("M356 622C430 672 570 672 644 622L652 664C570 716 430 716 348 664z", "#a4553a") +
    fill(
      "M566 676L612 664L660 800L604 816z",
      s.linear(
        [
          [0, "#b9684c"],
          [1, "#833f2a"],
        ],
        SLANT,
      ),
    )
  );
}

function blocks(s: Sheet): string {
  const at = view(500, 940, 28, 20);
  const cube = (x: number, y: number, z: number, tone: string, size = 170): string => {
    const b = { x, y, z, width: size, depth: size, height: size };
    const f = faces(at, b);
    const [left, top] = at(x, y + size, z + size);
    return (
      box(s, at, b, tone, 12) +
      (tone === BEECH
        ? grain(s, f.front, { x: left, y: top, width: size, height: size * 1.2 }, tone, false, z + 3)
        : "")
    );
  };
  const [roofL, roofR, roofT, roofBack] = [
    at(-90, 85, 340),
    at(110, 85, 340),
    at(10, 85, 470),
    at(10, -95, 470),
  ];
  const backR = at(110, -95, 340);
  return (
    s.blurred(fill(oval(550, 1010, 380, 56), SHADOW, 0.42), 18) +
    cube(-300, -90, 0, PAINTS[2]) +
    cube(-110, -90, 0, BEECH) +
    cube(80, -90, 0, PAINTS[1]) +
    cube(-190, -90, 172, PAINTS[0]) +
    cube(0, -90, 172, BEECH) +
    fill(polygon([roofT, roofR, backR, roofBack]), shaded(PAINTS[3], 0.3)) +
    fill(
      polygon([roofL, roofR, roofT]),
      s.linear(
        [
          [0, lit(PAINTS[3], 0.28)],
          [1, shaded(PAINTS[3], 0.1)],
        ],
        SLANT,
      ),
    ) +
    line(
      `M${roofL.map(Math.round).join(" ")}L${roofT.map(Math.round).join(" ")}`,
      lit(PAINTS[3], 0.5),
      3,
      0.6,
    ) +
    turned(s, {
      x: 290,
      profile: [
        [50, 850],
        [52, 860],
        [52, 1000],
        [50, 1008],
      ],
      tone: PAINTS[1],
      tilt: 0.32,
      top: "closed",
    })
  );
}

export const toys: Drawings = {
  "wooden-train": { paper: "mist", setting: "stand", draw: train, size: 0.94 },
  "stacking-rings": { paper: "clay", setting: "stand", draw: rings, size: 1.1 },
  "knitted-bear": {
    paper: "oat",
    setting: "stand",
    draw: bear,
    views: { face: { setting: "close", draw: (s, tone) => closeUp(bear(s, tone), 1.75, 500, 500) } },
  },
  "building-blocks": { paper: "linen", setting: "stand", draw: blocks },
};
