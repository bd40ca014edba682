import { useEffect, useState } from 'react';

/**
 * Gives the focus back when the caller goes: to what had it before or, if that has gone too, to the heading of the screen.
 * It is never taken from anything that has it by then. What got it may itself go, as when a screen changes once its work
 * is saved: so until the next key or press, the focus is given again whenever it is lost.
 */
export function useFocusBack(): void {
  const [before] = useState(placeOfFocus);
  useEffect(() => () => keepFocus(before), [before]);
}

/** Where the focus may go, the newest first; empty as soon as the reader has pressed something. */
let places: Element[] = [];
/** Since when, in milliseconds of the page's clock: what was pressed before is what made the caller go. */
let since = 0;
let check: number | undefined;
const changes = new MutationObserver(checkSoon);

function keepFocus(before: Element | null): void {
  if (before) places = [before, ...places];
  since = performance.now();
  changes.observe(document, { subtree: true, childList: true, attributes: true });
  for (const act of ['keydown', 'pointerdown']) document.addEventListener(act, stopKeeping, true);
  checkSoon();
}

function stopKeeping({ timeStamp }: Event): void {
  if (timeStamp <= since) return;
  if (check !== undefined) giveFocus();
  changes.disconnect();
  places = [];
  for (const act of ['keydown', 'pointerdown']) document.removeEventListener(act, stopKeeping, true);
}

/** Once for all that changes together, and after whatever takes the focus by itself on coming. */
function checkSoon(): void {
  check ??= window.setTimeout(giveFocus);
}

function giveFocus(): void {
  clearTimeout(check);
  check = undefined;
  if (canHaveFocus(document.activeElement)) return;
  const next = places.find(canHaveFocus) ?? screenHeading();
  next?.focus({ preventScroll: true });
}

/** What has the focus; of a menu that is about to close, the button it belongs to. */
function placeOfFocus(): Element | null {
  const { activeElement } = document;
  const owner = activeElement?.closest('[role=menu]')?.getAttribute('aria-labelledby');
  return owner ? document.getElementById(owner) : activeElement;
}

function canHaveFocus(element: Element | null): element is HTMLElement | SVGElement {
  return (
    (element instanceof HTMLElement || element instanceof SVGElement) &&
    element !== document.body &&
    element.isConnected &&
    element.getClientRects().length > 0 &&
    !element.matches(':disabled')
  );
}

function screenHeading(): HTMLElement | null {
  const heading = document.querySelector<HTMLElement>('main h1');
  // Only once: every attribute that is set is a change to look at.
  if (heading && !heading.hasAttribute('tabindex')) heading.setAttribute('tabindex', '-1');
  return heading;
}
