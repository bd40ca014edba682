import type { ChangeFacts } from '../domain/coding/change-facts.ts';
import { counted } from './counted.ts';
import type { HistoryNames } from './history-names.ts';

/** `Began the round ‘Calibration 1’ with 10 narratives`; `null` where the journal no longer has the round. */
export function roundBegunSentence({ rounds: [round], assignments }: ChangeFacts): string | null {
  if (!round?.after) return null;
  return `Began the round ‘${round.after.name}’ with ${counted(assignments.length, 'narrative')}`;
}

/** What became of a round's name and settings; `null` where the journal no longer has it. */
export function roundChangedSentence({ rounds: [round] }: ChangeFacts): string | null {
  if (!round?.before || !round.after) return null;
  const { before, after } = round;
  if (before.name !== after.name) return `Renamed the round ‘${before.name}’ to ‘${after.name}’`;
  return `Changed the settings of the round ‘${after.name}’`;
}

/** How many narratives came into a round or went out of it; `null` where the journal no longer says. */
export function assignedSentence({ assignments }: ChangeFacts): string | null {
  const added = assignments.filter(({ before }) => before === null).length;
  const out = assignments.filter(({ after }) => after === null).length;
  if (added > 0) return `Assigned ${counted(added, 'more narrative')}`;
  return out > 0 ? `Took ${counted(out, 'narrative')} out of a round` : null;
}

/** Whose narratives went to others, and how many were only taken off them; `null` where the journal no longer says. */
export function reassignedSentence({ assignments }: ChangeFacts, names: HistoryNames): string | null {
  const first = assignments[0];
  const from = first?.before?.coderIds.find((id) => !first.after?.coderIds.includes(id));
  if (from === undefined) return null;
  const given = assignments.filter(({ before, after }) => after?.coderIds.length === before?.coderIds.length).length;
  const off = assignments.length - given;
  const name = names.coder(from);
  if (given === 0) return `Took ${counted(off, 'narrative')} off ${name}`;
  return `Gave ${counted(given, 'narrative')} of ${name} to others${off > 0 ? `, and took ${off} off them` : ''}`;
}
