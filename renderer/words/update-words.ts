import type { UpdatePlan } from '../domain/exchange/pack/contents/plan-update.ts';
import type { CodingPack } from '../domain/exchange/pack/pack.ts';
import { counted } from './counted.ts';

/** What taking a newer coding pack in changes, beside what is erased: a sentence for each thing; none if nothing changes. */
export function updateLines(
  plan: UpdatePlan,
  { coder }: Pick<CodingPack, 'coder'>,
  /** Narratives to be looked at again because of the codebook. */
  toLookAt: number,
): string[] {
  const { added, replaced, textKept, codebooks } = plan;
  const erased = new Set(plan.erased);
  const unassigned = plan.unassigned.filter((id) => !erased.has(id));
  const count = (...outcomes: readonly string[]) =>
    plan.sheets.sheets.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const brought = count('new', 'newer');
  const forked = count('fork');
  const left = count('unknown_code', 'other_text', 'unknown_narrative', 'damaged');
  return [
    ...(added.length > 0 ? [`${counted(added.length, 'narrative')} come${s(added)} in, to be coded.`] : []),
    ...(replaced.length > 0
      ? [
          `${counted(replaced.length, 'narrative')} ${has(replaced)} another text now. You have not coded ${them(replaced)} yet.`,
        ]
      : []),
    ...(textKept.length > 0
      ? [
          `${counted(textKept.length, 'narrative')} that you have coded ${has(textKept)} another text at the lead’s. Yours stays as it is; tell the lead.`,
        ]
      : []),
    ...(unassigned.length > 0
      ? [
          `${counted(unassigned.length, 'narrative')} ${unassigned.length === 1 ? 'is' : 'are'} no longer yours to code. What you coded there stays, and is returned.`,
        ]
      : []),
    ...codebooks.map(
      ({ name, revision }) =>
        `The codebook ‘${name}’ comes in its revision ${revision}. What you have coded stays as it is, under the revision that it was coded with.`,
    ),
    ...(toLookAt > 0
      ? [
          `${counted(toLookAt, 'narrative')} that you coded ${toLookAt === 1 ? 'is' : 'are'} to be looked at again, because what a code means has changed or a code has come. The list stands under Codebook.`,
        ]
      : []),
    ...(plan.correctsCoder ? [`Your name and initials are corrected: ${coder.name} (${coder.initials}).`] : []),
    ...(plan.changesRecipient ? ['From now on your return packs are sealed for a new key of the lead.'] : []),
    ...(brought > 0
      ? [`Your own coding of ${counted(brought, 'narrative')} comes in, as the lead had it from you.`]
      : []),
    ...(forked > 0
      ? [
          `${counted(forked, 'narrative')} ${forked === 1 ? 'is' : 'are'} coded otherwise here than in what the lead had from you. What is here stays; the other is kept in the history.`,
        ]
      : []),
    ...(left > 0
      ? [`Your coding of ${counted(left, 'narrative')} in the pack does not fit here and is left out.`]
      : []),
  ];
}

const s = ({ length }: readonly unknown[]) => (length === 1 ? 's' : '');
const has = ({ length }: readonly unknown[]) => (length === 1 ? 'has' : 'have');
const them = ({ length }: readonly unknown[]) => (length === 1 ? 'it' : 'them');
