/** Several values in one cell, `; ` between them; `null` where there is nothing to list. */
export function listedCell(items: readonly string[]): string | null {
  return items.some((item) => item !== '') ? items.join('; ') : null;
}
