import { useCallback, useEffect, useMemo, useState } from 'react';
import { narrativesInTurn } from '../../domain/coding/assignment/narratives-in-turn.ts';
import { newestScheme } from '../../domain/coding/code-of-scheme.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { useNarrativeText } from '../../storage/use-narrative-text.ts';
import { useCommands } from '../../ui/commands.ts';
import { Notice } from '../../ui/notice.tsx';
import { type Turns, useTurns } from '../../ui/use-turns.ts';
import { storageProblemSentence } from '../../words/storage-problems.ts';
import { CaseList } from './case-list.tsx';
import type { Emphasis } from './code-panel.tsx';
import type { Said } from './coding-actions.ts';
import classes from './coding-screen.module.css';
import { finishedSentence } from './finished-sentence.ts';
import { NarrativeDesk } from './narrative-desk.tsx';
import { WayBack, type WayBackTo } from './way-back.tsx';

/** The commands that open a field to type in. */
const opensField: ReadonlySet<string> = new Set(['coding.memo', 'coding.pick', 'case.find']);

const numbers = new Intl.NumberFormat('en-GB');

/** What the status line is told by the coding screen. */
export interface CodingNote {
  readonly position: string;
  readonly message?: string;
  readonly offer?: { readonly label: string; readonly run: () => void };
}

interface CodingScreenProps {
  readonly project: OpenProject;
  /** Filtered to what the viewer may see. */
  readonly view: ProjectState;
  readonly viewer: Coder;
  readonly narrativeId: string;
  readonly attributesShown: boolean;
  readonly onAttributesShown: (shown: boolean) => void;
  /** Where the caret stands at first in the narrative that is on screen first, in UTF-16 units. */
  readonly returnOffset: number;
  readonly onCaret: (offset: number) => void;
  readonly onOpen: (narrativeId: string) => void;
  /** Given if the narrative was opened from there. */
  readonly wayBack?: WayBackTo;
  readonly onNote: (note: CodingNote) => void;
  /** The way to make a return pack; only in a coder's project, whose work has to get back to the lead. */
  readonly onReturn?: () => void;
}

/** Where a coder works: the list of narratives, one narrative's text, and the codes. Throws for a narrative the project has not. */
export function CodingScreen(props: CodingScreenProps) {
  const { project, view, viewer, narrativeId, onOpen, onNote } = props;
  const read = useNarrativeText(project, narrativeId);
  const turns = useTurns(opensField, read !== null && 'text' in read);
  const [emphasis, setEmphasis] = useState<Emphasis>(null);
  const [lastCodeId, setLastCodeId] = useState<string | null>(null);
  const [said, setSaid] = useState<Said | null>(null);

  const narratives = useMemo(() => narrativesInTurn(view, viewer.id, narrativeId), [view, viewer.id, narrativeId]);
  const index = narratives.findIndex(({ id }) => id === narrativeId);
  const narrative = narratives[index];
  const scheme = useMemo(
    () => newestScheme(view.schemes, view.project.activeSchemeId),
    [view.schemes, view.project.activeSchemeId],
  );
  if (!narrative || !scheme) throw new Error('The project has no such narrative or active codebook.');

  const states = useMemo(
    () =>
      new Map(
        view.sheets.filter(({ coderId }) => coderId === viewer.id).map((sheet) => [sheet.narrativeId, sheet.state]),
      ),
    [view.sheets, viewer.id],
  );
  const position = `Narrative ${numbers.format(index + 1)} of ${numbers.format(narratives.length)}`;
  useEffect(() => onNote({ position, ...said }), [onNote, position, said]);

  const open = useCallback(
    (id: string) => {
      setSaid(null);
      onOpen(id);
    },
    [onOpen],
  );
  const choose = (id: string): void => {
    turns.forget();
    open(id);
  };
  const step = (by: 1 | -1): void => {
    const next = narratives[index + by];
    if (next) open(next.id);
    else setSaid({ message: by === 1 ? 'This is the last narrative.' : 'This is the first narrative.' });
  };
  const isPart = narratives !== view.narratives;
  const goOn = (segments: number | null): void => {
    const following = [...narratives.slice(index + 1), ...narratives.slice(0, index)];
    const next = following.find(({ id }) => states.get(id) !== 'finished');
    const finished = segments === null ? null : finishedSentence(narrative.caseId, segments);
    if (next) {
      onOpen(next.id);
      setSaid(
        finished === null ? null : { message: finished, offer: { label: 'Go back', run: () => open(narrativeId) } },
      );
    } else
      setSaid({
        message: `${finished ?? 'Finished.'} That was the last one: every narrative ${isPart ? 'assigned to you ' : ''}is finished.`,
        ...(props.onReturn ? { offer: { label: 'Make a return pack', run: props.onReturn } } : {}),
      });
  };

  return (
    <div className={classes.screen}>
      <CaseList narratives={narratives} states={states} currentId={narrativeId} onOpen={choose} />
      {read ? null : <KeysAhead turns={turns} />}
      {read && 'problem' in read ? (
        <main className={classes.unreadable} aria-label={`Narrative of case ${narrative.caseId}`}>
          {props.wayBack ? <WayBack {...props.wayBack} /> : null}
          <Notice tone="problem">{storageProblemSentence(read.problem)}</Notice>
        </main>
      ) : null}
      {read && 'text' in read ? (
        <NarrativeDesk
          key={narrativeId}
          project={project}
          view={view}
          viewer={viewer}
          scheme={scheme}
          narrative={narrative}
          text={read.text}
          turns={turns}
          emphasis={emphasis}
          attributesShown={props.attributesShown}
          lastCodeId={lastCodeId}
          startOffset={props.returnOffset}
          onCaret={props.onCaret}
          onEmphasis={setEmphasis}
          onAttributesShown={props.onAttributesShown}
          onLastCode={setLastCodeId}
          {...(props.wayBack ? { wayBack: props.wayBack } : {})}
          onStep={step}
          onFinished={goOn}
          say={setSaid}
        />
      ) : null}
    </div>
  );
}

/** While a narrative is being read, no key is lost: what is pressed is done once its text stands. */
function KeysAhead({ turns }: { readonly turns: Turns }) {
  useCommands(turns.ahead());
  return null;
}
