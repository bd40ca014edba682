/**
 * What the page may load and run, wherever it is served: by the shell on `app://` and by `npm start` in a browser.
 * 'wasm-unsafe-eval' lets key derivation run as WebAssembly; 'unsafe-inline' for styles serves the component and plot
 * libraries, and nothing that a style could call is allowed.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The same for a browser, where no shell denies new windows: the sandbox takes them away and leaves what the page needs,
 * which is its storage, its forms, printing and saving.
 */
export const browserSecurityPolicy = [
  contentSecurityPolicy,
  'sandbox allow-scripts allow-same-origin allow-forms allow-modals allow-downloads',
].join('; ');
