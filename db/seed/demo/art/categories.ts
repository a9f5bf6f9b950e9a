import { type Colour, colours } from "../colours.ts";
import { bags } from "./bags.ts";
import { bottles } from "./bottles.ts";
import { ceramics } from "./ceramics.ts";
import { deskGoods } from "./desk.ts";
import type { Drawings } from "./drawing.ts";
import { furniture } from "./furniture.ts";
import { glassware } from "./glass.ts";
import { lamps } from "./lamps.ts";
import { paperGoods } from "./paper.ts";
import { pots } from "./pots.ts";
import type { Paper, Setting } from "./scene.ts";
import { moved, resized } from "./shape.ts";
import type { Sheet } from "./sheet.ts";
import { textiles } from "./textiles.ts";
import { tools } from "./tools.ts";
import { toys } from "./toys.ts";
import { wood } from "./wood.ts";

/** A category is shown by two or three of its goods standing together. */

interface Part {
  from: Drawings;
  handle: string;
  look: Colour;
  scale: number;
  x: number;
  y: number;
}

interface Arrangement {
  paper: Paper;
  setting: Setting;
  parts: Part[];
}

const part = (from: Drawings, handle: string, look: Colour, scale: number, x: number, y = 1010): Part => ({
  from,
  handle,
  look,
  scale,
  x,
  y,
});

const stand = (paper: Paper, ...parts: Part[]): Arrangement => ({ paper, setting: "stand", parts });
const flat = (paper: Paper, ...parts: Part[]): Arrangement => ({ paper, setting: "flat", parts });

const arrangements: Record<string, Arrangement> = {
  living: stand(
    "clay",
    part(wood, "seagrass-basket", "seagrass", 0.92, 640, 980),
    part(ceramics, "ridge-vase", "chalk", 0.86, 300, 1040),
  ),
  home: stand(
    "linen",
    part(ceramics, "ridge-vase", "clay", 0.95, 620, 980),
    part(wood, "turned-candlesticks", "walnut", 0.8, 280, 1030),
  ),
  textiles: stand(
    "dusk",
    part(textiles, "linen-cushion", "clay", 0.86, 590, 950),
    part(textiles, "linen-cushion", "moss", 0.62, 330, 1050),
  ),
  lighting: stand(
    "oat",
    part(lamps, "paper-lantern", "paper", 0.9, 620, 980),
    part(lamps, "portable-lamp", "rust", 0.78, 290, 1040),
  ),
  "kitchen-and-bath": stand("mist", part(glassware, "pour-over-set", "glass", 1.04, 500, 1000)),
  kitchen: stand(
    "oat",
    part(pots, "enamel-kettle", "chalk", 0.92, 590, 970),
    part(ceramics, "stoneware-mug", "rust", 0.64, 270, 1050),
  ),
  bath: stand(
    "sage",
    part(furniture, "bath-stool", "oak", 1, 520, 990),
    part(ceramics, "soap-dish", "moss", 0.42, 500, 605),
  ),
  care: stand(
    "clay",
    part(bottles, "hand-soap", "sage", 0.98, 600, 980),
    part(bottles, "hand-balm", "clay", 0.86, 330, 1030),
  ),
  "work-and-carry": stand(
    "linen",
    part(bags, "weekender", "moss", 0.92, 590, 970),
    part(bottles, "vacuum-flask", "chalk", 0.62, 210, 1030),
  ),
  desk: stand(
    "mist",
    part(lamps, "reading-lamp", "black", 1, 540, 980),
    part(pots, "pen-pot", "rust", 0.6, 690, 1040),
  ),
  stationery: flat(
    "oat",
    part(paperGoods, "linen-notebook", "sage", 1.02, 440),
    part(deskGoods, "fountain-pen", "brass", 0.8, 730, 1020),
  ),
  bags: stand(
    "dusk",
    part(bags, "canvas-tote", "oat", 0.95, 580, 960),
    part(bags, "wash-bag", "rust", 0.62, 300, 1050),
  ),
  outside: stand(
    "sage",
    part(tools, "camp-stool", "moss", 0.95, 600, 990),
    part(lamps, "camp-lantern", "chalk", 0.72, 260, 1040),
  ),
  garden: stand(
    "sage",
    part(pots, "terracotta-pot", "terracotta", 0.92, 320, 970),
    part(pots, "watering-can", "ink", 0.82, 660, 1040),
  ),
  outdoors: stand(
    "mist",
    part(textiles, "picnic-blanket", "rust", 0.95, 560, 970),
    part(bottles, "vacuum-flask", "moss", 0.7, 250, 1040),
  ),
  kids: stand("linen", part(toys, "knitted-bear", "oat", 1.02, 500, 990)),
};

export function arrange(
  s: Sheet,
  handle: string,
): (Pick<Arrangement, "paper" | "setting"> & { body: string }) | null {
  const arrangement = arrangements[handle];
  if (!arrangement) return null;
  const body = arrangement.parts
    .map(({ from, handle, look, scale, x, y }) => {
      const drawn = from[handle]?.draw(s, colours[look].hex) ?? "";
      return arrangement.setting === "flat"
        ? moved(drawn, x - 500 * scale, y - 1010 * scale, scale)
        : resized(drawn, scale, x, y);
    })
    .join("");
  return { paper: arrangement.paper, setting: arrangement.setting, body };
}
