import { stripVTControlCharacters } from 'node:util';

/** What went wrong, for a person: the error's message without colours, stack lines and empty lines. */
export function plainMessage(error) {
  const lines = stripVTControlCharacters(String(error?.message ?? error)).split('\n');
  return lines.filter((line) => line.trim() !== '' && !/^\s+at /.test(line)).join('\n');
}
