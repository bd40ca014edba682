/** Hexadecimal SHA-256 of the UTF-8 bytes of a text: what tells whether two narratives are the same text. */
export async function textHash(text: string): Promise<string> {
  return bytesHash(new TextEncoder().encode(text));
}

/** Hexadecimal SHA-256 of bytes. */
export async function bytesHash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** How a withdrawn case is known again (`Withdrawal.caseHash`): nobody can read the case id from it without guessing it. */
export async function caseHash(projectId: string, caseId: string): Promise<string> {
  return textHash(`${projectId}\n${caseId}`);
}
