/** All coders, and then every pair of them if they are more than two: places in the comparison's order of coders. */
export function coderGroups(coders: number): number[][] {
  const all = Array.from({ length: coders }, (_, place) => place);
  if (coders <= 2) return [all];
  return [all, ...all.flatMap((first) => all.slice(first + 1).map((second) => [first, second]))];
}
