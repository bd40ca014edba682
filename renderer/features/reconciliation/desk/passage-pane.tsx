import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Scheme } from '../../../../codebook/scheme.ts';
import type { Span } from '../../../domain/text/span.ts';
import { Caret } from '../../../editor/caret.tsx';
import { HighlightStyles } from '../../../editor/highlight-styles.tsx';
import { MarginStripes } from '../../../editor/margin-stripes.tsx';
import type { NarrativeDom } from '../../../editor/narrative-dom.ts';
import { NarrativeText } from '../../../editor/narrative-text.tsx';
import { selectedSpan, type TextSelection } from '../../../editor/text-selection.ts';
import { useNarrativeLayout } from '../../../editor/use-narrative-layout.ts';
import { ReadingPane } from '../../../ui/reading-pane.tsx';
import { useLatest } from '../../../ui/use-latest.ts';
import type { EditDraft } from './edit-draft.ts';
import { positionGroups, positionLooks, positionStripes, type ShownPosition } from './painted-positions.ts';

interface PassagePaneProps {
  readonly label: string;
  readonly text: string;
  readonly scheme: Scheme;
  /** Where the item at hand lies in the text. */
  readonly span: Span;
  readonly positions: readonly ShownPosition[];
  /** What the lead is making of it, if they are. */
  readonly draft: EditDraft | null;
  /** Text was selected with the mouse. */
  readonly onSelect: (span: Span) => void;
  /** The text stands, and can take the keys. */
  readonly onDom: (dom: NarrativeDom | null) => void;
}

/** A whole narrative, scrolled to the passage at hand, with every coder's part of it painted and in a lane of the margin. */
export function PassagePane(props: PassagePaneProps) {
  const { text, scheme, span, positions, draft, onDom } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [dom, setDom] = useState<NarrativeDom | null>(null);
  const layout = useNarrativeLayout(dom);
  const looks = useMemo(() => positionLooks(scheme, positions), [scheme, positions]);
  const groups = useMemo(() => positionGroups(scheme, positions, draft), [scheme, positions, draft]);
  const stripes = useMemo(() => positionStripes(scheme, positions, draft), [scheme, positions, draft]);
  const takeDom = useCallback(
    (next: NarrativeDom | null) => {
      setDom(next);
      onDom(next);
    },
    [onDom],
  );
  const select = useLatest((selection: TextSelection) => {
    const chosen = selectedSpan(selection);
    if (chosen) props.onSelect(chosen);
  });
  const { start, end } = span;
  useLayoutEffect(() => {
    // The browser's own selection belongs to the passage before.
    document.getSelection()?.removeAllRanges();
    if (dom && scroller.current) showSpan(scroller.current, dom, { start, end });
  }, [dom, start, end]);
  const segment = draft?.segments[draft.at];

  return (
    <ReadingPane ref={scroller} room="narrow">
      <HighlightStyles looks={looks} />
      <NarrativeText text={text} label={props.label} groups={groups} onSelect={select} onDom={takeDom}>
        {layout ? (
          <>
            {draft?.edge && segment ? <Caret layout={layout} offset={segment[draft.edge]} active /> : null}
            <MarginStripes layout={layout} stripes={stripes} focusedId={null} onPick={() => {}} />
          </>
        ) : null}
      </NarrativeText>
    </ReadingPane>
  );
}

/** How far below the top of the view a passage begins, as a share of its height. */
const lead = 0.28;

/** Brings a passage into view; one that is in view already stays where it is. */
function showSpan(scroller: HTMLElement, dom: NarrativeDom, span: Span): void {
  if (dom.root.textContent === '') return;
  const view = scroller.getBoundingClientRect();
  const box = dom.rangeOf(span).getBoundingClientRect();
  const isSeen = box.top >= view.top + 24 && box.bottom <= view.bottom - 48;
  if (!isSeen) scroller.scrollTop += box.top - view.top - lead * view.height;
}
