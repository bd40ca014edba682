import { counted } from './counted.ts';

/** How much of a coder's part is done. */
interface Part {
  readonly lead: { readonly name: string } | null;
  readonly assigned: number;
  readonly finished: number;
  readonly worked: number;
}

/** What a return pack made now carries, and who can open it. */
export function returnCarries({ lead, worked }: Part): string {
  if (worked === 0) return 'There is nothing to return yet: begin with a case, under Cases.';
  return `A return pack made now carries your coding of ${counted(worked, 'narrative')}: coded segments, memos and notes, and your part of the history. It is sealed so that only ${lead?.name ?? 'the lead'} can open it. The texts are not in it.`;
}

/** What is to be known of work that is not finished; of all that is, that it is. */
export function unfinishedSentence({ assigned, finished, worked }: Part): string {
  const open = assigned - finished;
  if (worked === 0) return 'A return pack need not be complete.';
  if (open <= 0) return 'Every narrative that you were given is finished.';
  return `${counted(open, 'narrative')} of yours ${open === 1 ? 'is' : 'are'} not finished. What you have begun there goes along and counts as unfinished until you return it finished.`;
}
