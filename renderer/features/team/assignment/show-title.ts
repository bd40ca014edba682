/** For the title of a page that takes the place of another: scrolls it into sight and gives it the keyboard. */
export function showTitle(title: HTMLElement | null): void {
  title?.focus({ preventScroll: true });
  title?.scrollIntoView?.({ block: 'center' });
}
