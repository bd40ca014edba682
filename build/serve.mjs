import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import http from 'node:http';
import { fileURLToPath } from 'node:url';
import { browserSecurityPolicy } from './content-security-policy.mjs';
import { browserPort, builtPage } from './places.mjs';
import { servedFile, servedHeaders } from './served-file.mjs';

const ownHeaders = { 'content-security-policy': browserSecurityPolicy };
/** A start of the app asks with random bytes, in hex, and another answers with what only the same user can make of them. */
const question = 'x-outcome-coder-question';
const answer = 'x-outcome-coder-answer';

/**
 * Serves the built page on the loopback address only, and only to requests that name that address: a foreign name that
 * was pointed at this machine is refused. Answers with the address and a way to stop; throws if the port is taken. With a
 * `secret`, another start of the same user can tell by `isOurServer` that this is the app.
 */
export async function serve({ root = builtPage, port = browserPort, secret = null } = {}) {
  const server = http.createServer((request, response) => {
    const file = request.headers.host === `127.0.0.1:${server.address().port}` ? requestedFile(root, request) : null;
    if (file === null) return refuse(response);
    const asked = request.headers[question];
    const proof = secret !== null && asked !== undefined ? { [answer]: answerTo(secret, String(asked)) } : {};
    response.writeHead(200, { ...servedHeaders(file), ...ownHeaders, ...proof });
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

/** Whether the app itself, started before by a user who holds the same `secret`, answers at this port. */
export async function isOurServer(port, secret) {
  const asked = randomBytes(32).toString('hex');
  const request = { method: 'HEAD', headers: { [question]: asked }, signal: AbortSignal.timeout(3000) };
  try {
    const response = await fetch(`http://127.0.0.1:${port}/`, request);
    const given = Buffer.from(response.headers.get(answer) ?? '', 'hex');
    const expected = Buffer.from(answerTo(secret, asked), 'hex');
    return given.length === expected.length && timingSafeEqual(given, expected);
  } catch {
    return false;
  }
}

function answerTo(secret, asked) {
  return createHmac('sha256', secret).update(asked).digest('hex');
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
