import { agreementFigures } from '../domain/agreement/agreement-figures.ts';
import { agreementOverTime } from '../domain/agreement/agreement-over-time.ts';
import { foundByHowMany } from '../domain/agreement/behind/found-by-how-many.ts';
import { passagesBehind } from '../domain/agreement/behind/passages-behind.ts';
import { statusCounts } from '../domain/agreement/behind/status-counts.ts';
import type { Sheet } from '../domain/coding/sheet.ts';
import type { ComparedWork, NarrativeToCompare } from '../domain/coding/units/comparison.ts';
import { findDisagreements } from '../domain/reconciliation/find-disagreements.ts';
import type { AgreementQuestion, AgreementRequest, AgreementTask, AgreementTasks } from './agreement-tasks.ts';
import { answerQuestions } from './answer-questions.ts';
import { packDisagreements } from './packed-disagreements.ts';
import { packPassages } from './packed-passages.ts';
import { unpackSheets } from './packed-sheets.ts';
import type { WorkPart } from './work-parts.ts';

const sheets: Sheet[] = [];
const narratives: NarrativeToCompare[] = [];

answerQuestions<AgreementRequest, AgreementTasks[AgreementTask]['answer'], number, WorkPart>(
  ({ schemes, ...asked }, onProgress) => answer(asked, { schemes, sheets, narratives }, onProgress),
  (part) => {
    narratives.push(...part.narratives);
    sheets.push(...unpackSheets(part.sheets));
  },
);

function answer(asked: AgreementQuestion, work: ComparedWork, onProgress: (share: number) => void) {
  switch (asked.task) {
    case 'figures':
      return agreementFigures(asked.question, work, onProgress);
    case 'over_time':
      return agreementOverTime(asked.question, work);
    case 'disagreements':
      return packDisagreements(findDisagreements(asked.question, work, onProgress));
    case 'passages':
      return packPassages(passagesBehind(asked.question, work));
    case 'found_by':
      return foundByHowMany(asked.question, work);
    case 'status_counts':
      return statusCounts(asked.question, work);
  }
}
