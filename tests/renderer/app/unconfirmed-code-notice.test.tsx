import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { UnconfirmedCodeNotice } from '../../../renderer/app/unconfirmed-code-notice.tsx';
import { findProject, listProjects, noteCode } from '../../../renderer/storage/project-registry.ts';
import { onScreen } from '../../support/on-screen.tsx';
import { newProject, storageDouble } from '../../support/storage-double.ts';

const onSettings = vi.fn();
let environment: ReturnType<typeof storageDouble>;
let projectId: string;

beforeEach(async () => {
  vi.clearAllMocks();
  environment = storageDouble();
  const project = await newProject(environment);
  projectId = project.id;
});

const show = (shown: string) =>
  onScreen(<UnconfirmedCodeNotice projectId={projectId} screen={shown} onSettings={onSettings} />);
const reminder = 'Nobody has kept the recovery code yet';

it('reminds of a code that was shown and not confirmed, and leads to where a new one is made', async () => {
  await noteCode(projectId, { isCodeUnconfirmed: true });
  show('cases');
  expect(await screen.findByText(reminder)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Go to Settings' }));
  expect(onSettings).toHaveBeenCalledOnce();
  cleanup();
  show('settings');
  expect(screen.queryByText(reminder)).toBeNull();
});

it('reminds of nothing once somebody has said that the code is kept', async () => {
  await noteCode(projectId, { isCodeUnconfirmed: true });
  await noteCode(projectId, { isCodeUnconfirmed: false });
  show('cases');
  await waitFor(async () => expect(await listProjects(environment)).toMatchObject([{ id: projectId }]));
  expect(screen.queryByText(reminder)).toBeNull();
});

it('says of a code that was shown and not put in place that it opens nothing, until somebody has read that', async () => {
  await noteCode(projectId, { isNextCodeShown: true });
  show('cases');
  expect(await screen.findByText(/The new one opens nothing: keep the old one/)).toBeTruthy();
  expect(screen.queryByText(reminder)).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Close this message' }));
  await waitFor(async () => expect((await findProject(projectId))?.isNextCodeShown).toBeUndefined());
});
