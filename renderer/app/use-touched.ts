import { startTransition, useEffect, useState } from 'react';
import type { Desktop } from '../desktop/desktop.ts';

const touches = ['keydown', 'pointerdown', 'click', 'input', 'drop'] as const;

/**
 * Whether anything was pressed, typed, dropped or asked of the menu since the page was loaded. From then on its memory may
 * hold something, whatever it shows: a passphrase, an opened copy. `first`: whether that holds from the start.
 */
export function useTouched(desktop: Desktop, first: boolean): boolean {
  const [touched, setTouched] = useState(first);
  useEffect(() => {
    if (touched) return;
    // At once, it would draw a field anew before the field has heard of its own input, and the input would be lost.
    const note = () => startTransition(() => setTouched(true));
    for (const touch of touches) window.addEventListener(touch, note, { capture: true, passive: true });
    const stopMenu = desktop.onMenuCommand(note);
    return () => {
      for (const touch of touches) window.removeEventListener(touch, note, { capture: true });
      stopMenu();
    };
  }, [desktop, touched]);
  return touched;
}
