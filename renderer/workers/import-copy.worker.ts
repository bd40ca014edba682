import { type ReadCopyResult, readCopy } from '../domain/exchange/copy/read-copy.ts';
import { answerQuestions } from './answer-questions.ts';

answerQuestions<Uint8Array, ReadCopyResult>((bytes) => readCopy(bytes));
