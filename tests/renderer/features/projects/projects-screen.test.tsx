import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChooseOutcome, MenuCommand } from '../../../../electron/contract.ts';
import type { Dataset } from '../../../../renderer/domain/coding/dataset.ts';
import { writeCopy } from '../../../../renderer/domain/exchange/copy/write-copy.ts';
import { ProjectsScreen } from '../../../../renderer/features/projects/projects-screen.tsx';
import type { OpenProject } from '../../../../renderer/storage/open-project.ts';
import { listProjects } from '../../../../renderer/storage/project-registry.ts';
import { browserEnvironment } from '../../../../renderer/storage/storage-environment.ts';
import { desktopDouble } from '../../../support/desktop-double.ts';
import { onScreen } from '../../../support/on-screen.tsx';
import { newProject, storageDouble } from '../../../support/storage-double.ts';

// happy-dom has no workers: the same reader, run at once.
vi.mock('../../../../renderer/workers/import-copy-in-worker.ts', async () => {
  const { readCopy } = await import('../../../../renderer/domain/exchange/copy/read-copy.ts');
  return { readCopyInWorker: readCopy };
});

const chooseFile = vi.fn<() => Promise<ChooseOutcome>>();
const onOpened = vi.fn<(project: OpenProject, coderId: string | null) => void>();
let menu: ((command: MenuCommand) => void) | null = null;
const desktop = desktopDouble({
  chooseFile,
  onMenuCommand: (listener) => {
    menu = listener;
    return () => {
      menu = null;
    };
  },
});

beforeEach(() => {
  vi.clearAllMocks();
  // The screen stands on the real storage; only the machine under it is a double.
  Object.assign(browserEnvironment, storageDouble());
});

async function show() {
  onScreen(<ProjectsScreen desktop={desktop} onOpened={onOpened} />);
  await screen.findByRole('button', { name: /New project/ });
}

async function opened(): Promise<{ project: OpenProject; coderId: string | null }> {
  await waitFor(() => expect(onOpened).toHaveBeenCalledOnce());
  const [project, coderId] = onOpened.mock.calls[0] ?? [];
  if (!project || coderId === undefined) throw new Error('Nothing was opened');
  return { project, coderId };
}

/** A project of this machine, closed again. */
async function aProject(): Promise<Dataset> {
  const project = await newProject(browserEnvironment);
  const dataset = await project.dataset();
  await project.close();
  return dataset;
}

describe('a new project', () => {
  const form = async () => {
    await show();
    fireEvent.click(screen.getByRole('button', { name: /New project/ }));
  };
  const type = (field: string, value: string) => fireEvent.change(screen.getByLabelText(field), { target: { value } });
  const create = () => fireEvent.click(screen.getByRole('button', { name: 'Create project' }));

  it('is led by whoever makes it, and they code', async () => {
    await form();
    type('Project label', '  Closure summaries 2024 ');
    type('Your name', 'Asha Rahman');
    create();
    const { project, coderId } = await opened();
    const { coders, project: about } = project.state();
    expect(coders).toEqual([{ id: coderId, name: 'Asha Rahman', initials: 'AR', role: 'lead', active: true }]);
    expect(about).toMatchObject({ label: 'Closure summaries 2024', activeSchemeId: 'seven_outcomes' });
  });

  it('is coded with the codebook that was chosen, and holds the others', async () => {
    await form();
    type('Project label', 'Barriers');
    type('Your name', 'Asha Rahman');
    fireEvent.click(screen.getByRole('radio', { name: /Barriers within the remit/ }));
    create();
    const { project } = await opened();
    expect(project.state().project.activeSchemeId).toBe('barriers');
    expect(project.state().schemes.map((scheme) => scheme.id)).toContain('seven_outcomes');
  });

  it('is not made without label, name and initials, and says what is missing only once tried', async () => {
    await form();
    expect(screen.queryByText('Give the project a label.')).toBeNull();
    create();
    expect(screen.getByText('Give the project a label.')).toBeTruthy();
    expect(screen.getByText(/Say who you are/)).toBeTruthy();
    type('Project label', 'A');
    type('Your name', 'Asha Rahman');
    type('Your initials', 'ASHAR');
    create();
    expect(screen.getByText('Use at most 4 letters.')).toBeTruthy();
    type('Your initials', 'AR');
    create();
    const { project } = await opened();
    expect(project.state().coders.map((coder) => coder.initials)).toEqual(['AR']);
  });

  it('proposes initials until others are typed', async () => {
    await form();
    const initials = screen.getByLabelText<HTMLInputElement>('Your initials');
    type('Your name', 'Asha');
    expect(initials.value).toBe('A');
    type('Your initials', 'Ax');
    type('Your name', 'Asha Rahman');
    expect(initials.value).toBe('Ax');
  });

  it('asks for a label that names nobody, and says that the project is not encrypted', async () => {
    await form();
    expect(screen.getByText(/names no child and no person/)).toBeTruthy();
    expect(screen.getByText(/not encrypted yet/)).toBeTruthy();
  });

  it('can be left without making it', async () => {
    await form();
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(screen.getByRole('button', { name: /Try the sample/ })).toBeTruthy();
  });
});

describe('the projects of this computer', () => {
  it('are listed, and asked who is coding when opened', async () => {
    await aProject();
    await show();
    fireEvent.click(screen.getByRole('button', { name: /Pilot/ }));
    const { project, coderId } = await opened();
    expect(project.state().project.label).toBe('Pilot');
    expect(coderId).toBeNull();
  });

  it('are not opened twice: the screen says that another window has it', async () => {
    await newProject(browserEnvironment);
    await show();
    fireEvent.click(screen.getByRole('button', { name: /Pilot/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('open in another window');
    expect(onOpened).not.toHaveBeenCalled();
  });

  it('are none at first, and the screen says so', async () => {
    await show();
    expect(screen.getByText('There is no project on this computer yet.')).toBeTruthy();
  });
});

describe('the sample', () => {
  it('opens at once at the desk of an invented coder who has coded text to show and narratives left to code', async () => {
    await show();
    fireEvent.click(screen.getByRole('button', { name: /Try the sample/ }));
    const { project, coderId } = await opened();
    const { coders, narratives, sheets } = project.state();
    expect(narratives.length).toBeGreaterThanOrEqual(24);
    expect(coders.filter((coder) => coder.role === 'lead')).toHaveLength(1);
    expect(new Set(sheets.map((sheet) => sheet.coderId)).size).toBe(2);
    const own = sheets.filter((sheet) => sheet.coderId === coderId);
    expect(own.filter((sheet) => sheet.state === 'in_progress' && sheet.codings.length > 0)).toHaveLength(1);
    expect(own.length).toBeLessThan(narratives.length);
  });
});

describe('a copy', () => {
  const choose = (bytes: Uint8Array) => {
    chooseFile.mockResolvedValueOnce({ name: 'pilot.copy', bytes });
    fireEvent.click(screen.getByRole('button', { name: /Open a copy/ }));
  };
  const copyOf = (dataset: Dataset) => writeCopy(dataset, { savedAt: Date.now(), appVersion: '0.1.0' });

  it('shows what is in it before it becomes a further project', async () => {
    const dataset = await aProject();
    await show();
    choose(await copyOf(dataset));
    expect(await screen.findByText('Coders: Asha Lead')).toBeTruthy();
    expect(screen.getByText('0 narratives of 0 cases')).toBeTruthy();
    expect(await listProjects()).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Open as a project' }));
    const { project, coderId } = await opened();
    expect(coderId).toBeNull();
    expect(project.state().project.id).toBe(dataset.project.id);
    expect(project.state().project.copyId).not.toBe(dataset.project.copyId);
    expect(await listProjects()).toHaveLength(2);
  });

  it('that is damaged is refused in a sentence, and nothing changes', async () => {
    const whole = await copyOf(await aProject());
    await show();
    choose(whole.slice(0, whole.length - 20));
    const sentence = (await screen.findByRole('alert')).textContent;
    expect(sentence).toContain('‘pilot.copy’');
    expect(sentence).toContain('This copy is damaged');
    expect(await listProjects()).toHaveLength(1);
    expect(onOpened).not.toHaveBeenCalled();
  });

  it('is not opened if the user changes their mind', async () => {
    await show();
    choose(await copyOf(await aProject()));
    fireEvent.click(await screen.findByRole('button', { name: 'Back' }));
    expect(screen.getByRole('button', { name: /New project/ })).toBeTruthy();
    expect(onOpened).not.toHaveBeenCalled();
  });

  it('can be opened from the menu', async () => {
    await show();
    chooseFile.mockResolvedValueOnce({ problem: 'missing', place: 'gone.copy' });
    act(() => menu?.('open_copy'));
    expect((await screen.findByRole('alert')).textContent).toContain('gone.copy');
  });

  it('is asked for at once, and once, where the user left a project for it', async () => {
    chooseFile.mockResolvedValue({ problem: 'missing', place: 'gone.copy' });
    onScreen(
      <StrictMode>
        <ProjectsScreen desktop={desktop} opensCopy onOpened={onOpened} />
      </StrictMode>,
    );
    expect((await screen.findByRole('alert')).textContent).toContain('gone.copy');
    expect(screen.getByRole('button', { name: /New project/ })).toBeTruthy();
    expect(chooseFile).toHaveBeenCalledOnce();
  });
});
