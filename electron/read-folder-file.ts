import path from 'node:path';
import { largestFile } from './call-arguments.ts';
import type { ChooseOutcome } from './contract.ts';
import { fileProblem } from './file-problem.ts';
import { isFolderFile } from './folder-files.ts';
import { readAtMost } from './read-at-most.ts';

/** Reads one file of a folder whole, or says what is wrong with it; what is not a regular file, or is not there, is 'missing'. Never throws. */
export async function readFolderFile(folder: string, name: string): Promise<NonNullable<ChooseOutcome>> {
  try {
    if (!(await isFolderFile(folder, name))) return { problem: 'missing', place: name };
    const bytes = await readAtMost(path.join(folder, name), largestFile);
    return bytes === null ? { problem: 'too_large', place: name } : { name, bytes };
  } catch (error) {
    return { problem: fileProblem(error), place: name };
  }
}
