import { openSealedFile, unlockSealedFile } from '../../../renderer/storage/vault/sealed-file.ts';

/** What a sealed copy holds, as text, for whoever has the recovery code. Throws if it does not open. */
export async function copyContent(copy: Uint8Array, code: string): Promise<string> {
  const bytes = new Uint8Array(copy);
  const unlocked = await unlockSealedFile(bytes, { kind: 'recovery_code', code });
  if ('problem' in unlocked) throw new Error(unlocked.problem.code);
  const opened = await openSealedFile(bytes, unlocked.key);
  if ('problem' in opened) throw new Error(opened.problem.code);
  return new TextDecoder().decode(opened.content);
}
