// Node module hooks: `electron`, imported by code that was loaded with `?launch=<id>`, becomes that launch's double.
// What such code imports inherits the id, so that every launch evaluates the app's modules afresh.

const exported = [
  'app',
  'BrowserWindow',
  'dialog',
  'ipcMain',
  'Menu',
  'powerMonitor',
  'protocol',
  'safeStorage',
  'session',
];
const launchOf = (address) => /[?&]launch=([\w-]+)/.exec(address ?? '')?.[1];

/** See Node's documentation of module customisation hooks. */
export async function resolve(specifier, context, next) {
  const id = launchOf(context.parentURL) ?? launchOf(specifier);
  if (id && specifier === 'electron') return { url: `electron-double:${id}`, shortCircuit: true };
  const resolved = await next(specifier, context);
  const ours = resolved.url.startsWith('file:') && !resolved.url.includes('/node_modules/') && !launchOf(resolved.url);
  return id && ours ? { ...resolved, url: `${resolved.url}?launch=${id}` } : resolved;
}

/** See Node's documentation of module customisation hooks. */
export async function load(address, context, next) {
  if (!address.startsWith('electron-double:')) return next(address, context);
  const id = JSON.stringify(address.slice('electron-double:'.length));
  const names = exported.map((name) => `export const ${name} = electron.${name};`);
  const source = `const electron = globalThis.electronDoubles.get(${id});\n${names.join('\n')}`;
  return { format: 'module', shortCircuit: true, source };
}
