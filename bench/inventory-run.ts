/** What is measured: allocations of one unit over so many SKUs, by so many buyers at once. */
export interface InventoryRun {
  readonly skus: number;
  /** Counters of a flash sale; 0 for none. */
  readonly counters: number;
  readonly buyers: number;
  readonly seconds: number;
}

export interface InventoryFigures {
  readonly allocations: number;
  readonly refused: number;
  readonly seconds: number;
  /** Milliseconds of each allocation. */
  readonly times: readonly number[];
  /** Units allocated by the books afterwards, over the SKUs of the run. */
  readonly entered: number;
}
