import fc from 'fast-check';
import type { Dataset, ProjectState } from '../../../renderer/domain/coding/dataset.ts';
import type { ForkChoices, MergePlan, PlannedSheet } from '../../../renderer/domain/coding/merging/merge-plan.ts';
import type { Sheet } from '../../../renderer/domain/coding/sheet.ts';
import { emptySheet } from '../../../renderer/domain/coding/sheet-of.ts';
import { projectFromPack } from '../../../renderer/domain/exchange/pack/contents/project-from-pack.ts';
import type { ReturnPack } from '../../../renderer/domain/exchange/pack/pack.ts';
import { ben, cora, sheet as finishedSheet } from '../study.ts';
import { leadStudy, merged, packFor, returned, stateOf } from './team-study.ts';

/** One thing that happens in a team. Numbers choose among what there is, counted round. */
export type Happening =
  | { readonly kind: 'edit'; readonly copy: number; readonly narrative: number }
  | { readonly kind: 'go_back'; readonly copy: number; readonly narrative: number }
  | { readonly kind: 'return'; readonly copy: number }
  | { readonly kind: 'merge'; readonly pack: number }
  | { readonly kind: 'lead_backup' }
  | { readonly kind: 'lead_restore'; readonly backup: number }
  | { readonly kind: 'coder_backup'; readonly copy: number }
  | { readonly kind: 'fork'; readonly backup: number };

/** Any sequence of happenings, edits and returns more often than the rest. */
export function happenings(): fc.Arbitrary<readonly Happening[]> {
  const number = fc.nat({ max: 7 });
  const one = fc.oneof(
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('edit' as const), copy: number, narrative: number }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('go_back' as const), copy: number, narrative: number }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('return' as const), copy: number }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('merge' as const), pack: number }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('lead_backup' as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('lead_restore' as const), backup: number }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('coder_backup' as const), copy: number }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('fork' as const), backup: number }) },
  );
  return fc.array(one, { minLength: 1, maxLength: 60, size: 'max' });
}

/** A coder's project on some machine. */
interface Copy {
  readonly coderId: string;
  state: ProjectState;
  /**
   * Earlier versions of each sheet that undo still reaches: what this copy wrote since its last backup. Two copies that went
   * back to the very same content are a fork that only a person can tell apart.
   */
  reach: Map<string, Sheet[]>;
}

/** A lead and two coders, each of whom may go on in several copies of their project. */
export class Team {
  readonly study: Dataset = leadStudy(2);
  readonly packs: ReturnPack[] = [];
  lead: ProjectState = stateOf(this.study);
  readonly #leadBackups: ProjectState[] = [this.lead];
  readonly #copies: Copy[] = [this.#opened(ben.id), this.#opened(cora.id)];
  readonly #backups: Copy[] = [];
  #edits = 0;

  happen(event: Happening): void {
    const { packs } = this;
    if (event.kind === 'edit') this.#edit(among(this.#copies, event.copy), event.narrative);
    if (event.kind === 'go_back') this.#goBack(among(this.#copies, event.copy), event.narrative);
    if (event.kind === 'return') this.#return(among(this.#copies, event.copy));
    if (event.kind === 'merge' && packs.length > 0) {
      this.lead = afterMerge(this.lead, this.study, among(packs, event.pack));
    }
    if (event.kind === 'lead_backup') this.#leadBackups.push(this.lead);
    if (event.kind === 'lead_restore') this.lead = among(this.#leadBackups, event.backup);
    if (event.kind === 'coder_backup') this.#backUp(among(this.#copies, event.copy));
    if (event.kind === 'fork') this.#fork(event.backup);
  }

  #opened(coderId: string): Copy {
    const facts = { copyId: `copy-1-${coderId}`, at: 10, fileName: 'pack.age' };
    return { coderId, state: stateOf(projectFromPack(packFor(this.study, coderId), facts)), reach: new Map() };
  }

  /** Every edit says something that no other says. */
  #edit(copy: Copy, narrative: number): void {
    const coder = copy.coderId === ben.id ? ben : cora;
    const { id } = among(copy.state.narratives, narrative);
    const before = sheetIn(copy, id);
    this.#edits += 1;
    const [one] = finishedSheet(id, coder, ['safety']).codings;
    const codings = one ? [...before.codings, { ...one, id: `coding-${this.#edits}` }] : [];
    const written = this.#write(copy, { ...before, state: 'in_progress', codings, memo: `${this.#edits}` });
    copy.reach.set(id, [...(copy.reach.get(id) ?? []), written]);
  }

  #goBack(copy: Copy, narrative: number): void {
    const { id } = among(copy.state.narratives, narrative);
    const { revision, lineage, memo } = sheetIn(copy, id);
    const target = (copy.reach.get(id) ?? []).find((sheet) => sheet.memo !== memo);
    if (!target) return;
    this.#write(copy, { ...target, revision, lineage });
  }

  #write(copy: Copy, sheet: Sheet): Sheet {
    const written = { ...sheet, copyId: copy.state.project.copyId, revision: sheet.revision + 1 };
    const others = copy.state.sheets.filter(({ narrativeId }) => narrativeId !== sheet.narrativeId);
    copy.state = { ...copy.state, sheets: [...others, written] };
    return written;
  }

  #return(copy: Copy): void {
    const made = returned(copy.state, this.study, copy.coderId, `return-${this.packs.length + 1}`);
    copy.state = made.state;
    this.packs.push(made.pack);
  }

  #backUp(copy: Copy): void {
    copy.reach = new Map();
    this.#backups.push({ ...copy, reach: new Map() });
  }

  #fork(backup: number): void {
    if (this.#backups.length === 0) return;
    const { coderId, state } = among(this.#backups, backup);
    const copyId = `copy-${this.#copies.length}-${coderId}`;
    this.#copies.push({ coderId, state: { ...state, project: { ...state.project, copyId } }, reach: new Map() });
  }
}

/** The lead's project after a return, or as it was if that brings nothing new. */
export function afterMerge(lead: ProjectState, source: Dataset, pack: ReturnPack): ProjectState {
  return merged(lead, source, pack, youngerCopy)?.state ?? lead;
}

/** A lead who trusts the copy that was made last, and of one copy what was written last. */
export function youngerCopy({ sheets }: MergePlan): ForkChoices {
  const forks = sheets.filter(({ outcome }) => outcome === 'fork');
  return new Map(forks.map((fork) => [fork.narrativeId, isYounger(fork) ? 'incoming' : 'held']));
}

function isYounger({ incoming, held }: PlannedSheet): boolean {
  const difference = copyNumber(incoming.sheet) - copyNumber(held?.sheet);
  return difference > 0 || (difference === 0 && Number(incoming.sheet.memo ?? 0) > Number(held?.sheet.memo ?? 0));
}

function copyNumber(sheet: Sheet | undefined): number {
  return Number(sheet?.copyId.split('-')[1] ?? 0);
}

function sheetIn({ coderId, state }: Copy, narrativeId: string): Sheet {
  const found = state.sheets.find((sheet) => sheet.narrativeId === narrativeId && sheet.coderId === coderId);
  return found ?? emptySheet(narrativeId, coderId, state.project.copyId);
}

function among<T>(list: readonly T[], number: number): T {
  const one = list[number % list.length];
  if (one === undefined) throw new RangeError('Nothing to choose from');
  return one;
}
