/** The sign of a code where there is no room for its name: its key, or the first letter of its name. */
export function letterOf(code: { readonly key?: string; readonly name: string }): string {
  return code.key ?? code.name.charAt(0).toUpperCase();
}
