import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The page on a free loopback port. */
export interface ServedPage {
  readonly address: string;
  /** Called when the page asks to be killed and stands still until it is. */
  onKill(kill: () => void): void;
  close(): void;
}

const durabilityPage = fileURLToPath(new URL('page.ts', import.meta.url));

/** Builds a page, of this script and of the storage module as it is, and serves it. */
export async function servePage(script = durabilityPage): Promise<ServedPage> {
  const files = await builtFiles(script);
  let kill = () => {};
  const server = createServer((request, response) => {
    if (request.method === 'POST') return kill();
    const file = files.get(request.url?.slice(1) ?? '');
    response.setHeader('Content-Type', file === undefined ? 'text/html' : 'text/javascript');
    response.end(file ?? '<!doctype html><title>Storage</title><script type="module" src="/page.js"></script>');
  });
  const port = await listening(server);
  return {
    address: `http://127.0.0.1:${port}/`,
    onKill: (next) => {
      kill = next;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The page's script and its workers, by name. */
async function builtFiles(entry: string): Promise<Map<string, string | Uint8Array>> {
  // Vite leaves NODE_ENV at 'production' otherwise, and what this process starts next would inherit it.
  const { NODE_ENV: before } = process.env;
  const result = await build({
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      write: false,
      target: 'chrome140',
      lib: { entry, formats: ['es'], fileName: () => 'page.js' },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  if (before === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = before;
  const [bundle] = [result].flat();
  if (!bundle || !('output' in bundle)) throw new Error('Vite built nothing');
  return new Map(
    bundle.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source] as const),
  );
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address && typeof address === 'object') resolve(address.port);
      else reject(new Error('The server has no port'));
    });
  });
}
