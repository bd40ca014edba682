import type { Scheme } from '../../../codebook/scheme.ts';
import type { Coding } from '../../domain/coding/coding.ts';

/** What a screen reader is told at the caret: the codes there, each with its status. Empty where nothing is coded. */
export function spokenCodes(under: readonly Coding[], scheme: Scheme): string {
  const names = under.map(({ codeId, status }) => {
    const code = scheme.codes.find(({ id }) => id === codeId)?.name ?? codeId;
    const word = scheme.statuses.find(({ id }) => id === status)?.name.toLowerCase();
    return word ? `${code}, ${word}` : code;
  });
  return names.length === 0 ? '' : `Coded here: ${names.join('; ')}`;
}
