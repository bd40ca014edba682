import type { ChooseOutcome, ChosenFile, FileKind } from '../../electron/contract.ts';
import { largestFile } from './largest-file.ts';

const accepted: Readonly<Record<FileKind, string>> = {
  narratives: '.csv,.tsv,.txt',
  copy: '.outcomes',
  pack: '.age',
};

/** Asks for one file with the browser's own dialog and reads it; `null` if the user cancelled. */
export async function chooseInBrowser(kind: FileKind): Promise<ChooseOutcome> {
  const [file] = await askForFiles(accepted[kind], false);
  return file ? read(file) : null;
}

/** The same for any number of files; none if the user cancelled. */
export async function chooseSeveralInBrowser(kind: FileKind): Promise<readonly ChosenFile[]> {
  return Promise.all((await askForFiles(accepted[kind], true)).map(read));
}

/** Half of a surrogate pair in a name, as Windows lets it be, is told as U+FFFD: nothing could be kept with it. */
async function read(file: File): Promise<ChosenFile> {
  const name = file.name.toWellFormed();
  if (file.size > largestFile) return { problem: 'too_large', place: name };
  try {
    return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return { problem: 'missing', place: name };
  }
}

function askForFiles(accept: string, multiple: boolean): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = multiple;
  input.hidden = true;
  document.body.append(input);
  return new Promise<readonly File[]>((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true });
    input.addEventListener('cancel', () => resolve([]), { once: true });
    input.click();
  }).finally(() => input.remove());
}
