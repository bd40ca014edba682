import { startTransition, useEffect, useState } from 'react';

/** How many of so many rows to draw: one slice at once and the others one after the other, so that a large table leaves the window awake. */
export function useSlices(rows: number, slice: number): number {
  const [drawn, setDrawn] = useState(slice);
  useEffect(() => {
    if (drawn >= rows) return;
    const next = setTimeout(() => startTransition(() => setDrawn(drawn + slice)));
    return () => clearTimeout(next);
  }, [drawn, rows, slice]);
  return Math.min(drawn, rows);
}
