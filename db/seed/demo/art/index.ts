import { colours, isColour } from "../colours.ts";
import { demoMerchants } from "../index.ts";
import { bags } from "./bags.ts";
import { bottles } from "./bottles.ts";
import { arrange } from "./categories.ts";
import { ceramics } from "./ceramics.ts";
import { cycling } from "./cycle.ts";
import { deskGoods } from "./desk.ts";
import type { Drawings } from "./drawing.ts";
import { furniture } from "./furniture.ts";
import { glassware } from "./glass.ts";
import { lamps } from "./lamps.ts";
import { linens } from "./linens.ts";
import { paperGoods } from "./paper.ts";
import { pots } from "./pots.ts";
import { type Paper, type Setting, studio } from "./scene.ts";
import { resized } from "./shape.ts";
import { Sheet } from "./sheet.ts";
import { textiles } from "./textiles.ts";
import { tools } from "./tools.ts";
import { toys } from "./toys.ts";
import { wood } from "./wood.ts";

const drawings: Drawings = {
  ...bags,
  ...bottles,
  ...deskGoods,
  ...furniture,
  ...linens,
  ...pots,
  ...ceramics,
  ...cycling,
  ...glassware,
  ...lamps,
  ...paperGoods,
  ...textiles,
  ...tools,
  ...toys,
  ...wood,
};

/**
 * The SVG document of a picture: `handle--colour`, `handle--colour--view` or `category--handle`.
 * Throws for an id that nothing in the demo uses: a picture id is written by hand, so that is a mistake.
 */
export function drawPicture(id: string): string {
  const s = new Sheet(shortName(id));
  const picture = compose(s, id);
  if (!picture) throw new Error(`No drawing for picture "${id}".`);
  return s.render(studio(s, picture.paper, picture.setting) + picture.body);
}

/** Every picture that a demo product or category shows. */
export function pictureIds(): string[] {
  const ids = demoMerchants.flatMap(({ products, categories }) => [
    ...products.flatMap(({ pictures }) => pictures.map(({ id }) => id)),
    ...categories.map(({ picture }) => picture),
  ]);
  return [...new Set(ids)];
}

function compose(s: Sheet, id: string): { paper: Paper; setting: Setting; body: string } | null {
  const [handle = "", look = "", view] = id.split("--");
  if (handle === "category") return arrange(s, look);
  const drawing = drawings[handle];
  const shown = view === undefined ? drawing : drawing?.views?.[view];
  if (!drawing || !shown || !isColour(look)) return null;
  const { size = 1, setting } = shown;
  const drawn = shown.draw(s, colours[look].hex);
  const body = size === 1 ? drawn : resized(drawn, size, 500, 1000 + (size - 1) * 60);
  return { paper: drawing.paper, setting, body };
}

/** A short prefix for the ids inside a picture, so that several may stand in one page. */
function shortName(id: string): string {
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return `p${hash.toString(36)}`;
}
