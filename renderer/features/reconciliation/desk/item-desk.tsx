import { VisuallyHidden } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Scheme } from '../../../../codebook/scheme.ts';
import type { Coder } from '../../../domain/coding/coder.ts';
import type { ProjectState } from '../../../domain/coding/dataset.ts';
import type { QueueEntry } from '../../../domain/reconciliation/queue.ts';
import { codesOfEntry, spanOfEntry, subjectsOfEntry } from '../../../domain/reconciliation/queue-choice.ts';
import type { NarrativeDom } from '../../../editor/narrative-dom.ts';
import type { OpenProject } from '../../../storage/open-project.ts';
import { useNarrativeText } from '../../../storage/use-narrative-text.ts';
import { useCommands } from '../../../ui/commands.ts';
import { Desk, DeskMiddle } from '../../../ui/desk.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useLatest } from '../../../ui/use-latest.ts';
import { useTurns } from '../../../ui/use-turns.ts';
import { codeLabel } from '../../../words/code-label.ts';
import { queueStateName, subjectsPhrase } from '../../../words/reconciliation-desk-words.ts';
import { storageProblemSentence } from '../../../words/storage-problems.ts';
import { codedInstead } from './coded-instead.ts';
import { coderFaces } from './coder-faces.ts';
import { deskActions } from './desk-actions.ts';
import { deskCommands, opensField } from './desk-commands.ts';
import { editActions } from './edit-actions.ts';
import { editCommands } from './edit-commands.ts';
import { type EditDraft, withSpan } from './edit-draft.ts';
import classes from './item-desk.module.css';
import { ItemHeader } from './item-header.tsx';
import type { ItemPlace } from './item-place.ts';
import { shownPositions } from './painted-positions.ts';
import { PassagePane } from './passage-pane.tsx';
import { ProposalDialog } from './proposal-dialog.tsx';
import { RulingPanel } from './ruling-panel.tsx';
import type { Said } from './said.ts';
import { useItemRuling } from './use-item-ruling.ts';
import type { Ruling } from './use-ruling.ts';

interface ItemDeskProps {
  readonly project: OpenProject;
  readonly view: ProjectState;
  readonly viewer: Coder;
  readonly scheme: Scheme;
  readonly entry: QueueEntry;
  readonly place: ItemPlace;
  readonly hidesNames: boolean;
  readonly ruling: Ruling;
  readonly showsRules: boolean;
  readonly onShowsRules: (shows: boolean) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onNextOpen: () => void;
  /** Takes back or brings back what was ruled last, wherever it was. */
  readonly onTakeBack: (what: 'undo' | 'redo') => Promise<unknown>;
  readonly onOpenNarrative: (narrativeId: string) => void;
  readonly say: (said: Said | null) => void;
}

/** One item at hand: the passage in its narrative, what each coder made of it, and the ruling. It stays while items change. */
export function ItemDesk(props: ItemDeskProps) {
  const { project, view, scheme, entry, hidesNames, place, say } = props;
  const [dom, setDom] = useState<NarrativeDom | null>(null);
  const [editing, setEditing] = useState<{ readonly key: string; readonly draft: EditDraft } | null>(null);
  const [isProposing, setIsProposing] = useState(false);
  const [proposal, setProposal] = useState<{ readonly key: string; readonly text: string } | null>(null);
  const turns = useTurns(opensField);
  const draft = editing?.key === entry.key ? editing.draft : null;
  const setDraft = (next: EditDraft | null) => setEditing(next && { key: entry.key, draft: next });

  const read = useNarrativeText(project, entry.narrativeId);
  const text = read && 'text' in read ? read.text : null;
  const faces = useMemo(
    () => coderFaces(heardIn(entry), { coders: view.coders, hidesNames, projectId: view.project.id, ...entry }),
    [entry, view.coders, view.project.id, hidesNames],
  );
  const positions = useMemo(() => shownPositions(entry, faces), [entry, faces]);
  const about = codesOfEntry(entry)
    .map((id) => scheme.codes.find((code) => code.id === id) ?? { name: id })
    .map(codeLabel)
    .join(' and ');
  const span = spanOfEntry(entry);
  const narrative = view.narratives.find(({ id }) => id === entry.narrativeId);
  const label = `Narrative, case ${narrative?.caseId ?? ''}`;

  useKeysAtFirst(dom);
  const takeKeys = useCallback(() => dom?.root.focus({ preventScroll: true }), [dom]);
  const takeBack = (what: 'undo' | 'redo') => turns.during(props.onTakeBack(what));
  const ruling = useItemRuling({ ...props, faces, during: turns.during, undo: () => takeBack('undo') });
  const actions = deskActions({
    ...props,
    faces,
    positions,
    itemRuling: ruling,
    onEdit: setDraft,
    onPropose: () => setIsProposing(true),
    onTakeBack: takeBack,
  });
  const onEditing = editActions({
    draft,
    scheme,
    text: text ?? '',
    positions,
    onDraft: setDraft,
    onKeep: ruling.keep,
    say,
    takeKeys,
  });
  const commands = draft ? editCommands(faces, scheme, onEditing) : deskCommands(faces, actions);
  useCommands(turns.inTurn(commands));
  const selectSpan = useLatest((span: Parameters<typeof withSpan>[2]) => {
    if (draft && text !== null) setDraft(withSpan(draft, text, span));
  });

  // Until the next narrative has been read the one before stays, so that nothing flickers.
  const shown = useRef<Omit<Parameters<typeof PassagePane>[0], 'onSelect' | 'onDom'> | null>(null);
  if (text !== null) shown.current = { label, text, scheme, positions, draft, span };

  return (
    <Desk>
      <DeskMiddle component="section" label={`Narrative of case ${narrative?.caseId ?? ''}`}>
        <ItemHeader
          caseId={narrative?.caseId ?? ''}
          title={narrative?.title ?? ''}
          words={narrative?.words ?? 0}
          onOpen={() => props.onOpenNarrative(entry.narrativeId)}
        />
        {read && 'problem' in read ? (
          <div className={classes.unreadable}>
            <Notice tone="problem">{storageProblemSentence(read.problem)}</Notice>
          </div>
        ) : null}
        {shown.current && !(read && 'problem' in read) ? (
          <PassagePane {...shown.current} onSelect={selectSpan} onDom={setDom} />
        ) : null}
        <VisuallyHidden role="status">
          {`Item ${place.index + 1} of ${place.of}. Case ${narrative?.caseId ?? ''}. ${subjectsPhrase(subjectsOfEntry(entry))}: ${about}. ${queueStateName(entry.state)}.`}
        </VisuallyHidden>
      </DeskMiddle>
      <RulingPanel
        {...{ entry, scheme, text, faces, positions, place, ruling, actions, draft }}
        codedInstead={(coderId) => codedInstead(view.sheets, entry, coderId, scheme)}
        editActions={onEditing}
        onDraft={setDraft}
        showsRules={props.showsRules}
        onLeave={takeKeys}
      />
      {isProposing ? (
        <ProposalDialog
          about={about}
          text={proposal?.key === entry.key ? proposal.text : ''}
          onText={(text) => setProposal({ key: entry.key, text })}
          onPropose={(text) => {
            ruling.propose(text);
            setProposal(null);
          }}
          onClose={() => setIsProposing(false)}
        />
      ) : null}
    </Desk>
  );
}

/** The text has the keys as soon as it stands, unless somebody is on their way through the tabs or the queue. */
function useKeysAtFirst(dom: NarrativeDom | null): void {
  const wasGiven = useRef(false);
  useEffect(() => {
    if (!dom || wasGiven.current) return;
    wasGiven.current = true;
    if (!document.activeElement?.closest('[role="tab"], [aria-label="Queue"]')) dom.root.focus({ preventScroll: true });
  }, [dom]);
}

/** Whose letters are on the narrative: everybody who has finished it or, while it is being coded again, who was heard. */
function heardIn({ finished, decision, item }: QueueEntry): readonly string[] {
  if (finished.length > 0) return finished.map(({ coderId }) => coderId);
  return (item?.positions ?? decision?.from ?? []).map(({ coderId }) => coderId);
}
