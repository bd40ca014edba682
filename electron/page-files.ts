import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { servedFile, servedHeaders } from '../build/served-file.mjs';
import { isOwnAddress, scheme } from './security.ts';

/** Declares `app://` as a secure origin of its own, so that storage, workers and WebCrypto work. Before the app is ready. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built page from `root` on `app://`, with the content security policy; everything else is 'not found'. */
export function servePage(root: string): void {
  protocol.handle(scheme, (request) => pageResponse(root, request));
}

async function pageResponse(root: string, request: Request): Promise<Response> {
  const file = isOwnAddress(request.url) ? servedFile(root, new URL(request.url).pathname) : null;
  if (file === null || request.method !== 'GET') return notFound();
  try {
    return new Response(new Uint8Array(await readFile(file)), { headers: servedHeaders(file) });
  } catch {
    return notFound();
  }
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: servedHeaders('') });
}
