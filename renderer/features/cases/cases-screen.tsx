import { Button } from '@mantine/core';
import { IconFileImport, IconFiles } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { type Command, useCommands } from '../../ui/commands.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ListScreen } from '../../ui/list-screen.tsx';
import { type CaseChoices, countStates, everyCase, foundRows, nextSort } from './case-choices.ts';
import { caseColumns } from './case-columns.ts';
import { CaseActions, CaseProgress } from './case-progress.tsx';
import { attributeNames, type CaseRow, caseRows, isPartAssigned } from './case-rows.ts';
import { CaseTable } from './case-table.tsx';
import { CaseTools } from './case-tools.tsx';
import { useRememberedChoices } from './remembered-choices.ts';
import { WithdrawalScreen } from './withdrawal-screen.tsx';

const numbers = new Intl.NumberFormat('en-GB');

interface CasesScreenProps {
  readonly project: OpenProject;
  /** As the viewer may see it. */
  readonly view: ProjectState;
  readonly viewer: Coder;
  readonly desktop: Desktop;
  readonly onOpen: (narrativeId: string) => void;
  /** `null` in a coder's project: the lead brings narratives in. */
  readonly onImport: (() => void) | null;
}

/** Every narrative of the project, with the viewer's own progress. Nobody else's state is shown. A lead can withdraw a case. */
export function CasesScreen({ project, view, viewer, desktop, onOpen, onImport }: CasesScreenProps) {
  const rows = useMemo(() => caseRows(view, viewer), [view, viewer]);
  const [withdrawing, setWithdrawing] = useState<string | null>(null);
  if (withdrawing !== null) {
    const leave = () => setWithdrawing(null);
    return <WithdrawalScreen {...{ project, view, viewer, desktop }} caseId={withdrawing} onLeave={leave} />;
  }
  if (rows.length > 0) {
    const onWithdraw = viewer.role === 'lead' ? setWithdrawing : null;
    return <CaseList {...{ view, viewer, rows, onOpen, onImport, onWithdraw }} />;
  }
  return (
    <ListScreen title="Cases">
      <EmptyState
        icon={<IconFiles size={40} stroke={1.2} aria-hidden />}
        title="No cases yet"
        action={
          onImport ? (
            <Button leftSection={<IconFileImport size={16} aria-hidden />} onClick={onImport}>
              Import a file
            </Button>
          ) : null
        }
      >
        {onImport
          ? 'Bring in a CSV file with one closure summary a row. You choose which column holds the case id and which the text.'
          : 'The lead has given you no case to code. When a newer coding pack comes, open it under Team.'}
      </EmptyState>
    </ListScreen>
  );
}

interface CaseListProps extends Omit<CasesScreenProps, 'project' | 'desktop'> {
  readonly rows: readonly CaseRow[];
  /** `null` for those who may not withdraw a case. */
  readonly onWithdraw: ((caseId: string) => void) | null;
}

function CaseList({ view, viewer, rows: all, onOpen, onImport, onWithdraw }: CaseListProps) {
  const canBeMine = useMemo(() => isPartAssigned(all), [all]);
  const first = { ...everyCase, assigned: true };
  const { choices, setChoices, focus, setFocus } = useRememberedChoices(view.project.id, viewer.id, first);
  const rows = useMemo(
    () => (canBeMine && choices.assigned ? all.filter(({ assigned }) => assigned) : all),
    [all, canBeMine, choices.assigned],
  );
  const again = useMemo(() => rows.filter(({ lookAgain }) => lookAgain), [rows]);
  const attributes = useMemo(() => attributeNames(view), [view]);
  const { shown, counts } = useFoundRows(choices.lookAgain && again.length > 0 ? again : rows, choices);
  const columns = useMemo(() => caseColumns(rows, choices.columns), [rows, choices.columns]);
  const findRef = useRef<HTMLInputElement>(null);
  useFindCommands(findRef);
  const open = (narrativeId: string) => {
    setFocus({ ...focus, narrativeId });
    onOpen(narrativeId);
  };
  const enterList = () => {
    const isShown = shown.some((row) => row.narrativeId === focus.narrativeId);
    setFocus({ narrativeId: isShown ? focus.narrativeId : (shown[0]?.narrativeId ?? null), turn: focus.turn + 1 });
  };
  return (
    <ListScreen
      title="Cases"
      lead={<CaseProgress rows={rows} shown={shown.length} />}
      actions={<CaseActions rows={rows} shown={shown} onOpen={open} onImport={onImport} />}
      tools={
        <CaseTools
          choices={choices}
          onChange={setChoices}
          rows={rows}
          attributes={attributes}
          counts={counts}
          canBeMine={canBeMine}
          again={again.length}
          findRef={findRef}
          onEnterList={enterList}
        />
      }
    >
      {shown.length === 0 ? (
        <EmptyState
          title="No case matches"
          action={
            <Button variant="default" onClick={() => setChoices({ ...everyCase, columns: choices.columns })}>
              Show all cases
            </Button>
          }
        >
          None of the {numbers.format(rows.length)} narratives fits what you are looking for.
        </EmptyState>
      ) : (
        <CaseTable
          rows={shown}
          columns={columns}
          sort={choices.sort}
          onSort={(key) => setChoices({ ...choices, sort: nextSort(choices.sort, key) })}
          focus={focus}
          onFocus={setFocus}
          onOpen={open}
          onWithdraw={onWithdraw}
        />
      )}
    </ListScreen>
  );
}

/** The list follows the typing without holding it up. */
function useFoundRows(rows: readonly CaseRow[], choices: CaseChoices) {
  const calm = useDeferredValue(choices);
  const found = useMemo(() => foundRows(rows, calm), [rows, calm]);
  const shown = useMemo(
    () => (calm.state === 'all' ? found : found.filter((row) => row.state === calm.state)),
    [found, calm.state],
  );
  const counts = useMemo(() => countStates(found), [found]);
  return { shown, counts };
}

function useFindCommands(findRef: { readonly current: HTMLInputElement | null }) {
  const commands = useMemo(() => {
    const run = () => {
      findRef.current?.focus();
      findRef.current?.select();
    };
    const find: Command = {
      id: 'cases.find',
      label: 'Find a case',
      group: 'Cases',
      keys: ['mod+F'],
      run,
      inTextFields: true,
    };
    const slash: Command = {
      id: 'cases.find_by_slash',
      label: 'Find a case',
      group: 'Cases',
      keys: ['/'],
      run,
      keyOnly: true,
    };
    return [find, slash];
  }, [findRef]);
  useCommands(commands);
}
