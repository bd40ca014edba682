import type { Scheme } from '../../codebook/scheme.ts';
import { type Suggestion, suggestCodes } from '../domain/suggestions/suggest-codes.ts';
import { answerQuestions } from './answer-questions.ts';

/** A text to find suggestions in, and the scheme to suggest from. */
export interface SuggestionsQuestion {
  readonly text: string;
  readonly scheme: Scheme;
}

answerQuestions<SuggestionsQuestion, Suggestion[]>(({ text, scheme }) => suggestCodes(text, scheme));
