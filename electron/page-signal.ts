/** The parts of a page's contents that this needs. */
export interface LoadedContents {
  on(event: 'did-navigate', listener: () => void): unknown;
  on(event: 'render-process-gone', listener: () => void): unknown;
  on(event: 'destroyed', listener: () => void): unknown;
}

const pages = new WeakMap<LoadedContents, AbortController>();

/**
 * A signal that is aborted as soon as the page now in `contents` is gone: loaded anew (so does locking), crashed or closed.
 * The system's file dialogs outlive their page and cannot be closed by it: what they answer after this signal counts for
 * nothing, since whoever answers may not be who asked. Moving about inside the page changes nothing.
 */
export function pageSignal(contents: LoadedContents): AbortSignal {
  const known = pages.get(contents);
  if (known) return known.signal;
  const gone = () => {
    pages.get(contents)?.abort();
    pages.set(contents, new AbortController());
  };
  const page = new AbortController();
  pages.set(contents, page);
  contents.on('did-navigate', gone);
  contents.on('render-process-gone', gone);
  contents.on('destroyed', gone);
  return page.signal;
}
