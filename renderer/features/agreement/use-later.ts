import { startTransition, useEffect, useState } from 'react';

/**
 * False on the first drawing, and true from the next one on, which is made in slices once the first stands: for parts of a
 * screen that all at once would be a long task. (A deferred value would not wait for one above it.)
 */
export function useLater(): boolean {
  const [isLater, setLater] = useState(false);
  useEffect(() => startTransition(() => setLater(true)), []);
  return isLater;
}
