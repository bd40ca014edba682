import type { Coder } from '../coder.ts';
import type { ProjectState } from '../dataset.ts';
import { recordKeys } from '../record-keys.ts';
import type { HashedSheet, MergePlan, PlannedSheet, SheetOutcome } from './merge-plan.ts';
import { type KnownRevisions, knownRevisions, sheetFault } from './sheet-fault.ts';
import { versionOrder } from './version-order.ts';
import { withdrawnNarratives } from './withdrawn-narratives.ts';

/** One coder's sheets as a pack brings them. */
export interface IncomingWork {
  readonly coder: Coder;
  /** The coding pack that a return answers; absent where the work comes with a coding pack. */
  readonly packId?: string;
  readonly sheets: readonly HashedSheet[];
  /** Which texts they are on: SHA-256 of each. */
  readonly texts: readonly { readonly id: string; readonly sha256: string }[];
}

/**
 * The dry run of taking in a coder's sheets. `held`: this coder's sheets here. `texts`: the texts here, by narrative, of all
 * that the pack has sheets of; where one is missing (its record is damaged) the sheet counts as one of another text, since nobody can say
 * whether it fits.
 */
export function planMerge(...given: Parameters<typeof planningSteps>): MergePlan {
  const steps = planningSteps(...given);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** `planMerge` in steps of a few milliseconds, so that whoever asks can let the window go between two. */
export function* planningSteps(
  state: ProjectState,
  incoming: IncomingWork,
  held: readonly HashedSheet[],
  texts: ReadonlyMap<string, string>,
): Generator<undefined, MergePlan> {
  const here: Here = {
    caseIds: new Map(state.narratives.map(({ id, caseId }) => [id, caseId])),
    hashes: new Map(state.narratives.map(({ id, sha256 }) => [id, sha256])),
    withdrawn: withdrawnNarratives(state),
    held: new Map(held.map((version) => [version.sheet.narrativeId, version])),
    known: knownRevisions(state.schemes),
    clashing: yield* clashingCodings(state, incoming.sheets),
    theirs: new Map(incoming.texts.map(({ id, sha256 }) => [id, sha256])),
    texts,
  };
  const sheets: PlannedSheet[] = [];
  for (const [index, version] of incoming.sheets.entries()) {
    const { narrativeId } = version.sheet;
    sheets.push({
      narrativeId,
      caseId: here.caseIds.get(narrativeId) ?? null,
      outcome: outcomeOf(version, here),
      incoming: version,
      held: here.held.get(narrativeId) ?? null,
    });
    if (isStep(index)) yield;
  }
  return { ...standingOf(state, incoming), sheets };
}

/** So many sheets are looked at in one step. */
const SHEETS_A_STEP = 200;

function isStep(index: number): boolean {
  return index % SHEETS_A_STEP === SHEETS_A_STEP - 1;
}

function standingOf({ coders, packs }: ProjectState, { coder, packId }: IncomingWork): Omit<MergePlan, 'sheets'> {
  const heldCoder = coders.find(({ id }) => id === coder.id) ?? null;
  const isSame = heldCoder?.name === coder.name && heldCoder.initials === coder.initials;
  return {
    coder,
    heldCoder,
    coderStanding: heldCoder === null ? 'unknown' : isSame ? 'known' : 'renamed',
    answersOwnPack: packs.some(({ kind, id, coderId }) => kind === 'coding' && id === packId && coderId === coder.id),
  };
}

interface Here {
  readonly caseIds: ReadonlyMap<string, string>;
  readonly hashes: ReadonlyMap<string, string>;
  readonly withdrawn: ReadonlySet<string>;
  readonly held: ReadonlyMap<string, HashedSheet>;
  readonly known: KnownRevisions;
  /** Ids that a coding of the pack shares with one of another sheet or of the consensus. */
  readonly clashing: ReadonlySet<string>;
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
  const clashes = sheet.codings.some(({ id }) => here.clashing.has(id));
  return sheetFault(sheet, text, here.known) ?? (clashes ? 'damaged' : order);
}

/** Two codings with one id could not be told apart. */
function* clashingCodings(
  { sheets, decisions }: ProjectState,
  incoming: readonly HashedSheet[],
): Generator<undefined, ReadonlySet<string>> {
  const owners = new Map<string, string>();
  const clashing = new Set<string>();
  for (const [index, { sheet }] of incoming.entries()) {
    const owner = recordKeys.sheets(sheet);
    for (const { id } of sheet.codings) {
      if (owners.has(id)) clashing.add(id);
      owners.set(id, owner);
    }
    if (isStep(index)) yield;
  }
  for (const [index, sheet] of sheets.entries()) {
    const owner = recordKeys.sheets(sheet);
    for (const { id } of sheet.codings) if ((owners.get(id) ?? owner) !== owner) clashing.add(id);
    if (isStep(index)) yield;
  }
  for (const { consensus } of decisions) for (const { id } of consensus) if (owners.has(id)) clashing.add(id);
  return clashing;
}
