import { type RefObject, useEffect, useRef } from 'react';
import { useLatest } from './use-latest.ts';

/**
 * After a mouse click on a button inside the element, the text has the keys again: otherwise Enter and Space would press
 * that button once more. A button pressed by key keeps the focus, and so does one that opens something or moves it away.
 */
export function useBackToText(takeKeys: () => void): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const giveBack = useLatest(takeKeys);
  useEffect(() => {
    const watched = element.current;
    const clicked = (event: MouseEvent) => {
      if (event.detail > 0 && document.activeElement?.matches('button') && watched?.contains(document.activeElement))
        giveBack();
    };
    watched?.addEventListener('click', clicked);
    return () => watched?.removeEventListener('click', clicked);
  }, [giveBack]);
  return element;
}
