import type { Drawings } from "./drawing.ts";
import { falloff, grounded, lit, roundness, shaded } from "./light.ts";
import { block, fill, frontArc, line, oval, polygon } from "./shape.ts";
import { DOWN, type Point, type Sheet } from "./sheet.ts";
import { gleam, outlineOf, turned } from "./turned.ts";

const WOOD = "#b98a5a";

function clearGlass(s: Sheet, profile: readonly Point[], tilt = 0.16, x = 500): string {
  const outline = outlineOf(x, profile, tilt);
  const tint = s.linear([
    [0, "#5d6f6b", 0.55],
    [0.07, "#e9f0ee", 0.3],
    [0.2, "#ffffff", 0.16],
    [0.5, "#dfe9e6", 0.06],
    [0.88, "#b9c8c4", 0.22],
    [0.96, "#f4f8f7", 0.5],
    [1, "#5d6f6b", 0.55],
  ]);
  return fill(outline, tint) + line(outline, "#71827e", 2, 0.5) + gleam(s, x, profile, 0.8, 18, 0.75);
}

function pourOver(s: Sheet): string {
  const flask: readonly Point[] = [
    [64, 690],
    [70, 720],
    [150, 800],
    [214, 900],
    [206, 980],
    [186, 1004],
    [180, 1008],
  ];
  const coffee: readonly Point[] = [
    [196, 880],
    [208, 908],
    [199, 976],
    [180, 998],
    [174, 1002],
  ];
  const cone: readonly Point[] = [
    [196, 420],
    [192, 432],
    [120, 570],
    [66, 676],
    [62, 684],
  ];
  const filter: readonly Point[] = [
    [204, 396],
    [200, 410],
    [118, 570],
    [74, 648],
  ];
  return (
    grounded(s, 500, 1008, 200) +
    fill(
      outlineOf(500, coffee, 0.16),
      s.linear([
        [0, "#2d1a10"],
        [0.25, "#6b3f22"],
        [0.6, "#3a2114"],
        [1, "#20120b"],
      ]),
      0.94,
    ) +
    fill(
      oval(500, 880, 196, 31),
      s.linear([
        [0, "#8a5a33"],
        [1, "#3b2315"],
      ]),
    ) +
    clearGlass(s, flask) +
    turned(s, { profile: filter, tone: "#eee3cf", top: "open", lip: 4, tilt: 0.2, inside: "#e4d3b6" }) +
    fill(oval(500, 414, 150, 22), "#3a2417", 0.85) +
    clearGlass(s, cone, 0.2) +
    turned(s, {
      profile: [
        [78, 628],
        [92, 650],
        [96, 690],
        [86, 724],
        [80, 730],
      ],
      tone: WOOD,
      tilt: 0.2,
    }) +
    line("M404 690Q500 728 596 690", shaded(WOOD, 0.5), 5, 0.7) +
    fill(oval(500, 704, 11), lit("#c09a52", 0.2))
  );
}

function jar(s: Sheet): string {
  const glass: readonly Point[] = [
    [168, 520],
    [176, 546],
    [196, 590],
    [200, 700],
    [200, 940],
    [186, 996],
    [178, 1004],
  ];
  const beans: readonly Point[] = [
    [190, 690],
    [192, 940],
    [180, 990],
    [172, 996],
  ];
  const grain = s.pattern(
    34,
    26,
    fill(oval(9, 7, 8, 5) + oval(26, 19, 8, 5), "#a87945", 0.7) +
      fill(oval(24, 6, 7, 5) + oval(7, 20, 7, 4.5), "#e3bf88", 0.8),
  );
  const heap = outlineOf(500, beans, 0.16);
  return (
    grounded(s, 500, 1004, 200) +
    fill(heap, s.linear(roundness("#c99f66"))) +
    fill(heap, grain) +
    fill(heap, falloff(s)) +
    fill(oval(500, 690, 190, 30), "#d8b37b") +
    fill(oval(500, 690, 190, 30), grain) +
    clearGlass(s, glass) +
    turned(s, {
      profile: [
        [180, 446],
        [184, 456],
        [182, 516],
        [176, 524],
      ],
      tone: WOOD,
      top: "closed",
    }) +
    line(frontArc(500, 470, 182, 29), shaded(WOOD, 0.4), 2, 0.4) +
    line(oval(500, 446, 110, 16) + oval(500, 446, 60, 8), shaded(WOOD, 0.4), 2, 0.35)
  );
}

function wrappedSoap(s: Sheet, tone: string): string {
  const bar = (y: number, w: number): string => {
    const x = 500 - w / 2;
    return (
      fill(
        polygon([
          [x + 30, y],
          [x + w - 30, y],
          [x + w, y + 46],
          [x, y + 46],
        ]),
        s.linear([
          [0, "#fbf5e8"],
          [1, "#dccfb8"],
        ]),
      ) +
      fill(
        block(x, y + 44, w, 118, 8),
        s.linear([
          [0, "#efe6d4"],
          [0.5, "#e2d6bf"],
          [1, "#b8a98f"],
        ]),
      ) +
      fill(
        polygon([
          [x + w * 0.36 + 11, y],
          [x + w * 0.64 - 11, y],
          [x + w * 0.66, y + 46],
          [x + w * 0.34, y + 46],
        ]),
        lit(tone, 0.3),
      ) +
      fill(
        block(x + w * 0.34, y + 45, w * 0.32, 117),
        s.linear(
          [
            [0, lit(tone, 0.1)],
            [1, shaded(tone, 0.2)],
          ],
          DOWN,
        ),
      ) +
      line(`M${x + w * 0.42} ${y + 92}h${w * 0.16}`, "#fffaf0", 6, 0.9) +
      line(`M${x + w * 0.42} ${y + 114}h${w * 0.12}`, "#fffaf0", 3, 0.6)
    );
  };
  return (
    grounded(s, 500, 1006, 250, 0.12) +
    bar(846, 470) +
    s.blurred(fill(block(330, 868, 390, 22), "#2b211b", 0.28), 9) +
    bar(716, 450)
  );
}

function balmTin(s: Sheet): string {
  const tin = "#b9b7b0";
  return (
    grounded(s, 500, 1000, 250, 0.18) +
    turned(s, {
      profile: [
        [250, 850],
        [252, 862],
        [252, 970],
        [246, 992],
      ],
      tone: tin,
      finish: "metal",
      tilt: 0.28,
    }) +
    turned(s, {
      profile: [
        [258, 790],
        [262, 800],
        [262, 868],
        [258, 874],
      ],
      tone: "#69734f",
      finish: "matte",
      tilt: 0.28,
      top: "closed",
    }) +
    line(oval(500, 788, 226, 62), "#e9e3d7", 3, 0.7) +
    line("M420 770h160", "#f3ecdd", 8, 0.9) +
    line("M400 796h200M440 818h120", "#f3ecdd", 4, 0.6) +
    line(frontArc(500, 874, 258, 72), "#1d1b19", 5, 0.35)
  );
}

export const glassware: Drawings = {
  "pour-over-set": { paper: "oat", setting: "stand", draw: pourOver },
  "storage-jar": { paper: "linen", setting: "stand", draw: jar },
  "bar-soap": { paper: "dusk", setting: "stand", draw: wrappedSoap, size: 1.2 },
  "wood-balm": { paper: "oat", setting: "stand", draw: balmTin, size: 1.2 },
};
