import { type AgreementQuestion, agreementTable, type CodeAgreement } from '../domain/agreement/agreement-table.ts';
import { answerQuestions } from './answer-questions.ts';

answerQuestions<AgreementQuestion, CodeAgreement[]>(agreementTable);
