import type { Scheme } from '../../../../codebook/scheme.ts';
import type { Span } from '../../../domain/text/span.ts';
import { CodeMark } from '../../../ui/code-mark.tsx';
import { letterOf } from '../../../ui/letter-of.ts';
import { codeLabel } from '../../../words/code-label.ts';
import classes from './coded-segment.module.css';
import { quotePieces } from './quote-pieces.ts';

interface CodedSegmentProps {
  readonly coding: Span & { readonly codeId: string; readonly status?: string; readonly memo?: string };
  readonly scheme: Scheme;
  /** The narrative's; `null` until it has been read. */
  readonly text: string | null;
  /** What everybody's spans have in common, to show in what this one differs. */
  readonly shared: Span | null;
}

/** One coded segment in words: the code, its status, the words it is on, and the coder's memo. Nothing in it can be pressed. */
export function CodedSegment({ coding, scheme, text, shared }: CodedSegmentProps) {
  const code = scheme.codes.find(({ id }) => id === coding.codeId);
  const status = scheme.statuses.find(({ id }) => id === coding.status);
  const within = shared && shared.start >= coding.start && shared.end <= coding.end ? shared : null;
  return (
    <span className={classes.segment}>
      <span className={classes.head}>
        {code ? <CodeMark colour={code.colour} underline={code.underline} letter={letterOf(code)} /> : null}
        <span className={classes.name}>{code ? codeLabel(code) : coding.codeId}</span>
        {coding.status ? <span className={classes.status}>{status?.name ?? coding.status}</span> : null}
      </span>
      {text === null ? null : (
        <span className={classes.quote}>
          {quotePieces(text, coding, within).map(({ words, isShared }) =>
            isShared ? words : <mark key={words}>{words}</mark>,
          )}
        </span>
      )}
      {coding.memo ? <span className={classes.memo}>Memo: {coding.memo}</span> : null}
    </span>
  );
}
