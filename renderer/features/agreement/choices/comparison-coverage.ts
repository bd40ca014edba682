import { codesUnfinished } from '../../../domain/coding/codes-unfinished.ts';
import { groupBy } from '../../../domain/coding/group-by.ts';
import type { Sheet } from '../../../domain/coding/sheet.ts';
import { counted } from '../../../words/counted.ts';
import type { AgreementDesk } from '../agreement-desk.ts';

type ChosenNarratives = Pick<AgreementDesk, 'view' | 'viewer' | 'comparison' | 'narrativeIds'>;

/** Which narratives can be compared, of those that are chosen. */
export interface Coverage {
  /** Finished by at least two of the chosen coders, as far as the viewer may see. */
  readonly compared: number;
  /** Not compared, and the viewer has begun them or is to code them and has not finished. */
  readonly viewersToFinish: number;
  /** All other narratives. */
  readonly others: number;
}

/** Counts the chosen narratives that can be compared; the view holds only what the viewer may see. */
export function coverage({ view, viewer, comparison, narrativeIds }: ChosenNarratives): Coverage {
  const chosen = new Set(comparison.coderIds);
  const counts = (sheet: Sheet) => chosen.has(sheet.coderId) && comparison.scheme.id in sheet.finishedUnder;
  const sheetsOf = groupBy(view.sheets, (sheet) => sheet.narrativeId);
  const result = { compared: 0, viewersToFinish: 0, others: 0 };
  for (const id of narrativeIds) {
    const finished = (sheetsOf.get(id) ?? []).filter((sheet) => sheet.state === 'finished' && counts(sheet));
    if (finished.length >= 2) result.compared += 1;
    else if (codesUnfinished(view, sheetsOf.get(id) ?? [], id, viewer.id)) result.viewersToFinish += 1;
    else result.others += 1;
  }
  return result;
}

/** The coverage in one or two sentences, with the reason why some narratives are not compared. */
export function coverageSentence({ compared, viewersToFinish, others }: Coverage): string {
  const left = viewersToFinish + others;
  const first = `${counted(compared, 'narrative')} ${compared === 1 ? 'is' : 'are'} compared.`;
  if (left === 0) return first;
  const why = 'finished by fewer than two of these coders, or not open to you yet';
  const reason =
    others === 0
      ? `you have still to finish ${left === 1 ? 'it' : 'them'}`
      : viewersToFinish === 0
        ? why
        : `${viewersToFinish.toLocaleString('en-GB')} you have still to finish, ${others.toLocaleString('en-GB')} ${why}`;
  return `${first} ${counted(left, 'narrative')} ${left === 1 ? 'is' : 'are'} not: ${reason}. A narrative opens when everybody who codes it has finished.`;
}
