import { useSyncExternalStore } from 'react';

const elsewhere = 'input, textarea, select, [role="dialog"], [role="menu"]';
const signals = ['focusin', 'focusout', 'focus', 'blur'] as const;

/** Whether keys reach the narrative now: the window is in front, and no field or dialog has the focus. */
export function useTextHasKeys(): boolean {
  return useSyncExternalStore(listen, textHasKeys);
}

function textHasKeys(): boolean {
  return document.hasFocus() && !document.activeElement?.closest(elsewhere);
}

function listen(changed: () => void): () => void {
  for (const signal of signals) window.addEventListener(signal, changed);
  return () => {
    for (const signal of signals) window.removeEventListener(signal, changed);
  };
}
