import type { Drawings } from "./drawing.ts";
import { dropped, lit, roundness, SHADOW, shaded, tube } from "./light.ts";
import { block, closeUp, fill, jitter, line, moved, oval, times } from "./shape.ts";
import { ACROSS, DOWN, type Sheet, SLANT } from "./sheet.ts";

const STEEL = "#aeb1b0";
const ASH = "#cda878";

const turnedAbout = (body: string, degrees: number, x = 500, y = 640): string =>
  `<g transform="rotate(${degrees} ${x} ${y})">${body}</g>`;

function handle(s: Sheet, x: number, top: number, tone: string): string {
  const grip = `M${x - 30} ${top + 24}Q${x} ${top - 24} ${x + 30} ${top + 24}C${x + 40} ${top + 120} ${x + 20} ${top + 200} ${x + 26} ${top + 330}H${x - 26}C${x - 20} ${top + 200} ${x - 40} ${top + 120} ${x - 30} ${top + 24}z`;
  return (
    fill(grip, s.linear(roundness(tone))) +
    line(
      `M${x - 12} ${top + 40}C${x - 16} ${top + 140} ${x - 6} ${top + 220} ${x - 10} ${top + 326}`,
      shaded(tone, 0.4),
      2,
      0.35,
    ) +
    fill(block(x - 27, top + 310, 54, 40, 5), s.linear(roundness("#c09a52", "metal"))) +
    line(`M${x} ${top + 30}C${x - 30} ${top - 30} ${x + 30} ${top - 70} ${x + 6} ${top + 30}`, "#a0643a", 7)
  );
}

function gardenTools(s: Sheet): string {
  const blade =
    "M350 640C330 760 330 900 390 1040C396 1052 404 1052 410 1040C470 900 470 760 450 640C430 624 370 624 350 640z";
  const trowel =
    dropped(s, `${blade}${block(374, 200, 52, 440, 24)}`, 24, 0.42) +
    tube("M400 540V650", STEEL, 22, 0.6) +
    fill(
      blade,
      s.linear([
        [0, shaded(STEEL, 0.2)],
        [0.3, lit(STEEL, 0.55)],
        [0.5, shaded(STEEL, 0.12)],
        [0.7, lit(STEEL, 0.2)],
        [1, shaded(STEEL, 0.4)],
      ]),
    ) +
    line("M400 650V960", shaded(STEEL, 0.4), 6, 0.4) +
    handle(s, 400, 200, ASH);
  const tines = [-70, 0, 70].map((dx) => `M620 640C620 720 ${620 + dx} 700 ${620 + dx} 780V1000`).join("");
  const fork =
    moved(s.blurred(line(`${tines}M620 220V640`, SHADOW, 30, 0.4), 16), 24, 32) +
    tube("M620 540V660", STEEL, 22, 0.6) +
    [-70, 0, 70].map((dx) => fill(`M${620 + dx - 11} 980h22l-11 66z`, shaded(STEEL, 0.2))).join("") +
    tube(tines, STEEL, 23, 0.6) +
    handle(s, 620, 200, ASH);
  return turnedAbout(trowel, 9, 400, 640) + turnedAbout(fork, -4, 620, 640);
}

function shears(s: Sheet, tone: string): string {
  const grip = (side: number): string =>
    `M${500 + side * 6} 640C${500 + side * 40} 720 ${500 + side * 120} 780 ${500 + side * 130} 900C${500 + side * 136} 980 ${500 + side * 110} 1060 ${500 + side * 84} 1090`;
  const blade = "M486 650C440 560 400 420 470 250C500 320 540 470 536 640z";
  const hook = "M520 650C590 600 640 500 600 380C590 440 560 500 506 570z";
  return turnedAbout(
    moved(
      s.blurred(line(grip(-1) + grip(1), SHADOW, 48, 0.36) + fill(blade + hook, SHADOW, 0.4), 17),
      26,
      34,
    ) +
      tube(grip(1), tone, 50, 0.35) +
      fill(
        hook,
        s.linear(
          [
            [0, shaded(STEEL, 0.5)],
            [1, shaded(STEEL, 0.2)],
          ],
          SLANT,
        ),
      ) +
      tube(grip(-1), tone, 50, 0.35) +
      fill(
        blade,
        s.linear([
          [0, lit(STEEL, 0.6)],
          [0.45, STEEL],
          [0.5, lit(STEEL, 0.3)],
          [1, shaded(STEEL, 0.4)],
        ]),
      ) +
      line("M470 262C420 420 450 560 486 640", lit(STEEL, 0.8), 4, 0.8) +
      fill(
        oval(506, 640, 44),
        s.linear(
          [
            [0, lit(STEEL, 0.3)],
            [1, shaded(STEEL, 0.5)],
          ],
          SLANT,
        ),
      ) +
      fill(
        oval(504, 637, 28),
        s.linear(
          [
            [0, "#f0dcae"],
            [1, "#8a6a2e"],
          ],
          SLANT,
        ),
      ) +
      line("M488 637h32", shaded("#c09a52", 0.6), 6) +
      line("M420 800C470 780 540 780 584 806", shaded(STEEL, 0.4), 9, 0.8),
    18,
  );
}

function bathBrush(s: Sheet, tone: string): string {
  const head =
    "M400 300C400 210 600 210 600 300V520C600 620 540 640 530 700C520 780 540 900 532 1010Q530 1050 500 1050T468 1010C460 900 480 780 470 700C460 640 400 620 400 520z";
  const bristles = times(46, (i) => {
    const y = 262 + i * 7;
    const reach = 36 + jitter(i, 5) * 10;
    return `M600 ${y}q${Math.round(reach * 0.7)} ${Math.round(6 - jitter(i, 2) * 12)} ${Math.round(reach)} ${Math.round(14 - jitter(i) * 16)}M400 ${y}q-${Math.round(reach * 0.7)} 4 -${Math.round(reach)} ${Math.round(12 - jitter(i, 3) * 16)}`;
  });
  return turnedAbout(
    dropped(s, head, 28, 0.44) +
      line(bristles, "#b59a6c", 5) +
      line(bristles, "#e8d6ae", 2) +
      fill(
        head,
        s.linear([
          [0, lit(tone, 0.34)],
          [0.4, lit(tone, 0.06)],
          [0.75, shaded(tone, 0.12)],
          [1, shaded(tone, 0.36)],
        ]),
      ) +
      s.clipped(
        head,
        line(
          "M430 220C420 400 470 640 482 1040M520 210C540 420 510 700 512 1040M566 230C590 420 540 620 524 760M470 210C450 420 490 640 494 900",
          shaded(tone, 0.5),
          3,
          0.25,
        ),
      ) +
      fill(oval(500, 1006, 12), shaded(tone, 0.65)) +
      line("M500 1006C520 1060 560 1100 530 1140C500 1160 486 1080 500 1006", "#a0643a", 8) +
      line("M412 300C412 232 480 232 500 232", lit(tone, 0.7), 5, 0.6),
    -24,
  );
}

function campStool(s: Sheet, tone: string): string {
  const seat = "M250 560C330 640 670 640 750 560L770 600C690 700 310 700 230 600z";
  return (
    s.blurred(fill(oval(540, 1004, 300, 36), SHADOW, 0.4), 18) +
    tube("M700 590L320 960", ASH, 32, 0.35) +
    tube("M300 590L680 960", shaded(ASH, 0.18), 32, 0.3) +
    tube("M760 570L290 1000", ASH, 34, 0.35) +
    tube("M240 570L720 1000", ASH, 34, 0.35) +
    fill(oval(500, 800, 16), "#c09a52") +
    fill(
      "M236 560C330 500 670 500 764 560C690 640 310 640 236 560z",
      s.linear([
        [0, shaded(tone, 0.1)],
        [0.6, shaded(tone, 0.34)],
        [1, shaded(tone, 0.1)],
      ]),
    ) +
    fill(
      seat,
      s.linear([
        [0, lit(tone, 0.3)],
        [0.4, tone],
        [1, shaded(tone, 0.32)],
      ]),
    ) +
    line("M250 578C330 656 670 656 750 578", lit(tone, 0.6), 3, 0.7, "9 7") +
    line("M246 606C330 690 670 690 754 606", lit(tone, 0.6), 3, 0.6, "9 7")
  );
}

function umbrella(s: Sheet, tone: string): string {
  const ribs = [180, 330, 500, 670, 820];
  const canopy =
    "M140 560C150 330 310 200 500 190C690 200 850 330 860 560Q800 510 740 556Q670 500 600 556Q550 506 500 506T400 556Q330 500 260 556Q200 510 140 560z";
  return (
    dropped(s, canopy, 34, 0.3) +
    tube("M500 190V130", ASH, 15) +
    tube("M500 500V980C500 1080 620 1080 620 980", ASH, 24, 0.4) +
    fill(
      canopy,
      s.linear([
        [0, lit(tone, 0.24)],
        [0.35, lit(tone, 0.1)],
        [0.6, tone],
        [1, shaded(tone, 0.38)],
      ]),
    ) +
    s.clipped(
      canopy,
      fill("M500 190C420 260 396 420 400 560L500 506z", "#ffffff", 0.08) +
        fill("M500 190C580 260 604 420 600 560L740 556C740 420 650 260 500 190z", SHADOW, 0.14) +
        line(
          "M500 190C330 240 262 400 260 556M500 190C430 260 398 400 400 556M500 190C570 260 602 400 600 556M500 190C670 240 738 400 740 556",
          shaded(tone, 0.5),
          4,
          0.5,
        ) +
        fill(
          "M140 560C150 330 310 200 500 190C690 200 850 330 860 560V600H140z",
          s.linear(
            [
              [0, "#fffaf0", 0.16],
              [0.4, "#fffaf0", 0],
              [1, SHADOW, 0.26],
            ],
            DOWN,
          ),
        ),
    ) +
    ribs
      .map((x) =>
        x === 500 ? "" : fill(oval(x < 200 ? 140 : x > 800 ? 860 : x < 500 ? 260 : 740, 560, 8), ASH),
      )
      .join("") +
    fill(block(480, 930, 40, 26, 5), "#c09a52")
  );
}

function wornOn(s: Sheet, body: string, outline: string): string {
  return (
    dropped(s, outline, 30, 0.32) +
    fill(oval(500, 168, 30), shaded(ASH, 0.3)) +
    fill(oval(495, 163, 24), lit(ASH, 0.1)) +
    line("M500 172V214", "#8d8f8e", 8) +
    body
  );
}

function robe(s: Sheet, tone: string): string {
  const outline =
    "M430 230C460 214 540 214 570 230C650 250 700 280 724 340L806 660C808 690 760 706 730 704L690 560L716 1090C600 1116 400 1116 284 1090L310 560L270 704C240 706 192 690 194 660L276 340C300 280 350 250 430 230z";
  const cloth = s.linear([
    [0, shaded(tone, 0.14)],
    [0.2, lit(tone, 0.26)],
    [0.38, shaded(tone, 0.05)],
    [0.55, lit(tone, 0.14)],
    [0.8, shaded(tone, 0.16)],
    [1, shaded(tone, 0.36)],
  ]);
  const waffle = s.pattern(
    16,
    16,
    line("M0 0H16M0 0V16", lit(tone, 0.6), 3, 0.3) + fill("M3 3h10l-10 10z", shaded(tone, 0.6), 0.13),
  );
  const collar =
    "M430 228C450 320 480 460 520 600L560 580C530 450 480 320 470 222zM570 228C556 320 530 420 505 520L548 610C580 480 610 340 606 246z";
  const belt = "M304 640C420 664 580 664 696 640L700 700C580 722 420 722 300 700z";
  return wornOn(
    s,
    fill(outline, cloth) +
      fill(outline, waffle) +
      s.blurred(
        line(
          "M310 560L330 420M690 560L670 420M520 720C500 840 540 980 524 1100M400 740C380 860 410 980 390 1090M620 740C640 860 610 980 630 1090",
          SHADOW,
          18,
          0.26,
        ),
        10,
      ) +
      s.blurred(fill(collar, SHADOW, 0.3), 8) +
      fill(collar, lit(tone, 0.2)) +
      line("M520 610C540 760 530 940 540 1104", shaded(tone, 0.45), 4, 0.6) +
      fill(
        belt,
        s.linear(
          [
            [0, lit(tone, 0.1)],
            [1, shaded(tone, 0.26)],
          ],
          DOWN,
        ),
      ) +
      fill(
        "M470 650C440 760 430 840 420 900H466C476 820 490 740 506 670zM500 660C530 740 540 800 560 870H604C580 780 560 720 530 650z",
        s.linear([
          [0, lit(tone, 0.2)],
          [1, shaded(tone, 0.16)],
        ]),
      ) +
      fill(
        block(460, 638, 74, 66, 20),
        s.linear(
          [
            [0, lit(tone, 0.24)],
            [1, shaded(tone, 0.3)],
          ],
          SLANT,
        ),
      ) +
      line("M596 800h90v130h-92z", shaded(tone, 0.4), 4, 0.45) +
      line("M470 224C480 250 520 250 530 224", shaded(tone, 0.6), 7, 0.7),
    outline,
  );
}

function raincoat(s: Sheet, tone: string): string {
  const outline =
    "M400 300C420 250 580 250 600 300L690 350L790 640C792 668 730 690 706 686L664 560L700 980C600 1006 400 1006 300 980L336 560L294 686C270 690 208 668 210 640L310 350z";
  const hood = "M388 312C370 210 430 190 500 190S630 210 612 312C580 372 420 372 388 312z";
  const snaps = times(4, (i) => oval(500, 440 + i * 140, 13));
  const pocket = (x: number): string =>
    fill(block(x, 740, 120, 130, 16), lit(tone, 0.1)) +
    line(`M${x} 772h120`, shaded(tone, 0.4), 5, 0.6) +
    line(`M${x + 2} 744h116v122h-116z`, shaded(tone, 0.4), 3, 0.4);
  return wornOn(
    s,
    fill(
      outline,
      s.linear([
        [0, shaded(tone, 0.12)],
        [0.24, lit(tone, 0.3)],
        [0.5, tone],
        [0.8, shaded(tone, 0.1)],
        [1, shaded(tone, 0.34)],
      ]),
    ) +
      s.blurred(
        line("M336 560L360 430M664 560L640 430M420 600C400 740 430 860 410 980", SHADOW, 20, 0.26) +
          line("M380 420C360 560 400 760 370 960", "#ffffff", 18, 0.3),
        11,
      ) +
      line("M540 350C536 560 548 780 540 1000", shaded(tone, 0.45), 4, 0.6) +
      fill(snaps, "#efe6d3") +
      fill(
        times(4, (i) => oval(499, 439 + i * 140, 6)),
        shaded("#efe6d3", 0.25),
      ) +
      pocket(350) +
      pocket(566) +
      s.blurred(fill(hood, SHADOW, 0.4), 10) +
      fill(
        hood,
        s.linear(
          [
            [0, lit(tone, 0.3)],
            [0.5, tone],
            [1, shaded(tone, 0.3)],
          ],
          ACROSS,
        ),
      ) +
      fill(
        "M430 300C424 236 460 222 500 222S576 236 570 300C540 340 460 340 430 300z",
        s.linear(
          [
            [0, shaded(tone, 0.65)],
            [1, shaded(tone, 0.4)],
          ],
          DOWN,
        ),
      ) +
      line("M452 346C446 390 440 400 444 430M548 346C556 390 560 400 554 426", "#efe6d3", 7),
    outline,
  );
}

export const tools: Drawings = {
  "garden-tools": { paper: "sage", setting: "flat", draw: gardenTools },
  "pruning-shears": { paper: "oat", setting: "flat", draw: shears },
  "bath-brush": { paper: "mist", setting: "flat", draw: bathBrush },
  "camp-stool": { paper: "linen", setting: "stand", draw: campStool, size: 1.1 },
  umbrella: { paper: "mist", setting: "wall", draw: umbrella },
  "waffle-robe": {
    paper: "linen",
    setting: "wall",
    draw: robe,
    views: { detail: { setting: "close", draw: (s, tone) => closeUp(robe(s, tone), 1.9, 500, 560) } },
  },
  "kids-raincoat": {
    paper: "mist",
    setting: "wall",
    draw: raincoat,
    views: { detail: { setting: "close", draw: (s, tone) => closeUp(raincoat(s, tone), 1.9, 500, 430) } },
  },
};
