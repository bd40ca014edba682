import type { Scheme } from '../../../codebook/scheme.ts';
import type { Narrative, NarrativeHead } from '../text/narrative.ts';
import type { Change } from './change.ts';
import type { Coder } from './coder.ts';
import type { Decision, Proposal } from './decision.ts';
import type { PackKey, PackRecord } from './pack-record.ts';
import type { ReceivedBlock } from './received-journal.ts';
import type { Assignment, Round } from './round.ts';
import type { Sheet } from './sheet.ts';

/** When suggestions are shown: never, only on narratives that one person codes, or always. */
export type SuggestionSetting = 'never' | 'single_coded' | 'always';

export interface ProjectSettings {
  readonly suggestions: SuggestionSetting;
}

export interface Project {
  /** Random. */
  readonly id: string;
  /** Chosen by the user; the only name that is ever shown unsealed. */
  readonly label: string;
  /** The project's full name, where it needs one that the label must not tell. Sealed: seen only while unlocked. */
  readonly name?: string;
  /** Milliseconds since 1970, UTC. */
  readonly createdAt: number;
  /** This copy of the project; a copy that is opened elsewhere gets a new one. */
  readonly copyId: string;
  readonly activeSchemeId: string;
  readonly settings: ProjectSettings;
  /** Only in a coder's project, which came out of a coding pack: whose key return packs are sealed for (`age1…`). */
  readonly leadRecipient?: string;
}

/** A child's record; narratives belong to it. */
export interface Case {
  /** As the file gave it, trimmed. */
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A lead's decision to see a narrative's coding before everyone has finished it. */
export interface Opening {
  readonly narrativeId: string;
  readonly leadId: string;
  readonly reason: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
}

/** What is left of a case that was withdrawn: enough to know it again in a file or a pack, and nothing of the child. */
export interface Withdrawal {
  /** SHA-256, in hex, of the project's id, a line feed and the case id. */
  readonly caseHash: string;
  readonly narrativeIds: readonly string[];
  /** Who erased it, and when: milliseconds since 1970, UTC. */
  readonly by: string;
  readonly at: number;
}

/** What a project holds, as plain data: storage gives it, the domain takes it. */
export interface Dataset {
  readonly project: Project;
  /** Every scheme in every revision. */
  readonly schemes: readonly Scheme[];
  readonly coders: readonly Coder[];
  readonly cases: readonly Case[];
  /** In the order of their import. */
  readonly narratives: readonly Narrative[];
  readonly sheets: readonly Sheet[];
  /** In the order in which they began. */
  readonly rounds: readonly Round[];
  readonly assignments: readonly Assignment[];
  /** In the order in which they were first made. */
  readonly decisions: readonly Decision[];
  readonly proposals: readonly Proposal[];
  /** Packs that this copy made or took in, oldest first. */
  readonly packs: readonly PackRecord[];
  /** The lead's keys for return packs, oldest first: secret, and nobody else's project has any. */
  readonly packKeys: readonly PackKey[];
  readonly openings: readonly Opening[];
  readonly withdrawals: readonly Withdrawal[];
  /** By `seq`, oldest first. */
  readonly changes: readonly Change[];
  /** The journals of colleagues that came with their return packs, to be read only. */
  readonly received: readonly ReceivedBlock[];
}

/** The dataset without texts and journals: what an open project keeps in memory. */
export interface ProjectState extends Omit<Dataset, 'narratives' | 'changes' | 'received'> {
  readonly narratives: readonly NarrativeHead[];
}
