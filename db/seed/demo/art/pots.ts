import type { Drawings } from "./drawing.ts";
import { grounded, lit, shaded, tube } from "./light.ts";
import { sprig } from "./plants.ts";
import { block, closeUp, fill, frontArc, line, oval } from "./shape.ts";
import { DOWN, type Point, type Sheet } from "./sheet.ts";
import { gleam, grooves, type Turned, turned } from "./turned.ts";

const penTones = ["#c9973f", "#34455a", "#a4553a", "#69734f"];

function penPot(s: Sheet, tone: string): string {
  const pot: readonly Point[] = [
    [140, 650],
    [142, 662],
    [144, 960],
    [136, 1000],
    [130, 1008],
  ];
  const pens = penTones
    .map((pen, i) => {
      const [x, top, lean] = [408 + i * 58, [330, 395, 300, 370][i] ?? 330, [-62, -22, 28, 74][i] ?? 0];
      const shaft = `M${x} 700L${x + lean} ${top}`;
      const tip = `M${x + lean - 11} ${top}l${lean * 0.05 + 10} -46l${12 - lean * 0.05} 46z`;
      return (
        line(shaft, shaded(pen, 0.3), 24) +
        line(shaft, pen, 15) +
        line(`M${x - 6} 700L${x + lean - 6} ${top}`, lit(pen, 0.45), 4, 0.8) +
        fill(tip, "#dcb98d") +
        fill(`M${x + lean - 4} ${top - 31}l4 -17l5 17z`, shaded(pen, 0.2))
      );
    })
    .join("");
  const it: Turned = { profile: pot, tone, finish: "matte", tilt: 0.2, speckled: true };
  return (
    grounded(s, 500, 1010, 150) +
    fill(oval(500, 650, 140, 28), shaded(tone, 0.55)) +
    s.clipped("M0 0H1000V652H632A132 25 0 0 1 368 652H0z", pens) +
    turned(s, { ...it, openings: { mouth: true } }) +
    line(frontArc(500, 650, 139, 28), lit(tone, 0.6), 7) +
    grooves(s, it, 700, 930, 34)
  );
}

function pottedPlant(s: Sheet, tone: string): string {
  const pot: readonly Point[] = [
    [186, 680],
    [188, 692],
    [187, 732],
    [182, 746],
    [172, 760],
    [150, 870],
    [127, 972],
    [122, 980],
  ];
  const saucer: readonly Point[] = [
    [196, 962],
    [194, 976],
    [174, 1006],
    [168, 1010],
  ];
  const greens = [
    sprig(s, [470, 690], [400, 540], [292, 470], "#6f7d55", 120, 3),
    sprig(s, [540, 690], [610, 520], [720, 440], "#6f7d55", 120, 3),
    sprig(s, [500, 690], [505, 480], [480, 270], "#83906a", 128, 4),
  ].join("");
  return (
    grounded(s, 500, 1010, 190) +
    turned(s, { profile: saucer, tone, tilt: 0.2, top: "open", lip: 8 }) +
    turned(s, { profile: pot, tone, tilt: 0.2, top: "open", lip: 14, inside: "#4a382c" }) +
    fill(
      oval(500, 684, 166, 31),
      s.linear(
        [
          [0, "#3a2b21"],
          [1, "#5d4634"],
        ],
        DOWN,
      ),
    ) +
    line(frontArc(500, 748, 186, 37), shaded(tone, 0.5), 9, 0.35) +
    greens
  );
}

function kettle(s: Sheet, tone: string): string {
  const body: readonly Point[] = [
    [112, 610],
    [150, 624],
    [222, 690],
    [252, 800],
    [246, 900],
    [214, 986],
    [204, 1000],
  ];
  const lid: readonly Point[] = [
    [20, 556],
    [60, 566],
    [104, 592],
    [116, 612],
  ];
  const spout = "M690 790C760 770 770 690 800 640L846 622C850 640 836 660 828 700C812 800 790 880 706 900z";
  const arch = "M318 670C300 420 420 370 500 370S700 420 682 670";
  const grip = "M408 400C450 374 550 374 592 400";
  return (
    grounded(s, 500, 1002, 250) +
    fill(
      spout,
      s.linear(
        [
          [0, shaded(tone, 0.3)],
          [0.35, lit(tone, 0.25)],
          [1, shaded(tone, 0.42)],
        ],
        [0, 0, 1, 0.5],
      ),
    ) +
    fill(oval(823, 630, 25, 7), shaded(tone, 0.6)) +
    turned(s, { profile: body, tone, finish: "glaze" }) +
    line(frontArc(500, 980, 216, 35), shaded(tone, 0.4), 3, 0.5) +
    turned(s, { profile: lid, tone, finish: "glaze", tilt: 0.2 }) +
    line(frontArc(500, 612, 116, 20), shaded(tone, 0.55), 4, 0.5) +
    turned(s, {
      profile: [
        [26, 512],
        [34, 526],
        [28, 548],
        [16, 560],
      ],
      tone: "#c69c68",
      top: "closed",
      tilt: 0.25,
    }) +
    tube(arch, "#aeb1b0", 15, 0.6) +
    tube(grip, "#c69c68", 36, 0.4) +
    fill(oval(318, 676, 17), "#8d8f8e") +
    fill(oval(682, 676, 17), "#6f7170") +
    gleam(s, 500, body.slice(2, 6), 0.72, 34, 0.42)
  );
}

function wateringCan(s: Sheet, tone: string): string {
  const body: readonly Point[] = [
    [150, 620],
    [156, 634],
    [176, 760],
    [192, 900],
    [196, 990],
    [192, 1002],
  ];
  const spout = "M610 930C690 900 720 760 842 560L872 576C790 760 760 930 640 980z";
  const rose = "M812 548L898 596L922 540L846 498z";
  return (
    grounded(s, 460, 1004, 220) +
    fill(
      spout,
      s.linear(
        [
          [0, lit(tone, 0.15)],
          [0.5, tone],
          [1, shaded(tone, 0.4)],
        ],
        [0, 0.2, 1, 0.8],
      ),
    ) +
    line("M636 812L744 738", shaded(tone, 0.4), 12) +
    tube("M330 700C150 640 130 900 290 930", tone, 26) +
    turned(s, {
      x: 450,
      profile: body,
      tone,
      finish: "matte",
      top: "open",
      lip: 8,
      tilt: 0.2,
      inside: shaded(tone, 0.2),
    }) +
    tube("M312 640C330 440 570 440 588 640", tone, 28) +
    line(frontArc(450, 700, 168, 32), lit(tone, 0.4), 4, 0.5) +
    line(frontArc(450, 962, 195, 38), shaded(tone, 0.5), 4, 0.4) +
    fill(
      rose,
      s.linear([
        [0, lit("#c09a52", 0.4)],
        [1, shaded("#c09a52", 0.35)],
      ]),
    ) +
    fill("M846 498L922 540C912 520 880 496 846 498z", shaded("#c09a52", 0.3)) +
    gleam(s, 450, body.slice(1, 5), 0.7, 26, 0.3) +
    fill(block(404, 800, 92, 44, 6), "#c09a52", 0.9) +
    line("M420 822h60", shaded("#c09a52", 0.5), 3, 0.7)
  );
}

export const pots: Drawings = {
  "pen-pot": { paper: "dusk", setting: "stand", draw: penPot },
  "terracotta-pot": { paper: "sage", setting: "stand", draw: pottedPlant },
  "enamel-kettle": {
    paper: "clay",
    setting: "stand",
    draw: kettle,
    size: 1.1,
    views: { detail: { setting: "close", draw: (s, tone) => closeUp(kettle(s, tone), 2, 500, 560) } },
  },
  "watering-can": {
    paper: "sage",
    setting: "stand",
    draw: wateringCan,
    size: 1.08,
    views: { rose: { setting: "close", draw: (s, tone) => closeUp(wateringCan(s, tone), 2.3, 760, 640) } },
  },
};
