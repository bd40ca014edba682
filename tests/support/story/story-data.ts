/** The twelve invented summaries of the end-to-end story, and what its two coders find in them. */

export type OutcomeId =
  | 'safety'
  | 'understanding'
  | 'rights'
  | 'voice'
  | 'inclusion'
  | 'positive_experiences'
  | 'positive_transitions';

/** In the order of their keys, 1 to 7. */
export const outcomes: readonly OutcomeId[] = [
  'safety',
  'understanding',
  'rights',
  'voice',
  'inclusion',
  'positive_experiences',
  'positive_transitions',
];

/** One sentence per outcome and variant; quotation marks, accents and an emoji stand where offsets and CSV go wrong. */
const sentences: Readonly<Record<OutcomeId, readonly string[]>> = {
  safety: [
    'The foster placement is settled and “feels safe” 🙂, the young person says.',
    'There has been no missing episode since the move to Llanfair-ym-Muallt.',
    'He said he no longer looks over his shoulder on the way to the café.',
  ],
  understanding: [
    'She can now explain what the National Referral Mechanism is for.',
    'He understands, “more or less”, what the court decided and why.',
    'With a naïve drawing of boxes and arrows they mapped who does what.',
  ],
  rights: [
    'A solicitor lodged the claim, and the conclusive grounds decision was positive.',
    'The prosecution was discontinued under the "Section 45" defence.',
    'She was registered with a GP and a dentist within a fortnight.',
  ],
  voice: [
    'An interpreter was present and his wish to stay near his friend was acted upon.',
    'She chaired part of her own review; “they listened,” she said.',
    'They were asked what they wanted, and the plan was changed.',
  ],
  inclusion: [
    'He has a place at college and eats with classmates.',
    'She sings in a choir at the local chapel.',
    'They were invited to a neighbour’s wedding.',
  ],
  positive_experiences: [
    'Football on Saturdays; he was proud of the medal 🏅.',
    'She finished a painting she likes, and it hangs in the hall.',
    'Cooking with his key worker made him laugh.',
  ],
  positive_transitions: [
    'A personal adviser met her before the ending, which was marked with a meal.',
    'Supported lodgings are agreed for after his eighteenth birthday.',
    'The handover to the leaving care team is complete.',
  ],
};

export interface StoryNarrative {
  readonly caseId: string;
  readonly closureReason: string;
  /** As the app keeps it: LF line ends. */
  readonly text: string;
  readonly sentenceOf: Readonly<Record<OutcomeId, string>>;
}

const reasons = ['Turned 18', 'No concerns', 'Other', 'Moved, "out of area"'];

function narrative(number: number): StoryNarrative {
  const entries = outcomes.map((outcome, index) => {
    const variants = sentences[outcome];
    return [outcome, variants[(number + index) % variants.length]] as const;
  });
  const sentenceOf = Object.fromEntries(entries) as Record<OutcomeId, string>;
  const [first, second, ...rest] = entries.map(([, sentence]) => sentence);
  const text = `Summary ${number} of 12\n\n${first} ${second}\n\n${rest.slice(0, 3).join(' ')}\n\n- ${rest.slice(3).join('\n- ')}`;
  return { caseId: `C-${String(number).padStart(2, '0')}`, closureReason: reasons[number % 4] ?? '', text, sentenceOf };
}

export const narratives: readonly StoryNarrative[] = Array.from({ length: 12 }, (_, index) => narrative(index + 1));

/** The file the researcher has: CRLF line ends, quoted cells with line breaks inside, doubled quotes. */
export function storyCsv(): string {
  const cell = (value: string) => `"${value.replaceAll('"', '""').replaceAll('\n', '\r\n')}"`;
  const rows = narratives.map(({ caseId, text, closureReason }) => [caseId, text, closureReason].map(cell).join(','));
  return `${['case_id', 'closure_summary', 'closure_reason'].join(',')}\r\n${rows.join('\r\n')}\r\n`;
}

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

/** Outcome → the numbers of the summaries in which each coder finds it. */
export const findings: Readonly<Record<'A' | 'B', Readonly<Record<OutcomeId, readonly number[]>>>> = {
  A: {
    safety: [1, 2, 3, 4, 5, 6],
    understanding: [5, 6],
    rights: [1, 2, 3, 4],
    voice: [1, 2, 3],
    inclusion: [],
    positive_experiences: upTo(12),
    positive_transitions: [1],
  },
  B: {
    safety: [1, 2, 3, 4, 5, 7],
    understanding: [7, 8],
    rights: [3, 4, 5],
    voice: [1, 2, 3],
    inclusion: [],
    positive_experiences: upTo(11),
    positive_transitions: [],
  },
};

/**
 * The agreement on these findings, worked out by hand from each 2 × 2 table (a both, b only A, c only B, d neither; n = 12).
 * kappa = (po − pe) / (1 − pe), pe from the two coders' own shares.
 * alpha = 1 − Do / De, Do = 2(b + c) / 24, De = 2 · n1 · n0 / (24 · 23), n1 = 2a + b + c, n0 = 24 − n1.
 * `null`: no variation (inclusion: nobody ever used it), so 0/0.
 */
export const agreementByHand: Readonly<
  Record<OutcomeId, { prevalence: number; percent: number; kappa: number | null; alpha: number | null }>
> = {
  // a 5, b 1, c 1, d 5: po 10/12, pe 1/2; n1 12, n0 12.
  safety: { prevalence: 12 / 24, percent: 10 / 12, kappa: 2 / 3, alpha: 49 / 72 },
  // a 0, b 2, c 2, d 8: po 8/12, pe 26/36; n1 4, n0 20.
  understanding: { prevalence: 4 / 24, percent: 8 / 12, kappa: -1 / 5, alpha: -3 / 20 },
  // a 2, b 2, c 1, d 7: po 9/12, pe 7/12; n1 7, n0 17.
  rights: { prevalence: 7 / 24, percent: 9 / 12, kappa: 2 / 5, alpha: 50 / 119 },
  // a 3, d 9.
  voice: { prevalence: 6 / 24, percent: 1, kappa: 1, alpha: 1 },
  inclusion: { prevalence: 0, percent: 1, kappa: null, alpha: null },
  // a 11, b 1: po 11/12 = pe; n1 23, n0 1.
  positive_experiences: { prevalence: 23 / 24, percent: 11 / 12, kappa: 0, alpha: 0 },
  // b 1, d 11: po 11/12 = pe; n1 1, n0 23.
  positive_transitions: { prevalence: 1 / 24, percent: 11 / 12, kappa: 0, alpha: 0 },
};
