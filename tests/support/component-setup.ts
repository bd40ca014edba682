import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach } from 'vitest';

// A busy machine is slow, not wrong: whoever waits for something waits longer than the usual second.
configure({ asyncUtilTimeout: 10_000 });

// Mantine asks for these two; happy-dom has no layout to answer with.
window.matchMedia = (query) =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener() {},
    removeEventListener() {},
    addListener() {},
    removeListener() {},
    dispatchEvent: () => false,
  }) as MediaQueryList;
globalThis.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// Nothing is done ahead there.
globalThis.requestIdleCallback = () => 0;
globalThis.cancelIdleCallback = () => {};

afterEach(cleanup);

// What a screen left for later ends with its file: there is no document any more by then.
const timers = new Set<ReturnType<typeof setTimeout>>();
globalThis.setTimeout = new Proxy(globalThis.setTimeout, {
  apply(begin, self, given) {
    const timer: ReturnType<typeof setTimeout> = Reflect.apply(begin, self, given);
    timers.add(timer);
    return timer;
  },
});
afterAll(() => {
  for (const timer of timers) clearTimeout(timer);
});
