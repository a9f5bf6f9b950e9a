import type { Location, StockRow } from "../../model.ts";

/** The figures of the grid, in the order of their columns; the first two are always shown. */
export const GRID_FIGURES = [
  "on_hand",
  "available",
  "allocated",
  "held",
  "quarantined",
  "damaged",
  "incoming",
  "in_transit",
  "awaited",
] as const;
export type GridFigure = (typeof GRID_FIGURES)[number];

const ALWAYS = ["on_hand", "available"] as const satisfies readonly GridFigure[];

/** The figures that say why not all that is there is free, and what else is known. */
export const OTHER_FIGURES = GRID_FIGURES.filter(
  (figure): figure is Exclude<GridFigure, (typeof ALWAYS)[number]> =>
    !ALWAYS.some((shown) => shown === figure),
);

/** Columns that belong together: all locations, or one of them. */
export interface ColumnGroup {
  /** Null for the sum over all locations. */
  readonly location: Location | null;
  readonly figures: readonly GridFigure[];
}

export interface GridColumn {
  readonly location: Location | null;
  readonly figure: GridFigure;
  /** First of its group: a line stands before it. */
  readonly isFirst: boolean;
}

/** What the grid shows for these locations; sums only where there is something to add up. */
export function columnGroups(locations: readonly Location[], all: boolean): ColumnGroup[] {
  const figures = all ? GRID_FIGURES : ALWAYS;
  const places = locations.map((location): ColumnGroup => ({ location, figures }));
  return locations.length > 1 ? [{ location: null, figures }, ...places] : places;
}

export const columnsOf = (groups: readonly ColumnGroup[]): GridColumn[] =>
  groups.flatMap(({ location, figures }) =>
    figures.map((figure, index) => ({ location, figure, isFirst: index === 0 })),
  );

/** A figure of a row; null at a location where nothing ever moved. */
export function figureOf(row: StockRow, { location, figure }: GridColumn): number | null {
  if (!location) return row.levels.reduce((sum, level) => sum + level[figure], 0);
  return row.levels.find((level) => level.location_id === location.id)?.[figure] ?? null;
}
