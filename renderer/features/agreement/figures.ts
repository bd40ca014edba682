/** A coefficient with this many decimals; a true minus sign. */
export function coefficient(value: number, decimals = 2): string {
  const shown = value.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return (Number(shown) === 0 ? shown.replace('-', '') : shown).replace('-', '−');
}

/** A share from 0 to 1 as a percentage with one decimal. */
export function percentage(share: number): string {
  return share.toLocaleString('en-GB', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
