/** Whole numbers from `from` to `to` at which an axis is marked: multiples of 1, 2 or 5 times a power of ten, ten of them at most. */
export function wholeTicks(from: number, to: number): number[] {
  const rough = Math.max(1, (to - from) / 9);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? power;
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, index) => first + index * step);
}
