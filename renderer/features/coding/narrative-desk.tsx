import { VisuallyHidden } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import type { Scheme } from '../../../codebook/scheme.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { Coding } from '../../domain/coding/coding.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import { sheetOf } from '../../domain/coding/sheet-of.ts';
import { suggestionsShown } from '../../domain/coding/suggestions-shown.ts';
import type { NarrativeHead } from '../../domain/text/narrative.ts';
import type { NarrativeDom } from '../../editor/narrative-dom.ts';
import { selectedSpan } from '../../editor/text-selection.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { useCommands } from '../../ui/commands.ts';
import { caretCommands } from './caret-commands.ts';
import type { Emphasis } from './code-panel.tsx';
import { CodePicker } from './code-picker.tsx';
import { codingActions, type Said } from './coding-actions.ts';
import { codingCommands } from './coding-commands.ts';
import { DeskPanel, type DeskTab } from './desk-panel.tsx';
import { FindBar } from './find-bar.tsx';
import { highlightGroups } from './highlight-groups.ts';
import classes from './narrative-desk.module.css';
import { NarrativeHeader } from './narrative-header.tsx';
import { NarrativePane } from './narrative-pane.tsx';
import { useCodingDesk } from './use-coding-desk.ts';
import { useEdgeMoves } from './use-edge-moves.ts';
import { useFind } from './use-find.ts';
import { useFocusedCoding } from './use-focused-coding.ts';
import { useSuggestions } from './use-suggestions.ts';
import { useTextSelection } from './use-text-selection.ts';

interface NarrativeDeskProps {
  readonly project: OpenProject;
  readonly view: ProjectState;
  readonly viewer: Coder;
  readonly scheme: Scheme;
  readonly narrative: NarrativeHead;
  readonly text: string;
  readonly emphasis: Emphasis;
  readonly attributesShown: boolean;
  readonly lastCodeId: string | null;
  readonly onEmphasis: (emphasis: Emphasis) => void;
  readonly onAttributesShown: (shown: boolean) => void;
  readonly onLastCode: (codeId: string) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onFinished: () => void;
  readonly say: (said: Said | null) => void;
}

/** One narrative being coded: its text, the codes and the coding at the caret. It lives as long as the narrative is on screen. */
export function NarrativeDesk(props: NarrativeDeskProps) {
  const { project, view, viewer, scheme, narrative, text, emphasis } = props;
  const [dom, setDom] = useState<NarrativeDom | null>(null);
  const [tab, setTab] = useState<DeskTab>('segments');
  const [picking, setPicking] = useState(false);
  const [suggestionIndex, setSuggestionIndex] = useState(-1);

  const sheet = sheetOf(view.sheets, narrative.id, viewer.id, view.project.copyId);
  const desk = useCodingDesk({ project, viewer, narrativeId: narrative.id, text, scheme });
  const edges = useEdgeMoves(text, desk.setEdge);
  const codings = useMemo(() => shownCodings(sheet.codings, scheme, edges.draft), [sheet.codings, scheme, edges.draft]);
  const caret = useTextSelection(text, dom);
  const focus = useFocusedCoding(codings, caret.selection);
  const find = useFind(text, caret.goTo);
  const wanted = suggestionsShown(narrative.id, view);
  const suggestions = useSuggestions({ text, scheme, sheet, wanted });
  const suggestion = tab === 'suggestions' ? suggestions[suggestionIndex] : undefined;

  const groups = useMemo(
    () =>
      highlightGroups(scheme, codings, emphasis, {
        focused: focus.focused,
        selection: selectedSpan(caret.selection),
        suggested: tab === 'suggestions' ? suggestions : [],
        evidence: suggestion?.evidence ?? [],
        found: find.opened ? find.found : [],
        foundIndex: find.index,
      }),
    [
      scheme,
      codings,
      emphasis,
      focus.focused,
      caret.selection,
      tab,
      suggestions,
      suggestion,
      find.opened,
      find.found,
      find.index,
    ],
  );

  const goToCoding = (coding: Coding): void => {
    focus.focus(coding.id);
    caret.goTo(coding);
  };
  const goToSuggestion = (index: number): void => {
    const next = suggestions[index];
    if (!next) return;
    setTab('suggestions');
    setSuggestionIndex(index);
    caret.goTo(next);
  };
  const actions = codingActions({
    ...props,
    sheet,
    desk,
    caret,
    focus,
    edges,
    suggestions,
    suggestionIndex,
    onGoToSuggestion: goToSuggestion,
    onPickCode: () => setPicking(true),
    onFind: find.open,
    onToggleAttributes: () => props.onAttributesShown(!props.attributesShown),
  });
  useCommands([...codingCommands(scheme, actions), ...caretCommands(caret, edges)]);
  const takeDom = useCallback((next: NarrativeDom | null) => setDom(next), []);

  return (
    <div className={classes.desk}>
      <main className={classes.middle} aria-label={`Narrative of case ${narrative.caseId}`}>
        <NarrativeHeader
          narrative={narrative}
          attributes={view.cases.find(({ id }) => id === narrative.caseId)?.attributes ?? {}}
          attributesShown={props.attributesShown}
          state={sheet.state}
          onAttributesShown={props.onAttributesShown}
          onFinish={actions.finishAndNext}
          onReopen={actions.reopen}
        />
        {find.opened ? (
          <FindBar
            query={find.query}
            count={find.found.length}
            index={find.index}
            onQuery={find.search}
            onStep={find.step}
            onClose={find.close}
          />
        ) : null}
        <NarrativePane
          text={text}
          label={`Narrative, case ${narrative.caseId}`}
          scheme={scheme}
          codings={codings}
          groups={groups}
          emphasis={emphasis}
          focusedId={focus.focused?.id ?? null}
          caretOffset={caret.selection.focus}
          onSelect={caret.select}
          onFocusCoding={goToCoding}
          onDom={takeDom}
        />
        <VisuallyHidden role="status">{spokenCodes(focus.under, scheme)}</VisuallyHidden>
      </main>
      <DeskPanel
        scheme={scheme}
        sheet={sheet}
        codings={codings}
        text={text}
        desk={desk}
        edges={edges}
        focus={focus}
        emphasis={emphasis}
        suggestions={suggestions}
        suggestionIndex={suggestionIndex}
        suggestionsWithheld={
          wanted
            ? null
            : 'Suggestions are off for narratives that two people code: agreement should be between people. A lead can change this in Settings.'
        }
        tab={tab}
        onTab={setTab}
        onCode={actions.code}
        onEmphasis={props.onEmphasis}
        onGoTo={goToCoding}
        onGoToSuggestion={goToSuggestion}
      />
      <CodePicker scheme={scheme} opened={picking} onClose={() => setPicking(false)} onPick={actions.code} />
    </div>
  );
}

/** The codings of the scheme, with the one whose edge is being moved as it would be. */
function shownCodings(
  codings: readonly Coding[],
  scheme: Scheme,
  draft: { readonly codingId: string; readonly start: number; readonly end: number } | null,
): readonly Coding[] {
  return codings
    .filter((coding) => coding.schemeId === scheme.id)
    .map((coding) => (coding.id === draft?.codingId ? { ...coding, start: draft.start, end: draft.end } : coding));
}

function spokenCodes(under: readonly Coding[], scheme: Scheme): string {
  const names = under.map(({ codeId, status }) => {
    const code = scheme.codes.find(({ id }) => id === codeId)?.name ?? codeId;
    const word = scheme.statuses.find(({ id }) => id === status)?.name.toLowerCase();
    return word ? `${code}, ${word}` : code;
  });
  return names.length === 0 ? '' : `Coded here: ${names.join('; ')}`;
}
