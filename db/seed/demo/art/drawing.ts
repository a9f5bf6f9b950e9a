import type { Paper, Setting } from "./scene.ts";
import type { Sheet } from "./sheet.ts";

/** Draws a product in one colour, standing at (500, 1010) or centred on the page. */
export type Draw = (s: Sheet, tone: string) => string;

export interface Drawing {
  paper: Paper;
  setting: Setting;
  draw: Draw;
  /** Small things are shown larger: how much. */
  size?: number;
  /** Further pictures, by the name that ends their picture id. */
  views?: Record<string, { setting: Setting; draw: Draw; size?: number }>;
}

/** By product handle. */
export type Drawings = Record<string, Drawing>;
