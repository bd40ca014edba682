import { useEffect } from 'react';

/** Gives the focus back, when the panel goes, to what had it when the panel came. */
export function useFocusBack(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
}
