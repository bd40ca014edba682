import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ProjectNotices } from '../../../renderer/app/project-notices.tsx';
import { rowsOf } from '../../../renderer/storage/database.ts';
import { narrative } from '../../support/acts.ts';
import { atRest } from '../../support/at-rest.ts';
import { onScreen } from '../../support/on-screen.tsx';
import { newProject, opened, storageDouble } from '../../support/storage-double.ts';

it('damage that turns up while nothing is being done is told of when it does: in the journal, and in a text', async () => {
  const environment = storageDouble();
  let project = await newProject(environment);
  const coderId = project.state().coders[0]?.id ?? '';
  const added = [narrative(1)];
  const cases = added.map(({ caseId }) => ({ id: caseId, attributes: {} }));
  await project.importBatch({ coderId, added, replaced: [], cases });
  await project.close();
  const spoil = { body: new Uint8Array(40) };
  await atRest(project.id, async (database) => {
    await rowsOf(database, 'changes').update(1, spoil);
    await rowsOf(database, 'texts').update('narrative-1', spoil);
  });
  project = await opened(project.id, environment);
  onScreen(<ProjectNotices project={project} />);
  expect(screen.queryByText('A part of this project is not as it was left')).toBeNull();
  await act(async () => {
    await project.history();
  });
  expect(screen.getByText('A part of this project is not as it was left')).toBeTruthy();
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
  await act(async () => {
    await project.narrativeText('narrative-1').catch(() => undefined);
  });
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
});
