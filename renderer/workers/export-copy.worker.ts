import type { Dataset } from '../domain/coding/dataset.ts';
import type { CopyProblem } from '../domain/exchange/copy/copy-file.ts';
import { writeCheckedCopy } from '../domain/exchange/copy/write-checked-copy.ts';
import type { CopyFacts } from '../domain/exchange/copy/write-copy.ts';
import { answerQuestions } from './answer-questions.ts';

export interface CopyQuestion {
  readonly dataset: Dataset;
  readonly facts: CopyFacts;
}

export type CopyAnswer = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly problem: CopyProblem };

answerQuestions<CopyQuestion, CopyAnswer>(({ dataset, facts }) => writeCheckedCopy(dataset, facts));
