/**
 * True if two plain records hold the same. `updatedAt` is left out: it is stamped when an act is applied, so that two
 * versions that say the same may differ in it. A member that is absent and one that is `undefined` are the same.
 */
export function sameRecord(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (Array.isArray(left) || Array.isArray(right)) return sameList(left, right);
  if (!isObject(left) || !isObject(right)) return false;
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  names.delete('updatedAt');
  for (const name of names) if (!sameRecord(left[name], right[name])) return false;
  return true;
}

function sameList(left: unknown, right: unknown): boolean {
  if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
  return left.every((item, index) => sameRecord(item, right[index]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
