import { useCallback, useMemo, useState } from 'react';
import type { Scheme } from '../../../codebook/scheme.ts';
import type { Coding } from '../../domain/coding/coding.ts';
import { Caret } from '../../editor/caret.tsx';
import type { HighlightGroup } from '../../editor/highlight-painter.ts';
import { HighlightStyles } from '../../editor/highlight-styles.tsx';
import { MarginStripes } from '../../editor/margin-stripes.tsx';
import type { NarrativeDom } from '../../editor/narrative-dom.ts';
import { NarrativeText } from '../../editor/narrative-text.tsx';
import type { TextSelection } from '../../editor/text-selection.ts';
import { useNarrativeLayout } from '../../editor/use-narrative-layout.ts';
import { useTextHasKeys } from '../../editor/use-text-has-keys.ts';
import { letterOf } from '../../ui/letter-of.ts';
import { ReadingPane } from '../../ui/reading-pane.tsx';
import { useLatest } from '../../ui/use-latest.ts';
import type { Emphasis } from './code-panel.tsx';
import { codeLooks } from './highlight-groups.ts';

interface NarrativePaneProps {
  readonly text: string;
  readonly label: string;
  readonly scheme: Scheme;
  readonly codings: readonly Coding[];
  readonly groups: readonly HighlightGroup[];
  readonly emphasis: Emphasis;
  readonly focusedId: string | null;
  readonly caretOffset: number;
  readonly onSelect: (selection: TextSelection) => void;
  readonly onFocusCoding: (coding: Coding) => void;
  readonly onDom: (dom: NarrativeDom | null) => void;
}

/** The text on its sheet of paper, with codings painted on it, the caret, and the stripes in the margin. */
export function NarrativePane(props: NarrativePaneProps) {
  const { scheme, codings, emphasis, onDom } = props;
  const [dom, setDom] = useState<NarrativeDom | null>(null);
  const layout = useNarrativeLayout(dom);
  const looks = useMemo(() => codeLooks(scheme), [scheme]);
  const stripes = useMemo(() => stripesOf(scheme, codings, emphasis), [scheme, codings, emphasis]);
  const takeDom = useCallback(
    (next: NarrativeDom | null) => {
      setDom(next);
      onDom(next);
    },
    [onDom],
  );
  const active = useTextHasKeys();
  const pick = useLatest((id: string) => {
    const coding = codings.find((one) => one.id === id);
    if (coding) props.onFocusCoding(coding);
  });

  return (
    <ReadingPane room="wide">
      <HighlightStyles looks={looks} />
      <NarrativeText
        text={props.text}
        label={props.label}
        groups={props.groups}
        onSelect={props.onSelect}
        onDom={takeDom}
      >
        {layout ? (
          <>
            <Caret layout={layout} offset={props.caretOffset} active={active} />
            <MarginStripes layout={layout} stripes={stripes} focusedId={props.focusedId} onPick={pick} />
          </>
        ) : null}
      </NarrativeText>
    </ReadingPane>
  );
}

function stripesOf(scheme: Scheme, codings: readonly Coding[], emphasis: Emphasis) {
  return codings.flatMap((coding) => {
    const code = scheme.codes.find(({ id }) => id === coding.codeId);
    const standsOut = emphasis === null || emphasis.codeId === coding.codeId;
    if (!code || (!standsOut && emphasis?.rest === 'hidden')) return [];
    const status = scheme.statuses.find(({ id }) => id === coding.status);
    const { colour, underline, name } = code;
    const title = status ? `${name}, ${status.name.toLowerCase()}` : name;
    const { id, start, end } = coding;
    return [{ id, start, end, colour, underline, letter: letterOf(code), title, faded: !standsOut }];
  });
}
