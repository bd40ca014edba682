import type { Dataset } from '../domain/coding/dataset.ts';
import { type CopyFacts, writeCopy } from '../domain/exchange/copy/write-copy.ts';
import { answerQuestions } from './answer-questions.ts';

export interface CopyQuestion {
  readonly dataset: Dataset;
  readonly facts: CopyFacts;
}

answerQuestions<CopyQuestion, Uint8Array<ArrayBuffer>>(({ dataset, facts }) => writeCopy(dataset, facts));
