import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that stays the same object and always runs the newest `run`, so that what it is given to need not be drawn again. */
export function useLatest<Arguments extends readonly unknown[]>(
  run: (...values: Arguments) => void,
): (...values: Arguments) => void {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  return useCallback((...values: Arguments) => latest.current(...values), []);
}
