import type { UndefinedReason } from '../domain/agreement/estimate.ts';

const reasons: Readonly<Record<UndefinedReason, string>> = {
  one_coder: 'Not defined: fewer than two coders are compared.',
  nothing_rated: 'Not defined: nothing that you may see has been rated by any of these coders.',
  no_pair: 'Not defined: nothing that counts here and that you may see has been rated by two of these coders.',
  no_variation:
    'Not defined: no variation. Every coder gave every unit the same answer, so agreement by chance alone would be complete. Read the percent agreement instead.',
  never_found: 'Not defined: none of these coders found it anywhere.',
  always_found: 'Not defined: these coders found it everywhere.',
  no_spans: 'Not defined: none of these coders marked a passage.',
  codes_overlap:
    'Not defined: this figure takes one outcome at each place, and a coder has given one passage several outcomes.',
  apart: 'Not defined: what carries this outcome never meets text that another coder marked.',
};

/** Why a coefficient has no value, as a sentence for the screen. */
export function undefinedReasonSentence(reason: UndefinedReason): string {
  return reasons[reason];
}
