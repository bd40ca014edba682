import { useEffect, useRef, useState } from 'react';

/** Milliseconds after which it is looked again whether what got the focus is still there: a screen may change once saved. */
const looks = [0, 150, 600, 2_000];

/**
 * Gives the focus back when the caller goes: to what had it before or, if that has gone too, to the heading of the screen.
 * It is never taken from anything that has it by then.
 */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  const timers = useRef<number[]>([]);
  useEffect(() => {
    for (const timer of timers.current) clearTimeout(timer);
    return () => {
      const give = () => {
        if (hasFocus()) return;
        const next = canTake(before) ? before : screenHeading();
        next?.focus({ preventScroll: true });
      };
      timers.current = looks.map((after) => window.setTimeout(give, after));
    };
  }, [before]);
}

function hasFocus(): boolean {
  const { activeElement } = document;
  return activeElement !== null && activeElement !== document.body && !activeElement.matches(':disabled');
}

function canTake(element: Element | null): element is HTMLElement {
  return (
    element instanceof HTMLElement &&
    element !== document.body &&
    element.isConnected &&
    element.getClientRects().length > 0 &&
    !element.matches(':disabled')
  );
}

function screenHeading(): HTMLElement | null {
  const heading = document.querySelector<HTMLElement>('main h1');
  heading?.setAttribute('tabindex', '-1');
  return heading;
}
