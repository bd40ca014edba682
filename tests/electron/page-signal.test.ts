import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { pageSignal } from '../../electron/page-signal.ts';

describe('the signal of a page', () => {
  it.each(['did-navigate', 'render-process-gone', 'destroyed'])(
    'is aborted at %s, and the next page has its own',
    (event) => {
      const contents = new EventEmitter();
      const page = pageSignal(contents);
      expect(pageSignal(contents)).toBe(page);
      expect(page.aborted).toBe(false);
      contents.emit(event);
      expect(page.aborted).toBe(true);
      const next = pageSignal(contents);
      expect(next.aborted).toBe(false);
      contents.emit(event);
      expect(next.aborted).toBe(true);
    },
  );

  it('is not aborted by moves within the page, nor by another window', () => {
    const contents = new EventEmitter();
    const other = new EventEmitter();
    const page = pageSignal(contents);
    pageSignal(other);
    contents.emit('did-navigate-in-page');
    contents.emit('did-start-loading');
    other.emit('did-navigate');
    expect(page.aborted).toBe(false);
  });

  it('listens once to contents, however many pages come and go', () => {
    const contents = new EventEmitter();
    for (let page = 0; page < 50; page++) {
      pageSignal(contents);
      contents.emit('did-navigate');
    }
    expect(contents.listenerCount('did-navigate')).toBe(1);
  });
});
