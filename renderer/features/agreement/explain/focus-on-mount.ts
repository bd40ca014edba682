/** As a `ref`: gives an element the focus once, when it appears, so that the keyboard and a screen reader go on from there. */
export function focusOnMount(element: HTMLElement | null): void {
  element?.focus();
}
