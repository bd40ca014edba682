import { createHash } from 'node:crypto';
import type { Coder } from '../../../renderer/domain/coding/coder.ts';
import type { Coding } from '../../../renderer/domain/coding/coding.ts';
import type { Dataset } from '../../../renderer/domain/coding/dataset.ts';
import { quoteSpan } from '../../../renderer/domain/coding/quote-span.ts';
import type { Round } from '../../../renderer/domain/coding/round.ts';
import type { Sheet } from '../../../renderer/domain/coding/sheet.ts';
import { ada, ben, cora, study } from '../study.ts';

export const dev: Coder = { id: 'coder-dev', name: 'Dev Anand', initials: 'DA', role: 'coder', active: true };

/** What somebody coded, by the words that it is on. */
type Coded = readonly [codeId: string, quote: string, status?: string, memo?: string];

const texts = [
  `Amara came to the service after she was found at a house where she had been made to cook and clean.

At first she went missing twice. A social worker moved her to a foster home in another town, and since March she has not gone missing again. She says that she feels safe there, and that nobody knows where she lives.

Her solicitor explained the decision of the NRM with an interpreter. Amara asked that the letters be read to her twice, and her guardian arranged it. She started college in September and sings in the choir every Thursday. Her guardian has handed over to a personal adviser, whom she had met three times before.`,
  `Minh was cautious with everybody when he arrived. The police had treated him as a suspect for some weeks.

With his guardian he wrote a statement in his own words, and the charge was dropped. He now understands what the NRM is and why he was referred. He plays football with the team of his school on Saturdays, and his coach made him captain.

He wanted to live nearer to his cousin. This was raised at every review and refused each time. He is to move to shared housing when he turns 18, and his adviser has promised to stay with him through the first month.`,
  `Tomasz left the farm with two other boys. He is owed wages that nobody has paid so far.

He goes to the Polish church on Sundays and has made friends there. His key worker takes him fishing.`,
  `Blessing was seen by the mental health team and says that the sessions help her. She chose her own school.`,
  `Yonas has no contact with the people who brought him here. His asylum claim is with the court.`,
];

/** By narrative and coder; who is not in it did not code it. */
const coded: readonly Readonly<Record<string, readonly Coded[]>>[] = [
  {
    ben: [
      ['safety', 'She says that she feels safe there, and that nobody knows where she lives.', 'achieved'],
      ['understanding', 'Her solicitor explained the decision of the NRM with an interpreter.', 'achieved'],
      ['inclusion', 'She started college in September'],
      ['voice', 'Amara asked that the letters be read to her twice, and her guardian arranged it.', 'achieved'],
    ],
    cora: [
      ['safety', 'She says that she feels safe there', 'achieved', 'Whose words are these?'],
      ['rights', 'Her solicitor explained the decision of the NRM with an interpreter.', 'achieved'],
      ['inclusion', 'She started college in September'],
      ['positive_transitions', 'Her guardian has handed over to a personal adviser', 'achieved'],
    ],
    dev: [
      ['safety', 'since March she has not gone missing again. She says that she feels safe there', 'partly'],
      ['understanding', 'Her solicitor explained the decision of the NRM with an interpreter.', 'partly'],
      ['inclusion', 'She started college in September'],
    ],
  },
  {
    ben: [
      ['rights', 'the charge was dropped', 'achieved'],
      ['voice', 'This was raised at every review and refused each time.', 'unmet'],
      ['positive_experiences', 'He plays football with the team of his school on Saturdays'],
    ],
    cora: [
      ['rights', 'the charge was dropped', 'partly'],
      ['inclusion', 'He plays football with the team of his school on Saturdays'],
      ['positive_transitions', 'his adviser has promised to stay with him through the first month', 'planned'],
    ],
  },
  {
    ben: [['inclusion', 'He goes to the Polish church on Sundays and has made friends there.']],
    cora: [['inclusion', 'He goes to the Polish church on Sundays and has made friends there.']],
  },
  { ben: [['voice', 'She chose her own school.', 'achieved']] },
  {
    ben: [['safety', 'Yonas has no contact with the people who brought him here.']],
    cora: [],
  },
];

/** The round of the study: open, exact edges. */
export function deskRound(settings: Partial<Round['settings']> = {}): Round {
  return {
    id: 'round-1',
    name: 'Calibration',
    startedAt: 1,
    settings: { tolerance: 0, passesIdentical: true, hidesNames: false, ...settings },
  };
}

/**
 * Five narratives that Ben, Cora and, the first, Dev have finished; Ada leads and codes nothing. What there is to settle, as one
 * reads: c1 edges and status (safety), different outcome and status (understanding or rights), missed (voice), missed (positive
 * transitions); c2 status (rights), different outcome (football), missed (voice), missed (transitions); c5 missed (safety).
 * Identical: inclusion in c1 and c3. Single: c4.
 */
export function deskStudy(round: Round | null = deskRound()): Dataset {
  const plain = study(texts.length, [ada, ben, cora, dev]);
  const coders: Readonly<Record<string, Coder>> = { ben, cora, dev };
  const narratives = plain.narratives.map((narrative, index) => {
    const text = texts[index] ?? '';
    return { ...narrative, text, sha256: createHash('sha256').update(text).digest('hex') };
  });
  const sheets = coded.flatMap((own, index) =>
    Object.entries(own).flatMap(([name, codings]) => {
      const coder = coders[name];
      const narrative = narratives[index];
      return coder && narrative ? [sheetOf(narrative.id, narrative.text, coder, codings, plain)] : [];
    }),
  );
  const assignments = coded.map((own, index) => ({
    roundId: 'round-1',
    narrativeId: `n${index + 1}`,
    coderIds: Object.keys(own).flatMap((name) => coders[name]?.id ?? []),
  }));
  return { ...plain, narratives, sheets, ...(round ? { rounds: [round], assignments } : {}) };
}

function sheetOf(narrativeId: string, text: string, coder: Coder, codings: readonly Coded[], plain: Dataset): Sheet {
  const schemeId = plain.project.activeSchemeId;
  return {
    narrativeId,
    coderId: coder.id,
    copyId: plain.project.copyId,
    state: 'finished',
    finishedUnder: { [schemeId]: 1 },
    codings: codings.map(
      ([codeId, quote, status, memo]): Coding => ({
        id: `${narrativeId}-${coder.initials}-${codeId}`,
        schemeId,
        codeId,
        ...quoteSpan(text, quote),
        ...(status === undefined ? {} : { status }),
        ...(memo === undefined ? {} : { memo }),
        origin: 'manual',
        codebookRevision: 1,
        createdAt: 1,
        updatedAt: 1,
      }),
    ),
    reopenings: [],
    revision: 1,
    lineage: [],
  };
}
