import type { SuggestionSetting } from '../domain/coding/dataset.ts';

/**
 * Why no suggestion is shown, by the project's setting; `null` where the setting shows them always. `isCoders`: a coder's project
 * cannot tell who else codes a narrative, and must not.
 */
export function suggestionsWithheld(setting: SuggestionSetting, isCoders: boolean): string | null {
  switch (setting) {
    case 'always':
      return null;
    case 'never':
      return 'Suggestions are switched off in this project’s settings.';
    case 'single_coded':
      return isCoders
        ? 'Suggestions are off in projects that came with a coding pack, unless the lead has them always shown.'
        : 'Suggestions are off for narratives that two people code: agreement should be between people. A lead can change this in Settings.';
  }
}
