// Joins the two script worlds of one page, as Electron's context bridge does. Both see the same document; an event's
// `detail` is cloned between them at once. Functions cross as numbers and come out as functions that call back.
// The page gets this file's text.

/** `here` and `there` name the two ends; `secret` keeps the page from listening in. */
export function joinWorlds(secret, here, there) {
  const functions = new Map();
  const waiting = new Map();
  let last = 0;
  let answer;

  const fire = (kind, detail) => document.dispatchEvent(new CustomEvent(`${secret}${kind}${here}`, { detail }));
  const at = (kind, act) => document.addEventListener(`${secret}${kind}${there}`, (event) => act(event.detail));
  const isPlain = (value) => value !== null && Object.getPrototypeOf(value) === Object.prototype;
  const walk = (value, change) => {
    if (typeof value === 'function' || (typeof value === 'object' && value?.$function)) return change(value);
    if (Array.isArray(value)) return value.map((part) => walk(part, change));
    if (typeof value !== 'object' || !isPlain(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, walk(part, change)]));
  };
  const outward = (value) => walk(value, (act) => ({ $function: functions.set(++last, act) && last }));
  const inward = (value) =>
    walk(
      value,
      (token) =>
        (...parameters) =>
          call(token.$function, parameters),
    );

  function call(id, parameters) {
    answer = undefined;
    fire('call', { id, parameters: outward(parameters) });
    const got = answer;
    if (got === undefined) throw new Error('An object could not be cloned.');
    if (got.error !== undefined) throw new Error(got.error);
    if (got.promise === undefined) return inward(got.value);
    return new Promise((resolve, reject) => waiting.set(got.promise, { resolve, reject }));
  }

  at('answer', (detail) => {
    answer = detail;
  });
  at('call', (detail) => {
    if (detail === null) return;
    try {
      const value = functions.get(detail.id)(...inward(detail.parameters));
      if (typeof value?.then !== 'function') return fire('answer', { value: outward(value) });
      const promise = ++last;
      fire('answer', { promise });
      value.then(
        (settled) => fire('settled', { promise, value: outward(settled) }),
        (error) => fire('settled', { promise, error: String(error?.message ?? error) }),
      );
    } catch (error) {
      fire('answer', { error: String(error?.message ?? error) });
    }
  });
  at('settled', ({ promise, value, error }) => {
    const { resolve, reject } = waiting.get(promise);
    waiting.delete(promise);
    if (error === undefined) resolve(inward(value));
    else reject(new Error(error));
  });
  return { fire, at, outward, inward };
}
