/** Where the item at hand stands in its list, and how far the whole queue is, whatever the list shows of it. */
export interface ItemPlace {
  readonly index: number;
  readonly of: number;
  readonly settled: number;
  /** Open or stale. */
  readonly toGo: number;
}
