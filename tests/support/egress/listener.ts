import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';

/** Ways out that send no path by which they could be told apart: each has a port of its own. */
const bareConnections = ['turn'] as const;
const datagrams = ['stun', 'stun-of-frame', 'web-transport'] as const;

/** Where an attempt to get out may aim: every one of these is a listener of the test's own on this machine. */
export interface Targets {
  /** An HTTP and WebSocket server; the first part of a request's path is the name of the attempt. */
  readonly http: string;
  readonly ports: Readonly<Record<(typeof bareConnections)[number] | (typeof datagrams)[number], number>>;
}

/** A listener that nothing of the page can see or reset: it says what has arrived at this machine's own ports. */
export interface Listener {
  readonly targets: Targets;
  /** The names of the attempts that arrived, each once. */
  arrived(): string[];
  close(): Promise<void>;
}

/** Listens for requests, bare connections and datagrams, at ports that the system gives. */
export async function listen(): Promise<Listener> {
  const names = new Set<string>();
  const server = http.createServer((request, response) => {
    names.add(attemptOf(request.url));
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': contentType(request.url) }).end();
  });
  server.on('upgrade', ({ url }, socket) => {
    names.add(attemptOf(url));
    socket.destroy();
  });
  const connections = bareConnections.map((name) => {
    const noted = net.createServer((socket) => {
      names.add(name);
      socket.on('error', () => undefined).destroy();
    });
    return { name, server: noted };
  });
  const sockets = datagrams.map((name) => ({ name, socket: createSocket('udp4', () => names.add(name)) }));
  for (const one of [server, ...connections.map((connection) => connection.server)])
    await once(one.listen(0, '0.0.0.0'), 'listening');
  for (const { socket } of sockets) await once(socket.bind(0, '0.0.0.0'), 'listening');
  const ports = Object.fromEntries([
    ...connections.map((one) => [one.name, portOf(one.server)]),
    ...sockets.map(({ name, socket }) => [name, socket.address().port]),
  ]);
  return {
    targets: { http: `http://127.0.0.1:${portOf(server)}`, ports },
    arrived: () => [...names].sort(),
    close: async () => {
      for (const { socket } of sockets) socket.close();
      for (const one of connections) one.server.close();
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}

function attemptOf(path: string | undefined): string {
  return path?.split(/[/?.]/)[1] ?? 'no path';
}

function contentType(path: string | undefined): string {
  const ending = /\.(\w+)$/.exec(path ?? '')?.[1];
  return ending === 'js' ? 'text/javascript' : ending === 'css' ? 'text/css' : 'text/html';
}

function portOf(server: net.Server): number {
  return (server.address() as AddressInfo).port;
}
