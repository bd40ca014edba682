/** The first letters of the first two and the last name, in capitals: `Rosa Maria Okafor-Lee` gives `RMO`. */
export function initialsOf(name: string): string {
  const names = name.trim().split(/\s+/).filter(Boolean);
  const chosen = names.length > 3 ? [...names.slice(0, 2), ...names.slice(-1)] : names;
  return chosen
    .map((each) => [...each][0] ?? '')
    .join('')
    .toLocaleUpperCase('en-GB');
}
