/** The scheme and the address under which the shell serves the page to itself. */
export const scheme = 'app';
const pageHost = 'outcome-coder';
export const pageUrl = `${scheme}://${pageHost}/index.html`;

/** Whether an address lies on the page's own origin. Anything that does not parse is foreign. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${scheme}:` && url.host === pageHost && url.username === '' && url.password === '';
}

/** Whether the window may show this address: the start page and nothing else. */
export function isOwnPage(address: string): boolean {
  return isOwnAddress(address) && ['/', '/index.html'].includes(new URL(address).pathname);
}

/** Whether a request may be answered: our own files, and what the page itself holds as `blob:` or `data:`. */
export function isOwnRequest(address: string): boolean {
  if (address.startsWith('data:')) return true;
  if (address.startsWith('blob:')) return isOwnAddress(address.slice('blob:'.length));
  return isOwnAddress(address);
}

/** The part of a call's event that says who called. */
export interface CallingFrame {
  readonly url: string;
  readonly parent: unknown;
}

/** Whether a call comes from the top frame of our own page. A frame that is gone (`null`) is refused. */
export function isTrustedCaller(frame: CallingFrame | null): boolean {
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}
