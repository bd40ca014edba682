import type { Dataset } from '../../../renderer/domain/coding/dataset.ts';
import type { Sheet } from '../../../renderer/domain/coding/sheet.ts';
import { reconciliationQueue } from '../../../renderer/domain/reconciliation/queue.ts';
import { queueWork } from '../../../renderer/domain/reconciliation/queue-work.ts';
import { decisionOn } from '../../../renderer/domain/reconciliation/rule-on.ts';
import { ada, ben } from '../study.ts';
import { deskStudy } from './desk-study.ts';

/**
 * The study of the desk with three rulings of Ada's on c2 (rights: Ben's; football: both; voice: Ben's), after which Ben has
 * changed his sheet of c2: rights is as before, football is shorter, and voice is gone.
 */
export function staleStudy(): Dataset {
  const study = deskStudy();
  const work = queueWork(study, { tolerance: 0 });
  const ruled = reconciliationQueue(work).filter(
    ({ narrativeId, item }) => narrativeId === 'n2' && !item?.codeIds.includes('positive_transitions'),
  );
  const decisions = ruled.flatMap(({ item }, index) => {
    if (!item) return [];
    const given = item.codeIds.length > 1 ? { ruling: 'every_coder' as const } : forBen;
    const ids = ['decision', 'first', 'second'].map((name) => `${name}-${index}`);
    const newId = () => ids.shift() ?? '';
    return [decisionOn(item, null, given, { by: ada.id, at: 2, roundId: 'round-1', scheme: work.scheme, newId })];
  });
  return { ...study, decisions, sheets: study.sheets.map(changedByBen) };
}

/** The same rulings, after which Ben has written a memo on what he gave rights in c2, and nothing else. */
export function memoStudy(): Dataset {
  const { sheets } = deskStudy();
  return {
    ...staleStudy(),
    sheets: sheets.map((sheet) =>
      sheet.narrativeId === 'n2' && sheet.coderId === ben.id
        ? {
            ...sheet,
            codings: sheet.codings.map((coding) =>
              coding.codeId === 'rights' ? { ...coding, memo: 'Is it hers?' } : coding,
            ),
            revision: sheet.revision + 1,
          }
        : sheet,
    ),
  };
}

const forBen = { ruling: 'coder', ruledFor: ben.id } as const;

function changedByBen(sheet: Sheet): Sheet {
  if (sheet.narrativeId !== 'n2' || sheet.coderId !== ben.id) return sheet;
  const codings = sheet.codings
    .filter(({ codeId }) => codeId !== 'voice')
    .map((coding) => (coding.codeId === 'positive_experiences' ? { ...coding, end: coding.start + 17 } : coding));
  return { ...sheet, codings, revision: sheet.revision + 1 };
}
