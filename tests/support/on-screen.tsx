import { MantineProvider } from '@mantine/core';
import { type RenderResult, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { theme } from '../../renderer/ui/theme.ts';

/** Shows an element as the app would: in the theme, without transitions, and on a window that lists can measure. */
export function onScreen(element: ReactElement): RenderResult {
  // happy-dom has no layout: without a height a virtual list shows nothing.
  for (const [name, pixels] of [
    ['clientHeight', 600],
    ['clientWidth', 1000],
    ['offsetHeight', 40],
  ] as const) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => pixels });
  }
  return render(element, {
    wrapper: ({ children }) => (
      <MantineProvider theme={theme} env="test">
        {children}
      </MantineProvider>
    ),
  });
}
