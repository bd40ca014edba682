import fc from 'fast-check';
import { type FusedSpan, fusedSpans } from '../../renderer/domain/coding/units/fused-spans.ts';
import { codingOf, schemeOf, spanWithin } from './sheets.ts';

/** A fused span of one coding, whose id tells what it is. */
export function fused(codeId: string, start: number, end: number, status = ''): FusedSpan {
  return { codeId, start, end, status, codingIds: [`${codeId} ${start}–${end}`] };
}

/** One coder's fused spans of a short text, of the four codes of `schemeOf`: many overlap, no two of a code do. */
export function fusedSpansOfCoder(): fc.Arbitrary<FusedSpan[]> {
  const coding = fc.record({
    span: spanWithin(30).map(({ start, end }) => ({ start, end: Math.min(end, start + 12) })),
    codeId: fc.constantFrom('safety', 'voice', 'rights', 'inclusion'),
    status: fc.constantFrom(undefined, 'achieved', 'unmet'),
  });
  return fc.array(coding, { maxLength: 9 }).map((codings) => {
    const made = codings.map(({ span, codeId, status }, index) =>
      codingOf({ id: `k${index}`, ...span, codeId, ...(status === undefined ? {} : { status }) }),
    );
    return fusedSpans(made, schemeOf().id, false);
  });
}
