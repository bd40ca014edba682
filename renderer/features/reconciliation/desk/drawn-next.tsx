import { type ReactNode, useDeferredValue } from 'react';

interface DrawnNextProps {
  readonly meanwhile: ReactNode;
  readonly children: ReactNode;
}

/** Shows `meanwhile` at once and draws `children` next, in slices: a press is answered in the same frame, however much there is to draw. */
export function DrawnNext({ meanwhile, children }: DrawnNextProps) {
  return useDeferredValue(true, false) ? children : meanwhile;
}
