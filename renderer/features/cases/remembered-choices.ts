import { useState } from 'react';
import type { CaseChoices } from './case-choices.ts';
import type { RowFocus } from './use-row-focus.ts';

interface Remembered {
  readonly choices: CaseChoices;
  readonly focus: RowFocus;
}

const remembered = new Map<string, Remembered>();

/**
 * What the list showed when this coder last looked at it: coming back from a case finds the same filter, order and row.
 * `first`: what it shows the first time. Kept in memory only, so that nothing typed here outlives the window.
 */
export function useRememberedChoices(projectId: string, coderId: string, first: CaseChoices) {
  const key = `${projectId}/${coderId}`;
  const [now, setNow] = useState<Remembered>(() => {
    const before = remembered.get(key);
    if (!before) return { choices: first, focus: { narrativeId: null, turn: 0 } };
    return { choices: before.choices, focus: { ...before.focus, turn: before.focus.narrativeId === null ? 0 : 1 } };
  });
  const keep = (next: Partial<Remembered>) => {
    const all = { ...now, ...next };
    remembered.set(key, all);
    setNow(all);
  };
  return {
    choices: now.choices,
    setChoices: (choices: CaseChoices) => keep({ choices }),
    focus: now.focus,
    setFocus: (focus: RowFocus) => keep({ focus }),
  };
}
