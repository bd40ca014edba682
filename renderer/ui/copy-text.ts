/**
 * Copies a text, and selects `element`, which shows it, so that it can still be copied by hand; false if the system refused.
 * By the old command: the newer way asks for a permission, and this program refuses every one.
 */
export function copyText(element: Element, text: string): boolean {
  getSelection()?.selectAllChildren(element);
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', give, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', give, { capture: true });
  }
}
