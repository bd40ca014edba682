import fc from 'fast-check';

/** Values that readers trip over. */
const poison: fc.Arbitrary<unknown> = fc.constantFrom(
  ...[null, true, '', '__proto__', 'constructor', 'x'.repeat(1000), 'coder-ada', 'n2', '\0', '\uD800'],
  ...[-1, 0, 0.5, 1e308, 2 ** 53, 2 ** 40, [], {}, [[[[]]]]],
  JSON.parse('{"__proto__":{"polluted":true}}'),
  JSON.parse('{"constructor":{"polluted":true}}'),
);

type Json = Record<string, unknown> | unknown[];

/** A change of a JSON value in place, at a place found by chance: a value poisoned, left out, put twice, or put in place of another. */
export function mutatedJson(): fc.Arbitrary<(root: Json) => Json> {
  const path = fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 8 });
  const one = fc.tuple(path, path, poison, fc.constantFrom('poison', 'remove', 'repeat', 'move', 'add'));
  return fc.array(one, { minLength: 1, maxLength: 3 }).map((mutations) => (root) => {
    for (const [to, from, value, kind] of mutations) {
      const [parent, key] = placeIn(root, to);
      if (key === undefined) continue;
      // Clones, lest a later mutation reaches into the poison itself and makes a circle.
      if (kind === 'poison') write(parent, key, structuredClone(value));
      if (kind === 'move') write(parent, key, structuredClone(read(...placeIn(root, from))));
      if (kind === 'add') write(parent, `${key}x`, structuredClone(value));
      if (kind === 'remove') remove(parent, key);
      if (kind === 'repeat' && Array.isArray(parent)) parent.push(structuredClone(read(parent, key)));
    }
    return root;
  });
}

/** A change of bytes: some flipped, some cut out, some put in again elsewhere, the end cut off. */
export function mutatedBytes(): fc.Arbitrary<(bytes: Uint8Array) => Uint8Array> {
  const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  const one = fc.tuple(share, share, fc.nat({ max: 7 }), fc.constantFrom('flip', 'flip', 'set', 'cut', 'end', 'copy'));
  return fc.array(one, { minLength: 1, maxLength: 3 }).map((mutations) => (given) => {
    let bytes = Uint8Array.from(given);
    for (const [first, second, bit, kind] of mutations) {
      if (bytes.length === 0) break;
      const at = Math.floor(first * bytes.length);
      const other = Math.floor(second * bytes.length);
      const [from, to] = at < other ? [at, other] : [other, at];
      if (kind === 'flip') bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      if (kind === 'set') bytes[at] = bytes[other] ?? 0;
      if (kind === 'end') bytes = bytes.slice(0, at);
      if (kind === 'cut') bytes = joined(bytes.slice(0, from), bytes.slice(to));
      if (kind === 'copy') bytes = joined(bytes.slice(0, to), bytes.slice(from));
    }
    return bytes;
  });
}

function placeIn(root: Json, path: readonly number[]): [Json, string | undefined] {
  let parent = root;
  let key: string | undefined;
  for (const step of path) {
    const value = key === undefined ? parent : read(parent, key);
    if (!isJson(value) || Object.keys(value).length === 0) break;
    parent = value;
    const keys = Object.keys(value);
    key = keys[step % keys.length];
  }
  return [parent, key];
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

function read(parent: Json, key: string | undefined): unknown {
  return key === undefined ? parent : Reflect.get(parent, key);
}

function write(parent: Json, key: string, value: unknown): void {
  Object.defineProperty(parent, key, { value, writable: true, enumerable: true, configurable: true });
}

function remove(parent: Json, key: string): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else Reflect.deleteProperty(parent, key);
}

function joined(head: Uint8Array, tail: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...head, ...tail]);
}
