import type { FusedSpan } from '../../coding/units/fused-spans.ts';
import type { Span } from '../../text/span.ts';
import type { CodedSpan } from '../span-f1.ts';
import { oneStatusEach } from './one-status-each.ts';
import { anyOverlap, type ValuedSpan } from './valued-spans.ts';

/** What one coder who looked for a code marked with it in one text. */
export interface SpanLayer {
  /** Fused spans, for F1. Where statuses are compared, code and status together are the code. */
  readonly spans: readonly CodedSpan[];
  /** The code against the rest, for u-alpha; where statuses are compared each is a value of its own. In the order of reading, without overlap. */
  readonly marked: readonly ValuedSpan[];
}

/** What one coder who looked for every code marked with any. Here `marked` is what any code was given to, as one value. */
export interface AllCodesLayer extends SpanLayer {
  /** Every code (with its status, where these are compared) as a value of its own; `null` if the coder gave two codes to one place. */
  readonly codes: readonly ValuedSpan[] | null;
}

/**
 * The layer of one code from its fused spans.
 *
 * @param categories as `ratingCategories` gives them: without statuses only `absent` and `present`.
 */
export function layerOf(
  fused: readonly FusedSpan[],
  categories: readonly string[],
  comparesStatus: boolean,
): SpanLayer {
  if (!comparesStatus) {
    return {
      spans: fused.map(({ start, end, codeId }) => ({ start, end, code: codeId })),
      marked: fused.map(({ start, end }) => ({ start, end, value: 1 })),
    };
  }
  return {
    spans: fused.map(({ start, end, codeId, status }) => ({ start, end, code: `${codeId}\n${status}` })),
    marked: oneStatusEach(fused).map(({ start, end, status }) => ({
      start,
      end,
      value: categories.lastIndexOf(status),
    })),
  };
}

/**
 * The layer of all codes from the layers of each code, in the scheme's order.
 *
 * @param values how many values each layer may hold beside gaps.
 */
export function allCodesLayer(layers: readonly SpanLayer[], values: number): AllCodesLayer {
  const spans = layers.flatMap((layer) => layer.spans);
  const codes = layers
    .flatMap(({ marked }, code) => marked.map((span) => ({ ...span, value: span.value + code * values })))
    .sort((a, b) => a.start - b.start);
  return { spans, marked: unionOf(codes), codes: anyOverlap(codes) ? null : codes };
}

/** Spans that touch or overlap as one, in the order of reading. */
function unionOf(ordered: readonly Span[]): ValuedSpan[] {
  const union: ValuedSpan[] = [];
  for (const { start, end } of ordered) {
    const last = union.at(-1);
    if (last && start <= last.end) union[union.length - 1] = { ...last, end: Math.max(last.end, end) };
    else union.push({ start, end, value: 1 });
  }
  return union;
}
