import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

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
