// What a sandboxed preload script finds in its isolated world: `require('electron')` and nothing else. The page gets
// this file's text.

/** Prepares the preload's world and runs the script in it; `joinWorlds`, `encode` and `decode` are in scope there. */
export function runPreload(secret, script) {
  const { fire, at, outward } = joinWorlds(secret, 'preload', 'page');
  const listeners = new Map();
  const calls = new Map();
  let last = 0;
  const send = (message) => globalThis.__doubleSend(JSON.stringify(encode(message)));

  globalThis.__doubleReceive = (text) => {
    const message = decode(JSON.parse(text));
    if (message.kind === 'event') {
      for (const listener of [...(listeners.get(message.channel) ?? [])]) listener({}, ...message.parameters);
      return;
    }
    const { resolve, reject } = calls.get(message.id);
    calls.delete(message.id);
    if (message.error === undefined) resolve(message.value);
    else reject(new Error(`Error invoking remote method '${message.channel}': ${message.error}`));
  };
  at('open', ({ address }) => send({ kind: 'open', address }));

  const ipcRenderer = {
    invoke: (channel, ...parameters) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        calls.set(id, { resolve, reject });
        send({ kind: 'invoke', id, channel, parameters });
      }),
    send: (channel, ...parameters) => send({ kind: 'send', channel, parameters }),
    on: (channel, listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
  };
  const contextBridge = { exposeInMainWorld: (key, shape) => fire('expose', { key, shape: outward(shape) }) };
  const require = (name) => {
    if (name === 'electron' || name === 'electron/renderer') return { contextBridge, ipcRenderer };
    throw new Error(`module not found: ${name} (a sandboxed preload may only require electron)`);
  };
  const module = { exports: {} };
  script(require, module, module.exports);
}
