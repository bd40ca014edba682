/**
 * Chromium shows a custom scheme as a secure origin of its own: `app://host/x` becomes `https://host.app.localhost/x`.
 * The origin stays the same over launches, so storage survives them.
 */
export class Addresses {
  readonly #schemes = new Set<string>();

  declare(scheme: string): void {
    this.#schemes.add(scheme);
  }

  /** What Chromium is given for an address of the app. */
  toReal(address: string): string {
    const [, scheme, host, rest] = /^([a-z][\w+.-]*):\/\/([^/?#]+)(.*)$/i.exec(address) ?? [];
    return scheme && this.#schemes.has(scheme) ? `https://${host}.${scheme}.localhost${rest || '/'}` : address;
  }

  /** What the app is told for an address of Chromium. */
  toVirtual(address: string): string {
    const [, blob, host, scheme, rest] = /^(blob:)?https:\/\/([^/]+)\.([^./]+)\.localhost(\/.*)?$/.exec(address) ?? [];
    return scheme && this.#schemes.has(scheme) ? `${blob ?? ''}${scheme}://${host}${rest ?? '/'}` : address;
  }
}
