/** A heading of README.txt, underlined. */
export function heading(text: string): string {
  return `${text}\n${'='.repeat(text.length)}`;
}
