import type { ProjectState } from '../../../domain/coding/dataset.ts';
import type { OpenProject } from '../../../storage/open-project.ts';
import { useKept } from '../agreement-place.ts';
import { type AgreementChoices, usualChoices } from './agreement-choices.ts';

/** The choices above the figures; whoever looks at a narrative comes back to them. */
export function useChoices(project: OpenProject, view: ProjectState) {
  const [choices, setChoices] = useKept(project, 'choices', () => usualChoices(view));
  const choose = (changes: Partial<AgreementChoices>) => setChoices({ ...choices, ...changes });
  return [choices, choose] as const;
}
