import { renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useSlices } from '../../../renderer/ui/use-slices.ts';

/** How many rows were drawn, time after time. */
function drawing(rows: number, slice: number): number[] {
  const drawn: number[] = [];
  renderHook(() => drawn.push(useSlices(rows, slice)));
  return drawn;
}

describe('what is drawn in slices', () => {
  it('are drawn a slice at a time, to the last', async () => {
    const drawn = drawing(60, 25);
    expect(drawn).toEqual([25]);
    await waitFor(() => expect(drawn).toEqual([25, 50, 60]));
  });

  it('are drawn at once where there are no more than a slice', () => {
    expect(drawing(8, 12)).toEqual([8]);
  });
});
