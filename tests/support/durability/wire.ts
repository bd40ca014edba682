import type { Dataset } from '../../../renderer/domain/coding/dataset.ts';
import type { StorageProblem } from '../../../renderer/storage/storage-problem.ts';

/** Everything that writes. Some write act after act; the others write or remove a whole project, or its ways in. */
export const workKinds = [
  'coding',
  'upgrade',
  'restore',
  'import',
  'withdrawal',
  'passphrase',
  'new project',
  'deletion',
  'settings',
  'backups',
  'recovery code',
  'merging a return',
  'ruling',
] as const;

export type WorkKind = (typeof workKinds)[number];

/** How the browser is to die. */
export interface Doom {
  /** How many acts are let through before. */
  readonly quiet: number;
  /** Where in the doomed operation, from 0, its beginning, to 1, its end. */
  readonly fraction: number;
  /** The page stands still at that moment until it is killed; otherwise it goes on, and the kill comes some time later. */
  readonly holds: boolean;
  /** How long after that moment, in milliseconds, if the page goes on. */
  readonly within: number;
}

/** What the test knows of the projects and gives to the page. */
export interface Known {
  /** The project that is coded. */
  readonly main: string;
  /** A whole state that it once had. */
  readonly backup: Dataset | null;
  /** A project with a passphrase, and what that is. */
  readonly locked: { readonly id: string; readonly passphrase: string } | null;
  /** Projects that earlier work has left and nobody needs. */
  readonly spare: readonly string[];
  /** How many moments the last operation of this kind had; 0 if none has been seen whole. */
  readonly moments: number;
}

/** What the page says of its work. Each is heard before the work goes on, but for `acknowledged`. */
export type Message =
  /** Acts follow, one after the other. */
  | { readonly type: 'acts'; readonly id: string }
  /** Storage has answered for this change. */
  | { readonly type: 'acknowledged'; readonly seq: number }
  /** One operation that is all or nothing. `id` `null`: a new project; `to` `null`: the project goes. */
  | { readonly type: 'begins'; readonly id: string | null; readonly to: Dataset | null; readonly home: string | null }
  /** The project is so now, or gone, and storage has answered for it. */
  | { readonly type: 'settled'; readonly id: string; readonly dataset: Dataset | null; readonly moments: number }
  | { readonly type: 'rewraps'; readonly id: string; readonly passphrase: string }
  | { readonly type: 'rewrapped'; readonly id: string; readonly passphrase: string; readonly moments: number }
  /** Its owner has the code by now, beside the one before. */
  | { readonly type: 'renews'; readonly id: string; readonly code: string }
  | { readonly type: 'renewed'; readonly id: string; readonly code: string; readonly moments: number }
  /** The list says up to which change there is a backup. */
  | { readonly type: 'backed_up'; readonly id: string; readonly seq: number }
  /** Kill me so many milliseconds from now. */
  | { readonly type: 'kill'; readonly within: number };

/** What lies on the disk: names of databases and of storage buckets. */
export interface OnDisk {
  /** The names that the list of projects gives, by the id of the entry. */
  readonly listed: Readonly<Record<string, string>>;
  /** What lies there and is not listed. */
  readonly leftOver: readonly string[];
}

export interface FoundProject {
  readonly id: string;
  readonly label: string;
  readonly dataset: Dataset;
  readonly problems: readonly StorageProblem[];
  readonly backedUpSeq: number | null;
  /** Which of the passphrases that were offered opens it; `null`: it has none. */
  readonly passphrase: string | null;
  /** Which of the recovery codes that were offered open it. */
  readonly codes: readonly string[];
}

/** All that is there after a start: before anything has looked, and once the list has been shown. */
export interface Survey {
  readonly before: OnDisk;
  readonly after: OnDisk;
  readonly projects: readonly FoundProject[];
}

/** By what the page may try to open a project. */
export interface Ways {
  readonly passphrases: readonly string[];
  readonly codes: readonly string[];
}

declare global {
  interface Window {
    durability: {
      /** Makes the project that is coded, with twelve narratives, and answers with its id. */
      begin(): Promise<string>;
      /** Does work of this kind until the browser dies. */
      work(kind: WorkKind, known: Known, doom: Doom): Promise<void>;
      /** Lists the projects, as the first screen does, opens each and answers with all there is. */
      survey(ways: Readonly<Record<string, Ways>>): Promise<Survey>;
      /** Opens the first project and answers with the number of its changes; throws the code of what keeps it from that. */
      hold(): Promise<number>;
    };
    /** Tells the test; answers once it has heard. */
    tell(message: Message): Promise<void>;
  }
}
