/** How far down the page a coded span reaches, in CSS pixels. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Gives each extent a lane (0 = nearest to the text) so that no two in one lane overlap: extents are taken from the
 * top down, the longer first, and each goes into the first lane that is free. Lanes come back in the order of the input.
 */
export function stripeLanes(extents: readonly Extent[]): number[] {
  const order = extents
    .map((extent, index) => ({ ...extent, index }))
    .sort((a, b) => a.top - b.top || b.bottom - a.bottom || a.index - b.index);
  const laneEnds: number[] = [];
  const lanes = new Array<number>(extents.length).fill(0);
  for (const { top, bottom, index } of order) {
    const free = laneEnds.findIndex((end) => end <= top);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = bottom;
    lanes[index] = lane;
  }
  return lanes;
}

/** The same for extents of several groups: no two groups share a lane, and lower groups come first. */
export function groupedLanes(extents: readonly (Extent & { readonly group: number })[]): number[] {
  const lanes = new Array<number>(extents.length).fill(0);
  let first = 0;
  for (const group of [...new Set(extents.map((extent) => extent.group))].sort((a, b) => a - b)) {
    const places = extents.flatMap((extent, place) => (extent.group === group ? [place] : []));
    const own = stripeLanes(places.flatMap((place) => extents[place] ?? []));
    for (const [index, place] of places.entries()) lanes[place] = first + (own[index] ?? 0);
    first += Math.max(...own) + 1;
  }
  return lanes;
}
