import { Stack, Tabs, Text } from '@mantine/core';
import type { Scheme } from '../../../codebook/scheme.ts';
import type { Coding } from '../../domain/coding/coding.ts';
import { mergeableCodings } from '../../domain/coding/mergeable-codings.ts';
import type { Sheet } from '../../domain/coding/sheet.ts';
import type { Edge } from '../../domain/text/step-edge.ts';
import { MemoField } from '../../editor/memo-field.tsx';
import { useBackToText } from '../../ui/use-back-to-text.ts';
import { CodePanel, type Emphasis } from './code-panel.tsx';
import { CodingDetails } from './coding-details.tsx';
import classes from './desk-panel.module.css';
import { SegmentList } from './segment-list.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import type { CodingDesk } from './use-coding-desk.ts';
import type { EdgeMoves } from './use-edge-moves.ts';
import type { FocusedCoding } from './use-focused-coding.ts';
import type { ShownSuggestion } from './use-suggestions.ts';

/** The three lists at the foot of the panel. */
export type DeskTab = 'segments' | 'suggestions' | 'note';

interface DeskPanelProps {
  readonly scheme: Scheme;
  readonly sheet: Sheet;
  readonly codings: readonly Coding[];
  readonly text: string;
  readonly desk: CodingDesk;
  readonly edges: EdgeMoves;
  readonly focus: FocusedCoding;
  readonly emphasis: Emphasis;
  readonly suggestions: readonly ShownSuggestion[];
  /** The place of the one that the keys act on, or -1. */
  readonly suggestionIndex: number;
  readonly suggestionsWithheld: string | null;
  readonly tab: DeskTab;
  readonly onTab: (tab: DeskTab) => void;
  readonly onCode: (codeId: string) => void;
  readonly onEmphasis: (emphasis: Emphasis) => void;
  readonly onGoTo: (coding: Coding) => void;
  readonly onGoToSuggestion: (index: number) => void;
  readonly onRecode: () => void;
  readonly onRemove: () => void;
  readonly onEdge: (edge: Edge) => void;
  /** Gives the keys back to the text. */
  readonly onLeave: () => void;
}

/** At the right of the text: the codes, the coding at the caret, and the lists of codings and suggestions. */
export function DeskPanel(props: DeskPanelProps) {
  const { scheme, sheet, codings, focus, desk } = props;
  const counts = new Map<string, number>();
  for (const { codeId } of codings) counts.set(codeId, (counts.get(codeId) ?? 0) + 1);
  const readOnly = sheet.state === 'finished';
  const codes = useBackToText(props.onLeave);
  return (
    <aside className={classes.panel} aria-label="Codes and coded segments">
      <div ref={codes} className={classes.codes}>
        <CodePanel
          scheme={scheme}
          counts={counts}
          atCaret={new Set(focus.under.map(({ codeId }) => codeId))}
          finished={readOnly}
          emphasis={props.emphasis}
          onToggle={props.onCode}
          onEmphasis={props.onEmphasis}
        />
      </div>
      <FocusedDetails {...props} readOnly={readOnly} />
      <Tabs
        value={props.tab}
        onChange={(tab) => props.onTab(tab as DeskTab)}
        className={classes.tabs}
        classNames={{ panel: classes.list }}
      >
        <Tabs.List grow>
          <Tabs.Tab value="segments">Segments {codings.length > 0 ? codings.length : ''}</Tabs.Tab>
          <Tabs.Tab value="suggestions">
            Suggestions {props.suggestions.length > 0 ? props.suggestions.length : ''}
          </Tabs.Tab>
          <Tabs.Tab value="note">Note{sheet.memo ? ' •' : ''}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="segments">
          <SegmentList
            finished={readOnly}
            codings={codings}
            scheme={scheme}
            text={props.text}
            focusedId={focus.focused?.id ?? null}
            onGoTo={props.onGoTo}
          />
        </Tabs.Panel>
        <Tabs.Panel value="suggestions">
          <SuggestionList
            suggestions={props.suggestions}
            scheme={scheme}
            activeIndex={props.suggestionIndex}
            withheld={props.suggestionsWithheld}
            onGoTo={props.onGoToSuggestion}
            onAccept={(suggestion) => void desk.accept(suggestion)}
            onDismiss={(suggestion) => void desk.dismiss(suggestion)}
          />
        </Tabs.Panel>
        <Tabs.Panel value="note">
          <Stack gap={4} p="xs">
            <MemoField
              label="Note on this narrative"
              value={sheet.memo ?? ''}
              disabled={readOnly}
              onSave={desk.setSheetMemo}
              onLeave={props.onLeave}
            />
            <Text size="xs" c="dimmed">
              For anything that belongs to the whole narrative and to no one segment.
            </Text>
          </Stack>
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
}

function FocusedDetails(props: DeskPanelProps & { readonly readOnly: boolean }) {
  const { scheme, codings, focus, desk, edges, readOnly } = props;
  const details = useBackToText(props.onLeave);
  const coding = focus.focused;
  const code = scheme.codes.find(({ id }) => id === coding?.codeId);
  if (!coding || !code) {
    return (
      <Text size="xs" c="dimmed" className={classes.hint}>
        {readOnly
          ? 'This narrative is finished. Reopen it to change its coding.'
          : 'Select text, or put the caret in a sentence, and press a code or its key.'}
      </Text>
    );
  }
  return (
    <div ref={details} className={classes.details}>
      <CodingDetails
        coding={coding}
        code={code}
        scheme={scheme}
        place={{ index: focus.under.indexOf(coding), of: focus.under.length }}
        readOnly={readOnly}
        mergeable={mergeableCodings(codings, coding, props.text).length > 0}
        edge={edges.picked?.codingId === coding.id ? edges.picked.edge : null}
        onStatus={(status) => void desk.setStatus(coding.id, status)}
        onMemo={(memo) => desk.setMemo(coding.id, memo)}
        onEdge={props.onEdge}
        onRecode={props.onRecode}
        onMerge={() => void desk.merge(coding.id)}
        onRemove={props.onRemove}
        onLeaveMemo={props.onLeave}
        onNext={focus.cycle}
      />
    </div>
  );
}
