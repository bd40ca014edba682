import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { NamedBytes, SaveOutcome } from '../../../../../electron/contract.ts';
import { usePlotSaving } from '../../../../../renderer/features/agreement/plots/use-plot-saving.tsx';
import { StorageError } from '../../../../../renderer/storage/storage-problem.ts';
import type { PlotPicture } from '../../../../../renderer/ui/plot.tsx';
import { deskOf } from '../../../../support/agreement-desk.ts';
import { askedOfTwo } from '../../../../support/agreement-facts.ts';
import { onScreen } from '../../../../support/on-screen.tsx';
import { ada, study } from '../../../../support/study.ts';

const picture = new Uint8Array([60, 115, 118, 103]);

/** A button that saves a picture of a plot called 'intervals', on a machine that answers so. */
function show(outcome: SaveOutcome | Promise<SaveOutcome>, bytes: PlotPicture['bytes'] = async () => picture) {
  const saved: NamedBytes[] = [];
  const saveFile = async (file: NamedBytes) => {
    saved.push(file);
    return outcome;
  };
  const made = deskOf({
    ...{ dataset: study(1), question: askedOfTwo, figures: null, viewerId: ada.id },
    desktop: { saveFile },
  });
  function Saver() {
    const { onSave, message } = usePlotSaving(made.desk, 'intervals');
    return (
      <>
        <button type="button" onClick={() => onSave({ ending: 'svg', bytes })}>
          Save
        </button>
        {message}
      </>
    );
  }
  const shown = onScreen(<Saver />);
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  return { ...made, ...shown, saved };
}

it('a picture that was saved stands in the history under its name', async () => {
  const { project, saved } = show({ place: 'mine.svg' });
  expect(await screen.findByText('Saved as mine.svg.')).toBeTruthy();
  expect(saved).toEqual([{ name: expect.stringMatching(/^Closure-study_intervals_.*\.svg$/), bytes: picture }]);
  await waitFor(() => expect(project.acts).toHaveLength(1));
  expect(project.acts).toEqual([
    { coderId: ada.id, scope: 'project', label: 'export_data', note: saved[0]?.name, entries: [] },
  ]);
});

it('it stands there too if the plot was left before the place was chosen, since the file goes out', async () => {
  let choose: (outcome: SaveOutcome) => void = () => undefined;
  const { project, saved, unmount } = show(new Promise<SaveOutcome>((resolve) => (choose = resolve)));
  await waitFor(() => expect(saved).toHaveLength(1));
  unmount();
  choose({ place: 'mine.svg' });
  await waitFor(() => expect(project.acts.map(({ note }) => note)).toEqual([saved[0]?.name]));
});

it.each([
  ['no place was chosen', null, /^Nothing was saved: no place was chosen\.$/],
  ['the disk is full', { problem: 'no_space', place: 'Stick' } as const, /not enough free space to save ‘Stick’/],
])('it is followed there by saying that nothing was saved if %s', async (_why, outcome, sentence) => {
  const { project } = show(outcome);
  expect(await screen.findByText(sentence)).toBeTruthy();
  expect(project.acts.map(({ label }) => label)).toEqual(['export_data', 'call_off_saving']);
});

it('a picture that cannot be made is told of in a sentence, no place is asked for, and the session goes on', async () => {
  const complaint = vi.spyOn(console, 'error').mockReturnValue();
  const { project, saved } = show({ place: 'mine.svg' }, async () => {
    throw new DOMException('The source image cannot be decoded.', 'EncodingError');
  });
  expect((await screen.findByRole('alert')).textContent).toMatch(/could not be made, and nothing was saved/);
  expect(screen.getByRole('button', { name: 'Save' })).toBeTruthy();
  expect([saved, project.acts]).toEqual([[], []]);
  complaint.mockRestore();
});

it('no picture is saved that the history could not take in, which is said', async () => {
  let make: (bytes: typeof picture) => void = () => undefined;
  const { project, saved } = show({ place: 'mine.svg' }, () => new Promise((resolve) => (make = resolve)));
  project.failNext(new StorageError({ code: 'no_space', place: 'changes' }));
  make(picture);
  expect((await screen.findByRole('alert')).textContent).toMatch(/space/);
  expect(saved).toEqual([]);
});
