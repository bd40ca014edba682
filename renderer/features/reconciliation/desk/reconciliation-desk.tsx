import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Scheme } from '../../../../codebook/scheme.ts';
import type { Coder } from '../../../domain/coding/coder.ts';
import type { ProjectState } from '../../../domain/coding/dataset.ts';
import type { RoundSettings } from '../../../domain/coding/round.ts';
import type { QueueEntry, QueueWork } from '../../../domain/reconciliation/queue.ts';
import type { OpenProject } from '../../../storage/open-project.ts';
import { useLatest } from '../../../ui/use-latest.ts';
import { counted } from '../../../words/counted.ts';
import { AtOnce } from './at-once.tsx';
import { everything } from './desk-choice.ts';
import { useKept } from './desk-place.ts';
import { deskQueue, shownItems } from './desk-queue.ts';
import { Comparing, EmptyDesk } from './empty-desk.tsx';
import { ItemDesk } from './item-desk.tsx';
import { OpenElsewhere } from './open-elsewhere.tsx';
import type { QueueKeeper } from './queue-keeper.ts';
import { QueueList } from './queue-list.tsx';
import { QueueTools } from './queue-tools.tsx';
import classes from './reconciliation-desk.module.css';
import type { Said } from './said.ts';
import { useQueue } from './use-queue.ts';
import { useRuling } from './use-ruling.ts';
import { useTakeBack } from './use-take-back.ts';
import { WithheldNote } from './withheld-note.tsx';

/** What the status line is told by the desk. */
export interface DeskNote extends Partial<Said> {
  readonly position?: string;
}

interface ReconciliationDeskProps {
  readonly project: OpenProject;
  readonly view: ProjectState;
  readonly viewer: Coder;
  readonly scheme: Scheme;
  readonly work: QueueWork;
  /** Keeps the queue of the work. */
  readonly keeper: QueueKeeper;
  readonly settings: RoundSettings;
  /** `null`: outside any round. */
  readonly roundId: string | null;
  readonly onOpenNarrative: (narrativeId: string) => void;
  /** Given while the round at hand can be closed. */
  readonly onRounds?: () => void;
  /** Chooses another round, on whose desk something is still open. */
  readonly onShowRound: (roundId: string) => void;
  readonly onNote: (note: DeskNote) => void;
}

/** Where the lead settles what coders differ in, item by item: the queue, the passage, and the ruling. */
export function ReconciliationDesk(props: ReconciliationDeskProps) {
  const { project, view, viewer, scheme, work, settings, roundId, onNote } = props;
  const [choice, choose] = useKept(project, 'choice');
  const [at, setAt] = useKept(project, 'at');
  const key = at?.key ?? null;
  const pinnedKey = at?.choice === choice ? at.key : null;
  const setKey = useCallback((next: string) => setAt({ key: next, choice }), [setAt, choice]);
  const [lastIndex, setLastIndex] = useState(0);
  const [said, say] = useState<Said | null>(null);
  const [showsRules, setShowsRules] = useState(false);
  const entries = useQueue(props.keeper, work);
  const caseIds = useMemo(() => new Map(view.narratives.map(({ id, caseId }) => [id, caseId])), [view.narratives]);
  const caseIdOf = useCallback((narrativeId: string) => caseIds.get(narrativeId) ?? '', [caseIds]);
  const { passesIdentical, hidesNames } = settings;
  const queue = useMemo(
    () => entries && deskQueue(entries, { choice, passesIdentical, caseIds }),
    [entries, choice, passesIdentical, caseIds],
  );
  const shown = useMemo(() => (queue ? shownItems(queue, choice, pinnedKey) : []), [queue, choice, pinnedKey]);
  const coders = useMemo(
    () => (hidesNames ? [] : view.coders.filter(({ id }) => queue?.coderIds.has(id))),
    [hidesNames, view.coders, queue],
  );
  const ruling = useRuling({ project, viewer, scheme, roundId });

  const found = shown.findIndex((entry) => entry.key === key);
  const index = found === -1 ? Math.min(lastIndex, shown.length - 1) : found;
  const entry = shown[index];
  const entryKey = entry?.key ?? null;
  useEffect(() => {
    if (entryKey !== null && entryKey !== pinnedKey) setKey(entryKey);
    if (index >= 0) setLastIndex(index);
  }, [entryKey, pinnedKey, setKey, index]);
  const position = entry
    ? `Item ${(index + 1).toLocaleString('en-GB')} of ${shown.length.toLocaleString('en-GB')}`
    : null;
  useEffect(() => onNote({ ...(position ? { position } : {}), ...said }), [onNote, position, said]);
  useEffect(() => () => onNote({}), [onNote]);

  const open = useLatest((next: QueueEntry) => {
    say(null);
    setKey(next.key);
  });
  const step = (by: 1 | -1): void => {
    const next = shown[index + by];
    if (next) open(next);
    else say({ message: by === 1 ? 'This is the last item of the list.' : 'This is the first item of the list.' });
  };
  const nextOpen = (): void => {
    const following = [...shown.slice(index + 1), ...shown.slice(0, Math.max(0, index))];
    const next = following.find(({ state }) => state !== 'settled');
    if (next) open(next);
    else if (entry?.state === 'settled') say({ message: 'That was the last one: everything in this list is settled.' });
    else say({ message: 'This is the only one left to settle in this list.' });
  };
  const { takeBack } = useTakeBack({ ruling, entries, onGoTo: setKey, say });

  if (!queue) return <Comparing />;
  const offer = { label: 'Undo', run: () => void takeBack('undo') };
  const atOnce = (act: Promise<unknown>, message: string) => void act.then(() => say({ message, offer }));
  return (
    <div className={classes.desk}>
      <nav className={classes.queue} aria-label="Queue">
        <AtOnce
          identical={queue.identical.length}
          single={queue.singleNarratives}
          unchanged={queue.unchanged.length}
          onConfirmAll={() =>
            atOnce(
              ruling.confirmAll(queue.unchanged),
              `Confirmed: ${counted(queue.unchanged.length, 'ruling')} on passages that are coded as before`,
            )
          }
          onPassIdentical={() =>
            atOnce(
              ruling.passIdentical(queue.identical),
              `Accepted: ${counted(queue.identical.length, 'identical coded segment')}`,
            )
          }
          onTakeSingle={() =>
            atOnce(
              ruling.takeSingle(queue.single),
              `Taken: the coding of ${counted(queue.singleNarratives, 'narrative')}`,
            )
          }
        />
        <WithheldNote {...{ project, view, viewer, work }} />
        <QueueTools {...{ choice, scheme, coders }} onChoose={choose} counts={queue.counts} />
        <QueueList entries={shown} scheme={scheme} caseIdOf={caseIdOf} currentKey={entryKey} onOpen={open} />
      </nav>
      {entry ? (
        <ItemDesk
          {...{ project, view, viewer, scheme, entry, ruling, showsRules, say }}
          place={{ index, of: shown.length, settled: queue.items.length - queue.unsettled, toGo: queue.unsettled }}
          hidesNames={hidesNames}
          onShowsRules={setShowsRules}
          onStep={step}
          onNextOpen={nextOpen}
          onTakeBack={takeBack}
          onOpenNarrative={props.onOpenNarrative}
        />
      ) : (
        <div className={classes.empty}>
          <EmptyDesk
            queue={queue}
            onEverything={() => choose(everything)}
            {...(props.onRounds ? { onRounds: props.onRounds } : {})}
          />
          {queue.unsettled === 0 ? <OpenElsewhere {...{ project, view, roundId }} onShow={props.onShowRound} /> : null}
        </div>
      )}
    </div>
  );
}
