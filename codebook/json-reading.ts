/** The own enumerable fields of a JSON object, or `null` for anything else, even an object that throws when it is read. */
export function fieldsOf(value: unknown): ReadonlyMap<string, unknown> | null {
  try {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return new Map(Object.entries(value));
  } catch {
    return null;
  }
}

/** The items of a JSON array, at most `limit + 1` of them, or `null` for anything else, even an array that throws when it is read. */
export function itemsOf(value: unknown, limit: number): readonly unknown[] | null {
  try {
    if (!Array.isArray(value)) return null;
    const items: unknown[] = [];
    for (let index = 0; index < value.length && index <= limit; index += 1) items.push(value[index]);
    return items;
  } catch {
    return null;
  }
}

/** What a JSON value is, in one word. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (fieldsOf(value)) return 'object';
  if (itemsOf(value, 0)) return 'list';
  return typeof value === 'object' ? 'unreadable' : typeof value;
}
