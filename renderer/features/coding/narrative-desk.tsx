import { VisuallyHidden } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Scheme } from '../../../codebook/scheme.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import { codersSeen } from '../../domain/coding/coders-seen.ts';
import type { Coding } from '../../domain/coding/coding.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import { isFromPack } from '../../domain/coding/is-from-pack.ts';
import { sheetOf } from '../../domain/coding/sheet-of.ts';
import { suggestionsShown } from '../../domain/coding/suggestions-shown.ts';
import type { NarrativeHead } from '../../domain/text/narrative.ts';
import type { NarrativeDom } from '../../editor/narrative-dom.ts';
import { selectedSpan, type TextSelection } from '../../editor/text-selection.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { useCommands } from '../../ui/commands.ts';
import { Desk, DeskMiddle } from '../../ui/desk.tsx';
import { useLatest } from '../../ui/use-latest.ts';
import type { Turns } from '../../ui/use-turns.ts';
import { suggestionsWithheld } from '../../words/suggestions-withheld.ts';
import { caretCommands } from './caret-commands.ts';
import type { Emphasis } from './code-panel.tsx';
import { CodePicker } from './code-picker.tsx';
import { codingActions, type Said } from './coding-actions.ts';
import { codingCommands } from './coding-commands.ts';
import { DeskPanel, type DeskTab } from './desk-panel.tsx';
import { FindBar } from './find-bar.tsx';
import { highlightGroups } from './highlight-groups.ts';
import { NarrativeHeader } from './narrative-header.tsx';
import { NarrativePane } from './narrative-pane.tsx';
import { OthersSeenNotice } from './others-seen-notice.tsx';
import { shownCodings } from './shown-codings.ts';
import { spokenCodes } from './spoken-codes.ts';
import { useCodingDesk } from './use-coding-desk.ts';
import { useEdgeMoves } from './use-edge-moves.ts';
import { useFind } from './use-find.ts';
import { useFocusedCoding } from './use-focused-coding.ts';
import { useSuggestionChoice } from './use-suggestion-choice.ts';
import { useSuggestions } from './use-suggestions.ts';
import { useTextSelection } from './use-text-selection.ts';
import { WayBack, type WayBackTo } from './way-back.tsx';

interface NarrativeDeskProps {
  readonly project: OpenProject;
  readonly view: ProjectState;
  readonly viewer: Coder;
  readonly scheme: Scheme;
  readonly narrative: NarrativeHead;
  readonly text: string;
  /** They outlive the narrative: what is pressed while the next one is read is for that. */
  readonly turns: Turns;
  readonly emphasis: Emphasis;
  readonly attributesShown: boolean;
  readonly lastCodeId: string | null;
  /** Where the caret stands at first, in UTF-16 units; the beginning if the text is shorter. */
  readonly startOffset: number;
  readonly onCaret: (offset: number) => void;
  readonly onEmphasis: (emphasis: Emphasis) => void;
  readonly onAttributesShown: (shown: boolean) => void;
  readonly onLastCode: (codeId: string) => void;
  readonly wayBack?: WayBackTo;
  readonly onStep: (by: 1 | -1) => void;
  readonly onFinished: (segments: number | null) => void;
  readonly say: (said: Said | null) => void;
}

/** One narrative being coded: its text, the codes and the coding at the caret. It lives as long as the narrative is on screen. */
export function NarrativeDesk(props: NarrativeDeskProps) {
  const { project, view, viewer, scheme, narrative, text, emphasis, turns } = props;
  const [dom, setDom] = useState<NarrativeDom | null>(null);
  const [tab, setTab] = useState<DeskTab>('segments');
  const [picking, setPicking] = useState<'code' | 'recode' | null>(null);
  const say = useSayingWhileShown(props.say);

  const sheet = sheetOf(view.sheets, narrative.id, viewer.id, view.project.copyId);
  const desk = useCodingDesk({ project, viewer, narrativeId: narrative.id, text, scheme });
  const edges = useEdgeMoves({
    text,
    onSave: desk.setEdge,
    onMove: (draft) => {
      focus.focus(draft.codingId);
      caret.place(draft[draft.edge]);
    },
  });
  const codings = useMemo(() => shownCodings(sheet.codings, scheme, edges.draft), [sheet.codings, scheme, edges.draft]);
  const caret = useTextSelection(text, dom, props.startOffset);
  useEffect(() => props.onCaret(caret.selection.focus), [props.onCaret, caret.selection.focus]);
  const focus = useFocusedCoding(codings, caret.selection);
  const find = useFind({ text, onFound: caret.look, onClose: caret.takeKeys });
  const wanted = suggestionsShown(narrative.id, view);
  const suggestions = useSuggestions({ text, scheme, sheet, wanted });
  const { suggestions: setting } = view.project.settings;
  const withheld = wanted ? null : suggestionsWithheld(setting, isFromPack(view));
  const suggestion = useSuggestionChoice({
    suggestions,
    seen: tab === 'suggestions',
    selection: caret.selection,
    onShow: (shown) => {
      setTab('suggestions');
      caret.goTo(shown);
    },
  });

  const groups = useMemo(
    () =>
      highlightGroups(scheme, codings, emphasis, {
        focused: focus.focused,
        selection: selectedSpan(caret.selection),
        suggested: tab === 'suggestions' && !find.opened ? suggestions : [],
        evidence: find.opened ? [] : (suggestion.chosen?.evidence ?? []),
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
      suggestion.chosen,
      find.opened,
      find.found,
      find.index,
    ],
  );

  const goToCoding = useLatest((coding: Coding) => {
    edges.leave();
    focus.focus(coding.id);
    caret.goTo(coding);
  });
  const select = useLatest((selection: TextSelection) => {
    if (edges.picked && selection.focus !== edges.picked[edges.picked.edge]) edges.leave();
    caret.select(selection);
  });
  const actions = codingActions({
    ...props,
    say,
    during: turns.during,
    sheet,
    desk,
    caret,
    focus,
    edges,
    suggestion,
    suggestionCount: suggestions.length,
    suggestionsWithheld: withheld,
    onPickCode: setPicking,
    onFind: find.open,
    onToggleAttributes: () => props.onAttributesShown(!props.attributesShown),
  });
  const commands = turns.inTurn([...codingCommands(scheme, actions), ...caretCommands(caret, edges)]);
  // Letters typed while the picker opens are for its field.
  useCommands(picking ? [] : commands);

  return (
    <Desk>
      <DeskMiddle component="main" label={`Narrative of case ${narrative.caseId}`}>
        {props.wayBack ? <WayBack {...props.wayBack} /> : null}
        <NarrativeHeader
          narrative={narrative}
          attributes={view.cases.find(({ id }) => id === narrative.caseId)?.attributes ?? {}}
          attributesShown={props.attributesShown}
          state={sheet.state}
          onAttributesShown={props.onAttributesShown}
          onFinish={actions.finishAndNext}
          onReopen={actions.reopen}
        />
        <OthersSeenNotice coders={codersSeen(view, narrative.id, viewer.id)} />
        {find.opened ? (
          <FindBar
            query={find.query}
            asked={find.asked}
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
          onSelect={select}
          onFocusCoding={goToCoding}
          onDom={setDom}
        />
        <VisuallyHidden role="status">{spokenCodes(focus.under, scheme)}</VisuallyHidden>
      </DeskMiddle>
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
        suggestionIndex={suggestion.index}
        suggestionsWithheld={withheld}
        tab={tab}
        onTab={setTab}
        onCode={actions.code}
        onEmphasis={props.onEmphasis}
        onGoTo={goToCoding}
        onGoToSuggestion={suggestion.choose}
        onRecode={actions.pickOtherCode}
        onRemove={actions.remove}
        onEdge={actions.pickEdge}
        onLeave={caret.takeKeys}
      />
      <CodePicker
        scheme={scheme}
        title={picking === 'recode' ? 'Another code for this segment' : 'Code this'}
        opened={picking !== null}
        onClose={() => setPicking(null)}
        onPick={picking === 'recode' ? actions.recode : actions.code}
      />
    </Desk>
  );
}

/** What an act has to say when it is done stays unsaid once another narrative is on screen. */
function useSayingWhileShown(say: (said: Said | null) => void): (said: Said | null) => void {
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  return (said) => {
    if (shown.current) say(said);
  };
}
