import type { Act } from '../../../renderer/domain/coding/change.ts';
import type { Coding } from '../../../renderer/domain/coding/coding.ts';
import type { ProjectState } from '../../../renderer/domain/coding/dataset.ts';
import type { OpenProject } from '../../../renderer/storage/open-project.ts';
import { coding, codingAct, narrative } from '../acts.ts';
import { newProject, opened, storageDouble } from '../storage-double.ts';

/** A stored project on a machine of its own, and what a test does to it again and again. */
export interface PilotProject {
  readonly environment: ReturnType<typeof storageDouble>;
  /** As it was opened last. */
  readonly project: OpenProject;
  readonly leadId: string;
  /** The lead's sheet on the first narrative. */
  readonly sheet: { readonly narrativeId: string; readonly coderId: string };
  /** Imports the narratives of these numbers, a case each. */
  imports(...numbers: readonly number[]): Promise<void>;
  /** Closes the project and opens it again. */
  reopens(): Promise<void>;
  /** Builds the act that puts a coding on the sheet. */
  readonly put: (id: string, more?: Partial<Coding>) => (state: ProjectState) => Act;
}

/** A new one, with nothing in it but its lead and its codebook. */
export async function pilotProject(): Promise<PilotProject> {
  const environment = storageDouble();
  let project = await newProject(environment);
  const leadId = project.state().coders[0]?.id ?? '';
  const sheet = { narrativeId: 'narrative-1', coderId: leadId };
  return {
    ...{ environment, leadId, sheet },
    get project() {
      return project;
    },
    imports: async (...numbers) => {
      const added = numbers.map((number) => narrative(number));
      const cases = added.map(({ caseId }) => ({ id: caseId, attributes: { region: 'North' } }));
      await project.importBatch({ coderId: leadId, added, replaced: [], cases });
    },
    reopens: async () => {
      await project.close();
      project = await opened(project.id, environment);
    },
    put: (id, more) => (state) => codingAct(state, sheet, id, coding(id, more)),
  };
}
