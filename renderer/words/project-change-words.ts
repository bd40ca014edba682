import type { BeforeAfter } from '../domain/coding/change.ts';
import type { Coder } from '../domain/coding/coder.ts';
import type { SuggestionSetting } from '../domain/coding/dataset.ts';
import type { ProjectFace } from '../domain/coding/project-face.ts';
import type { HistoryNames } from './history-names.ts';

const suggestionWords: Readonly<Record<SuggestionSetting, string>> = {
  never: 'never',
  single_coded: 'only where one person codes',
  always: 'always',
};

/** What became of a coder, as a sentence without a full stop; `null` if nothing of it is known. */
export function coderSentence({ before, after }: BeforeAfter<Coder>): string | null {
  if (!before || !after) return null;
  const parts = [
    ...(before.name === after.name ? [] : [`corrected the name ${before.name} to ${after.name}`]),
    ...(before.initials === after.initials
      ? []
      : [`corrected the initials of ${after.name} from ${before.initials} to ${after.initials}`]),
    ...(before.active && !after.active ? [`noted that ${after.name} has left the study`] : []),
    ...(!before.active && after.active ? [`noted that ${after.name} is active again`] : []),
  ];
  return sentenceOf(parts);
}

/** What became of the project's names, codebook and settings, as a sentence without a full stop. */
export function settingsSentence({ before, after }: BeforeAfter<ProjectFace>, names: HistoryNames): string | null {
  if (!before || !after) return null;
  const [from, to] = [before.settings.suggestions, after.settings.suggestions];
  const parts = [
    ...(before.label === after.label ? [] : [`renamed the project from ‘${before.label}’ to ‘${after.label}’`]),
    ...(before.name === after.name ? [] : ['changed the full name of the project']),
    ...(before.activeSchemeId === after.activeSchemeId
      ? []
      : [`changed the codebook from ${names.scheme(before.activeSchemeId)} to ${names.scheme(after.activeSchemeId)}`]),
    ...(from === to ? [] : [`set suggestions to ‘${suggestionWords[to]}’, before ‘${suggestionWords[from]}’`]),
  ];
  return sentenceOf(parts);
}

function sentenceOf(parts: readonly string[]): string | null {
  const sentence = parts.join('; ');
  return sentence === '' ? null : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}
