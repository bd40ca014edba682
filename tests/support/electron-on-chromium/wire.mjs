// A stand-in for the structured clone, for the hop between Node and the page. Runs on both sides: the page gets this
// file's text, so each function is complete in itself.

/** Turns a value into one that JSON can carry; functions and symbols throw, as Electron's own clone does. */
export function encode(value) {
  if (value === undefined) return { $: 'undefined' };
  if (typeof value === 'bigint') return { $: 'bigint', value: String(value) };
  if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'number', value: String(value) };
  if (typeof value === 'function' || typeof value === 'symbol') throw new Error('An object could not be cloned.');
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Date) return { $: 'date', value: value.getTime() };
  if (value instanceof ArrayBuffer) return { $: 'buffer', value: toBase64(new Uint8Array(value)) };
  if (ArrayBuffer.isView(value)) {
    return { $: 'bytes', value: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
  }
  if (value instanceof Error) return { $: 'error', name: value.name, value: value.message };
  if (Array.isArray(value)) return value.map(encode);
  const copy = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, encode(part)]));
  return '$' in copy ? { $: 'object', value: copy } : copy;
}

/** The inverse of `encode`. */
export function decode(value) {
  const parts = (object) => Object.fromEntries(Object.entries(object).map(([key, part]) => [key, decode(part)]));
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(decode);
  switch (value.$) {
    case 'undefined':
      return undefined;
    case 'bigint':
      return BigInt(value.value);
    case 'number':
      return Number(value.value);
    case 'date':
      return new Date(value.value);
    case 'buffer':
      return fromBase64(value.value).buffer;
    case 'bytes':
      return fromBase64(value.value);
    case 'error':
      return Object.assign(new Error(value.value), { name: value.name });
    case 'object':
      return parts(value.value);
    default:
      return parts(value);
  }
}

/** Bytes as base64, a slice at a time: one call cannot take a long argument list. */
export function toBase64(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  return btoa(text);
}

/** The bytes that a base64 text stands for. */
export function fromBase64(text) {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
