import { useState } from 'react';
import type { ProjectState } from '../../../domain/coding/dataset.ts';
import type { OpenProject } from '../../../storage/open-project.ts';
import { type AgreementChoices, usualChoices } from './agreement-choices.ts';

const kept = new WeakMap<OpenProject, AgreementChoices>();

/** The choices above the figures. They stay for as long as the project is open: whoever looks at a narrative comes back to them. */
export function useChoices(project: OpenProject, view: ProjectState) {
  const [choices, setChoices] = useState(() => kept.get(project) ?? usualChoices(view));
  const choose = (changes: Partial<AgreementChoices>) => {
    const next = { ...choices, ...changes };
    kept.set(project, next);
    setChoices(next);
  };
  return [choices, choose] as const;
}
