/**
 * Takes the constructors of peer connections from the page: a content security policy does not stop them, and nothing
 * here ever speaks to another machine. Importing this file first, before any other code of the page, is the whole use.
 */
for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'WebTransport']) {
  Reflect.deleteProperty(globalThis, name);
}
