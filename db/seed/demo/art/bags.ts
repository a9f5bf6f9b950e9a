import { creases, weave } from "./cloth.ts";
import type { Drawings } from "./drawing.ts";
import { dropped, grounded, lit, roundness, SHADOW, shaded, tube } from "./light.ts";
import { block, closeUp, fill, line, moved, oval } from "./shape.ts";
import { DOWN, type Sheet, SLANT } from "./sheet.ts";

const LEATHER = "#a0643a";
const BRASS = "#c09a52";

export const stitches = (path: string, tone: string): string => line(path, lit(tone, 0.6), 2.4, 0.75, "9 7");

function strapBand(path: string, tone: string, width: number): string {
  return (
    line(path, shaded(tone, 0.4), width) +
    line(path, tone, width - 6) +
    line(path, lit(tone, 0.4), 2, 0.7, "9 7")
  );
}

function canvas(s: Sheet, outline: string, tone: string): string {
  return s.layers(
    outline,
    s.linear(
      [
        [0, shaded(tone, 0.12)],
        [0.22, lit(tone, 0.22)],
        [0.55, tone],
        [1, shaded(tone, 0.34)],
      ],
      [0, 0, 1, 0.25],
    ),
    weave(s, "plain", tone),
    s.linear(
      [
        [0, "#fffaf0", 0.1],
        [0.5, SHADOW, 0],
        [1, SHADOW, 0.32],
      ],
      DOWN,
    ),
  );
}

export function buckle(s: Sheet, x: number, y: number, width = 46, height = 34): string {
  return (
    fill(
      block(x, y, width, height, 7),
      s.linear(
        [
          [0, lit(BRASS, 0.5)],
          [0.5, BRASS],
          [1, shaded(BRASS, 0.4)],
        ],
        SLANT,
      ),
    ) + fill(block(x + 9, y + 8, width - 18, height - 16, 3), shaded(LEATHER, 0.35))
  );
}

function standingTote(s: Sheet, tone: string): string {
  return grounded(s, 500, 1008, 275, 0.1) + tote(s, tone);
}

function tote(s: Sheet, tone: string): string {
  const body =
    "M232 510C330 522 670 522 768 510C772 660 790 860 782 968C778 1004 750 1010 720 1010H280C250 1010 222 1004 218 968C210 860 228 660 232 510z";
  const back = "M360 520C350 250 430 200 500 200S650 250 640 520";
  const front =
    "M372 640C366 540 356 440 372 350C388 262 440 236 500 236S612 262 628 350C644 440 634 540 628 640";
  return (
    line(back, shaded(tone, 0.5), 34) +
    fill("M232 510C330 486 670 486 768 510C670 526 330 526 232 510z", shaded(tone, 0.6)) +
    canvas(s, body, tone) +
    s.clipped(
      body,
      creases(
        s,
        [
          "M330 560C350 720 300 860 320 990",
          "M700 560C660 700 720 840 690 990",
          "M520 660C500 780 540 880 516 980",
        ],
        tone,
        26,
        0.26,
      ),
    ) +
    stitches("M234 546C330 558 670 558 766 546", tone) +
    stitches("M226 940C330 950 670 950 776 940", tone) +
    strapBand(front, LEATHER, 34) +
    fill(oval(372, 624, 6) + oval(628, 624, 6), BRASS) +
    fill(block(462, 590, 76, 50, 5), lit(tone, 0.5), 0.9) +
    line("M478 608h44M478 622h26", shaded(tone, 0.4), 3, 0.7)
  );
}

function toteOnHook(s: Sheet, tone: string): string {
  return (
    dropped(s, "M250 560H750L770 1000H230z", 34, 0.3) +
    tube("M500 180V246C500 262 486 266 480 256", BRASS, 18, 0.5) +
    fill(oval(500, 176, 30), shaded(BRASS, 0.1)) +
    fill(oval(495, 171, 22), lit(BRASS, 0.3)) +
    tote(s, tone)
  );
}

function backpack(s: Sheet, tone: string): string {
  const body =
    "M286 470C290 340 370 290 500 290S710 340 714 470C730 620 744 830 736 940C732 996 700 1010 650 1010H350C300 1010 268 996 264 940C256 830 270 620 286 470z";
  const lid =
    "M282 470C286 330 370 280 500 280S714 330 718 470C722 560 716 600 700 612C600 640 400 640 300 612C284 600 278 560 282 470z";
  const pocket =
    "M318 720C400 738 600 738 682 720C692 800 696 880 690 930C686 956 670 962 650 964C560 972 440 972 350 964C330 962 314 956 310 930C304 880 308 800 318 720z";
  return (
    grounded(s, 500, 1008, 260, 0.11) +
    tube("M440 290C440 200 560 200 560 290", LEATHER, 26, 0.3) +
    line("M262 900C216 800 214 640 286 520M738 900C784 800 786 640 714 520", shaded(tone, 0.5), 34) +
    canvas(s, body, tone) +
    s.blurred(fill(pocket, SHADOW, 0.35), 10) +
    canvas(s, pocket, lit(tone, 0.04)) +
    stitches("M322 748C400 764 600 764 678 748", tone) +
    s.blurred(fill("M296 606C400 646 600 646 704 606V640C600 680 400 680 296 640z", SHADOW, 0.5), 9) +
    canvas(s, lid, lit(tone, 0.06)) +
    s.clipped(lid, creases(s, ["M330 400C420 360 560 350 660 390"], tone, 26, 0.18)) +
    stitches("M306 590C400 616 600 616 694 590", tone) +
    strapBand("M396 560V770", LEATHER, 38) +
    strapBand("M604 560V770", LEATHER, 38) +
    buckle(s, 371, 668, 50, 40) +
    buckle(s, 579, 668, 50, 40) +
    fill(block(462, 862, 76, 46, 5), LEATHER) +
    stitches("M470 870h60v30h-60z", LEATHER)
  );
}

function weekender(s: Sheet, tone: string): string {
  const body =
    "M176 700C186 610 260 590 330 588H670C740 590 814 610 824 700C838 800 840 900 826 960C818 1000 790 1008 750 1008H250C210 1008 182 1000 174 960C160 900 162 800 176 700z";
  const foot =
    "M166 884C300 900 700 900 834 884C836 916 832 940 826 960C818 1000 790 1008 750 1008H250C210 1008 182 1000 174 960C168 940 164 916 166 884z";
  return (
    grounded(s, 500, 1006, 345, 0.09) +
    line("M356 640C350 430 420 380 500 380S650 430 644 640", shaded(LEATHER, 0.5), 28) +
    canvas(s, body, tone) +
    s.clipped(
      body,
      creases(
        s,
        [
          "M250 640C270 760 230 830 250 890",
          "M740 640C716 760 766 820 744 890",
          "M500 690C484 760 516 820 498 880",
        ],
        tone,
        28,
        0.24,
      ),
    ) +
    fill(
      foot,
      s.linear([
        [0, shaded(LEATHER, 0.1)],
        [0.25, lit(LEATHER, 0.2)],
        [0.6, LEATHER],
        [1, shaded(LEATHER, 0.4)],
      ]),
    ) +
    stitches("M170 902C300 918 700 918 830 902", LEATHER) +
    line("M300 604C400 612 600 612 700 604", shaded(tone, 0.6), 12) +
    line("M300 604C400 612 600 612 700 604", BRASS, 4, 0.9, "5 4") +
    fill(block(682, 596, 44, 16, 8), BRASS) +
    strapBand(
      "M352 900C346 800 336 640 350 540C362 450 420 420 500 420S638 450 650 540C664 640 654 800 648 900",
      LEATHER,
      36,
    ) +
    fill(
      block(452, 400, 96, 44, 20),
      s.linear(
        [
          [0, lit(LEATHER, 0.2)],
          [1, shaded(LEATHER, 0.4)],
        ],
        DOWN,
      ),
    ) +
    fill(oval(351, 872, 7) + oval(649, 872, 7), BRASS)
  );
}

function weekenderDetail(s: Sheet, tone: string): string {
  return moved(weekender(s, tone), -330, -1180, 2.05);
}

function washBag(s: Sheet, tone: string): string {
  const body =
    "M232 760C236 720 270 700 320 696H680C730 700 764 720 768 760C784 850 784 920 772 966C766 996 744 1006 706 1006H294C256 1006 234 996 228 966C216 920 216 850 232 760z";
  return (
    grounded(s, 500, 1006, 280, 0.1) +
    tube("M772 790C850 800 850 890 776 900", LEATHER, 24, 0.3) +
    canvas(s, body, tone) +
    s.clipped(
      body,
      creases(s, ["M320 740C340 840 300 920 330 1000", "M660 740C640 840 690 900 664 1000"], tone, 26, 0.26),
    ) +
    fill(
      "M240 742C250 712 280 700 320 696H680C720 700 750 712 760 742C700 716 620 712 500 712S300 716 240 742z",
      lit(tone, 0.2),
    ) +
    line("M262 726C330 704 670 704 738 726", shaded(tone, 0.6), 13) +
    line("M262 726C330 704 670 704 738 726", BRASS, 5, 0.9, "5 4") +
    tube("M290 724L262 790", LEATHER, 15, 0.3) +
    fill(oval(291, 720, 12), BRASS) +
    stitches("M236 776C330 752 670 752 764 776", tone) +
    fill(block(456, 850, 88, 54, 5), LEATHER) +
    stitches("M464 858h72v38h-72z", LEATHER)
  );
}

function wallet(s: Sheet, tone: string): string {
  const outline = block(230, 470, 540, 380, 34);
  const flap =
    "M230 504a34 34 0 0 1 34 -34H736a34 34 0 0 1 34 34V600C770 660 620 700 500 700S230 660 230 600z";
  const hide = (path: string): string =>
    fill(
      path,
      s.linear(
        [
          [0, lit(tone, 0.3)],
          [0.5, tone],
          [1, shaded(tone, 0.26)],
        ],
        SLANT,
      ),
    ) +
    fill(
      path,
      s.pattern(
        22,
        18,
        fill(oval(5, 5, 2.4, 1.6) + oval(15, 12, 2, 1.4) + oval(18, 3, 1.4, 1), shaded(tone, 0.5), 0.2),
      ),
    );
  const body =
    dropped(s, outline, 24, 0.42) +
    hide(outline) +
    stitches("M248 640V800a32 32 0 0 0 32 32H720a32 32 0 0 0 32 -32V640", tone) +
    s.blurred(fill(flap, SHADOW, 0.5), 12) +
    hide(flap) +
    line("M232 600C236 660 380 699 500 699S764 660 768 600", lit(tone, 0.45), 4, 0.7) +
    stitches("M250 604C260 650 390 681 500 681S740 650 750 604", tone) +
    fill(oval(502, 652, 21), shaded(BRASS, 0.4)) +
    fill(
      oval(499, 649, 18),
      s.radial(
        [
          [0, lit(BRASS, 0.6)],
          [1, BRASS],
        ],
        0.35,
        0.3,
        0.7,
      ),
    );
  return `<g transform="rotate(-9 500 640)">${body}</g>`;
}

function handlebarBag(s: Sheet, tone: string): string {
  const barrel = "M250 640H750C800 650 800 930 750 940H250C200 930 200 650 250 640z";
  return (
    dropped(s, barrel, 40, 0.3) +
    tube("M60 600C160 560 260 596 330 600H670C740 596 840 560 940 600", "#35332f", 40, 0.4) +
    fill(
      barrel,
      s.linear(
        [
          [0, lit(tone, 0.34)],
          [0.4, tone],
          [1, shaded(tone, 0.45)],
        ],
        DOWN,
      ),
    ) +
    fill(barrel, weave(s, "plain", tone)) +
    line("M262 664H738", shaded(tone, 0.6), 13) +
    line("M262 664H738", "#c8c6c0", 5, 0.9, "5 4") +
    fill(
      "M250 640C200 650 200 930 250 940C290 900 290 680 250 640zM750 640C800 650 800 930 750 940C710 900 710 680 750 640z",
      s.linear([
        [0, lit(tone, 0.1)],
        [1, shaded(tone, 0.42)],
      ]),
    ) +
    stitches("M262 660C296 720 296 860 262 920M738 660C704 720 704 860 738 920", tone) +
    strapBand("M360 584V760", "#35332f", 42) +
    strapBand("M640 584V760", "#35332f", 42) +
    buckle(s, 332, 700, 56, 42) +
    buckle(s, 612, 700, 56, 42) +
    fill(block(440, 828, 120, 20, 6), "#e6e4dc", 0.95) +
    line("M722 668l26 54", "#c09a52", 9)
  );
}

function saddleBag(s: Sheet, tone: string): string {
  const body =
    "M300 640C420 600 620 600 740 690C760 760 740 860 690 890C560 930 400 930 310 880C270 830 270 700 300 640z";
  const saddle =
    "M180 520C260 470 420 480 560 520C680 548 800 540 850 552C872 562 862 584 830 588C700 604 560 596 470 612C360 640 250 640 200 610C160 586 156 540 180 520z";
  return (
    dropped(s, body, 36, 0.3) +
    line("M420 610V560M600 596V560", "#8d8f8e", 15) +
    canvas(s, body, tone) +
    line("M296 756C420 790 620 790 752 742", shaded(tone, 0.6), 12) +
    line("M296 756C420 790 620 790 752 742", "#c8c6c0", 5, 0.9, "5 4") +
    stitches("M318 862C420 902 560 902 684 868", tone) +
    fill(block(440, 830, 150, 18, 6), "#e6e4dc", 0.95) +
    strapBand("M410 600V742", "#35332f", 34) +
    strapBand("M590 600V740", "#35332f", 34) +
    fill(
      saddle,
      s.linear(
        roundness("#4a3a30", "glaze").map(([at, colour]) => [at, colour]),
        [0, 0, 0.3, 1],
      ),
    ) +
    line("M200 530C270 490 420 496 560 532", lit("#4a3a30", 0.5), 6, 0.5)
  );
}

export const bags: Drawings = {
  "canvas-tote": {
    paper: "linen",
    setting: "stand",
    draw: standingTote,
    views: { hung: { setting: "wall", draw: toteOnHook } },
  },
  "day-backpack": {
    paper: "mist",
    setting: "stand",
    draw: backpack,
    views: { detail: { setting: "close", draw: (s, tone) => closeUp(backpack(s, tone), 2, 480, 680) } },
  },
  weekender: {
    paper: "oat",
    setting: "stand",
    draw: weekender,
    size: 1.06,
    views: { detail: { setting: "close", draw: weekenderDetail } },
  },
  "wash-bag": { paper: "dusk", setting: "stand", draw: washBag, size: 1.2 },
  "card-wallet": { paper: "clay", setting: "flat", draw: wallet },
  "handlebar-bag": { paper: "mist", setting: "wall", draw: handlebarBag },
  "saddle-bag": { paper: "dusk", setting: "wall", draw: saddleBag, size: 1.1 },
};
