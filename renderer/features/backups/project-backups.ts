import type { BackupFolder } from '../../desktop/desktop.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import type { SealedFileReason } from '../../storage/vault/sealed-file.ts';
import { noteBackedUp } from './backed-up.ts';
import { type BackupTrouble, troubleOf } from './backup-trouble.ts';
import { type ListedBackup, readBackups } from './read-backups.ts';
import { backupsToRemove } from './rotation.ts';
import { type WrittenBackup, writeBackup } from './write-backup.ts';

/** What became of a backup. */
export type BackupOutcome = WrittenBackup | { readonly trouble: BackupTrouble };

/** What the screens know of the backups that are made while a project is open. */
export interface BackupsState {
  readonly running: boolean;
  /** Why the last attempt failed; `null` once one succeeds. */
  readonly trouble: BackupTrouble | null;
  /** The last one made in this session. */
  readonly last: WrittenBackup | null;
  /** Whether the screen of backups is in front, which tells of all this itself. */
  readonly watched: boolean;
}

/** The backups of an open project in a folder: made one at a time, each read back, and the old ones let go. */
export class ProjectBackups {
  readonly #project: OpenProject;
  readonly #folder: BackupFolder;
  readonly #appVersion: string;
  readonly #listeners = new Set<() => void>();
  #queue: Promise<unknown> = Promise.resolve();
  #state: BackupsState = { running: false, trouble: null, last: null, watched: false };

  constructor(project: OpenProject, folder: BackupFolder, appVersion: string) {
    this.#project = project;
    this.#folder = folder;
    this.#appVersion = appVersion;
  }

  /** The same object until something changes. */
  state = (): BackupsState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Says that the screen of backups is in front; answers with the way to say that it is no more. */
  watch = (): (() => void) => {
    this.#tell({ watched: true });
    return () => this.#tell({ watched: false });
  };

  /** Makes a backup, after those that were asked for before. Rejects only for a bug, which `state().trouble` tells too. */
  backUp(reason: SealedFileReason): Promise<BackupOutcome> {
    return this.#inTurn(() => this.#make(reason));
  }

  /** The same, unless the newest backup in the folder holds all that the project does: then `null`. */
  backUpIfChanged(reason: SealedFileReason): Promise<BackupOutcome | null> {
    return this.#inTurn(async () => ((await this.#isBackedUp()) ? null : this.#make(reason)));
  }

  async #inTurn<T extends BackupOutcome | null>(
    task: () => Promise<T>,
  ): Promise<T | { readonly trouble: BackupTrouble }> {
    const turn = this.#queue.then(() => this.#run(task));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #run<T extends BackupOutcome | null>(task: () => Promise<T>): Promise<T | { readonly trouble: BackupTrouble }> {
    this.#tell({ running: true });
    try {
      const outcome = await task();
      const trouble = outcome !== null && 'trouble' in outcome ? outcome.trouble : null;
      this.#tell({ running: false, trouble });
      return outcome;
    } catch (error) {
      const trouble = troubleOf(error);
      this.#tell({ running: false, trouble });
      if (trouble.kind === 'unexpected') throw error;
      return { trouble };
    }
  }

  async #make(reason: SealedFileReason): Promise<BackupOutcome> {
    const at = Date.now();
    const outcome = await writeBackup(this.#project, this.#folder, { reason, appVersion: this.#appVersion, at });
    if ('trouble' in outcome) return outcome;
    this.#tell({ last: outcome });
    await noteBackedUp(this.#project.id, { at, seq: outcome.facts.lastSeq });
    await this.#letOldOnesGo(at);
    return outcome;
  }

  /**
   * A restore begins another copy and a withdrawal numbers the changes anew: a backup of before either may have a change of
   * the same number, and one that counts is no older than the newest change.
   */
  async #isBackedUp(): Promise<boolean> {
    const found = await readBackups(this.#project, this.#folder);
    if ('problem' in found) return false;
    const { copyId } = this.#project.state().project;
    const { seq, at } = (await this.#project.history()).at(-1) ?? { seq: 0, at: 0 };
    return found.backups.some(
      ({ content }) =>
        'facts' in content &&
        content.facts.copyId === copyId &&
        content.facts.lastSeq === seq &&
        content.facts.madeAt >= at,
    );
  }

  /**
   * While a part of the project cannot be read, an old backup may be the last place that holds it: then none goes. What
   * could not be removed now is tried again after the next backup.
   */
  async #letOldOnesGo(now: number): Promise<void> {
    if (this.#project.problems().length > 0) return;
    const found = await readBackups(this.#project, this.#folder);
    if ('problem' in found) return;
    const names = backupsToRemove(found.backups.flatMap(dated), now);
    if (names.length > 0) await this.#folder.remove(names);
  }

  #tell(changes: Partial<BackupsState>): void {
    this.#state = { ...this.#state, ...changes };
    for (const listener of [...this.#listeners]) listener();
  }
}

/** One that cannot be opened here may be worth something elsewhere: rotation leaves it alone. */
function dated({ name, content }: ListedBackup) {
  return 'facts' in content ? [{ name, madeAt: content.facts.madeAt, reason: content.facts.reason }] : [];
}

const byProject = new WeakMap<OpenProject, ProjectBackups>();

/** The backups of an open project; the same object for all who ask, so that two are never made at once. */
export function backupsOf(project: OpenProject, folder: BackupFolder, appVersion: string): ProjectBackups {
  const known = byProject.get(project);
  if (known) return known;
  const made = new ProjectBackups(project, folder, appVersion);
  byProject.set(project, made);
  return made;
}
