import { answerQuestions } from './answer-questions.ts';
import { deriveKey, type KeyQuestion } from './derive-key.ts';

answerQuestions<KeyQuestion, Uint8Array<ArrayBuffer>>(deriveKey);
