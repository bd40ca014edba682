import type { Coder } from '../coder.ts';
import type { ProjectState } from '../dataset.ts';
import { recordKeys } from '../record-keys.ts';
import type { Sheet } from '../sheet.ts';
import type { HashedSheet, MergePlan, PlannedSheet, SheetOutcome } from './merge-plan.ts';
import { type KnownRevisions, knownRevisions, sheetFault } from './sheet-fault.ts';
import { versionOrder } from './version-order.ts';

/** One coder's sheets as a pack brings them. */
export interface IncomingWork {
  readonly coder: Coder;
  readonly sheets: readonly HashedSheet[];
  /** Which texts they are on: SHA-256 of each. */
  readonly texts: readonly { readonly id: string; readonly sha256: string }[];
}

/**
 * The dry run of taking in a coder's sheets. `held`: this coder's sheets here. `texts`: the texts here, by narrative, of all
 * that the pack has sheets of; where one is missing (its record is damaged) the sheet counts as one of another text, since nobody can say
 * whether it fits.
 */
export function planMerge(
  state: ProjectState,
  incoming: IncomingWork,
  held: readonly HashedSheet[],
  texts: ReadonlyMap<string, string>,
): MergePlan {
  const here: Here = {
    caseIds: new Map(state.narratives.map(({ id, caseId }) => [id, caseId])),
    hashes: new Map(state.narratives.map(({ id, sha256 }) => [id, sha256])),
    withdrawn: new Set(state.withdrawals.flatMap(({ narrativeIds }) => narrativeIds)),
    held: new Map(held.map((version) => [version.sheet.narrativeId, version])),
    known: knownRevisions(state.schemes),
    codingOwners: codingOwners(state),
    theirs: new Map(incoming.texts.map(({ id, sha256 }) => [id, sha256])),
    texts,
  };
  const sheets = incoming.sheets.map((version): PlannedSheet => {
    const { narrativeId } = version.sheet;
    return {
      narrativeId,
      caseId: here.caseIds.get(narrativeId) ?? null,
      outcome: outcomeOf(version, here),
      incoming: version,
      held: here.held.get(narrativeId) ?? null,
    };
  });
  return { coder: incoming.coder, sheets };
}

interface Here {
  readonly caseIds: ReadonlyMap<string, string>;
  readonly hashes: ReadonlyMap<string, string>;
  readonly withdrawn: ReadonlySet<string>;
  readonly held: ReadonlyMap<string, HashedSheet>;
  readonly known: KnownRevisions;
  /** The sheet or decision that each coding belongs to. Grows by those of the pack. */
  readonly codingOwners: Map<string, string>;
  readonly theirs: ReadonlyMap<string, string>;
  readonly texts: ReadonlyMap<string, string>;
}

function outcomeOf(version: HashedSheet, here: Here): SheetOutcome {
  const { sheet } = version;
  if (here.withdrawn.has(sheet.narrativeId)) return 'withdrawn';
  const sha256 = here.hashes.get(sheet.narrativeId);
  if (sha256 === undefined) return 'unknown_narrative';
  const text = here.texts.get(sheet.narrativeId);
  if (text === undefined || here.theirs.get(sheet.narrativeId) !== sha256) return 'other_text';
  const held = here.held.get(sheet.narrativeId);
  const order = held ? versionOrder(version, held) : 'new';
  if (order === 'same' || order === 'older') return order;
  return sheetFault(sheet, text, here.known) ?? (isOwnCodings(sheet, here.codingOwners) ? order : 'damaged');
}

/** False if a coding has the id of one of another sheet or of the consensus: two with one id could not be told apart. */
function isOwnCodings(sheet: Sheet, owners: Map<string, string>): boolean {
  const owner = recordKeys.sheets(sheet);
  const ids = new Set(sheet.codings.map(({ id }) => id));
  if (ids.size < sheet.codings.length) return false;
  for (const id of ids) if ((owners.get(id) ?? owner) !== owner) return false;
  for (const id of ids) owners.set(id, owner);
  return true;
}

function codingOwners({ sheets, decisions }: ProjectState): Map<string, string> {
  const owners = new Map<string, string>();
  for (const sheet of sheets) {
    const owner = recordKeys.sheets(sheet);
    for (const { id } of sheet.codings) owners.set(id, owner);
  }
  for (const { id, consensus } of decisions) for (const coding of consensus) owners.set(coding.id, id);
  return owners;
}
