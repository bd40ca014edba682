import { createReadStream, statSync } from 'node:fs';
import http from 'node:http';
import { fileURLToPath } from 'node:url';
import { browserSecurityPolicy } from './content-security-policy.mjs';
import { browserPort, builtPage } from './places.mjs';
import { servedFile, servedHeaders } from './served-file.mjs';

/** The header by which one start of the app knows that a busy port is held by another start of it. */
const signature = { 'x-served-by': 'outcome-coder' };
const ownHeaders = { ...signature, 'content-security-policy': browserSecurityPolicy };

/**
 * Serves the built page on the loopback address only, and only to requests that name that address: a foreign name that
 * was pointed at this machine is refused. Answers with the address and a way to stop; throws if the port is taken.
 */
export async function serve({ root = builtPage, port = browserPort } = {}) {
  const server = http.createServer((request, response) => {
    const file = request.headers.host === `127.0.0.1:${server.address().port}` ? requestedFile(root, request) : null;
    if (file === null) return refuse(response);
    response.writeHead(200, { ...servedHeaders(file), ...ownHeaders });
    if (request.method === 'HEAD') return response.end();
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen({ host: '127.0.0.1', port, exclusive: true }, resolve);
  });
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${server.address().port}/`, close };
}

/** Whether the app itself, started before, answers at this port. */
export async function isOurServer(port = browserPort) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'HEAD', signal: AbortSignal.timeout(3000) });
    return response.headers.get('x-served-by') === signature['x-served-by'];
  } catch {
    return false;
  }
}

function requestedFile(root, { method, url }) {
  if (method !== 'GET' && method !== 'HEAD') return null;
  const file = servedFile(root, url.split('?', 1)[0]);
  return file !== null && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

function refuse(response) {
  response.writeHead(404, { ...servedHeaders(''), 'content-type': 'text/plain; charset=utf-8', ...ownHeaders });
  response.end('Not found');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve({ port: Number(process.argv[2] ?? browserPort) });
  console.log(`Serving ${url}`);
}
