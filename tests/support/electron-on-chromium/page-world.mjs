// What the double puts into the page's own world: the place where exposed interfaces appear, and a `window.open` that
// asks the main process and never opens anything. The page gets this file's text.

/** Prepares the page's world; `joinWorlds` is in scope there. */
export function preparePageWorld(secret) {
  const { fire, at, inward } = joinWorlds(secret, 'page', 'preload');
  const freeze = (value) => {
    if (value !== null && typeof value === 'object') Object.values(value).forEach(freeze);
    return typeof value === 'object' ? Object.freeze(value) : value;
  };
  window.open = (address = '') => {
    fire('open', { address: String(new URL(address, location.href)) });
    return null;
  };
  at('expose', ({ key, shape }) => {
    const value = freeze(inward(shape));
    Object.defineProperty(window, key, { value, enumerable: true, configurable: false, writable: false });
  });
}
