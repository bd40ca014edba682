import type { ChooseOutcome, FileKind } from '../../electron/contract.ts';
import { largestFile } from './largest-file.ts';

const accepted: Readonly<Record<FileKind, string>> = {
  narratives: '.csv,.tsv,.txt',
  copy: '.outcomes',
  pack: '.age',
};

/** Asks for one file with the browser's own dialog and reads it; `null` if the user cancelled. */
export async function chooseInBrowser(kind: FileKind): Promise<ChooseOutcome> {
  const file = await askForFile(accepted[kind]);
  if (file === null) return null;
  if (file.size > largestFile) return { problem: 'too_large', place: file.name };
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return { problem: 'missing', place: file.name };
  }
}

function askForFile(accept: string): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.hidden = true;
  document.body.append(input);
  return new Promise<File | null>((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null), { once: true });
    input.addEventListener('cancel', () => resolve(null), { once: true });
    input.click();
  }).finally(() => input.remove());
}
