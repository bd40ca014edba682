import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Dataset } from '../../../../../renderer/domain/coding/dataset.ts';
import { ReconcileScreen } from '../../../../../renderer/features/reconciliation/reconcile-screen.tsx';
import { heldProject } from '../../../../support/held-project.ts';
import { deskRound, deskStudy } from '../../../../support/reconciliation/desk-study.ts';
import { memoStudy, staleStudy } from '../../../../support/reconciliation/stale-study.ts';
import { showScreen } from '../../../../support/show-screen.tsx';
import { ada, ben, cora, study } from '../../../../support/study.ts';

/** happy-dom paints nothing: what is painted, the end-to-end tests look at. */
beforeAll(() => {
  vi.stubGlobal(
    'Highlight',
    class extends Set {
      priority = 0;
    },
  );
  vi.stubGlobal('CSS', { ...globalThis.CSS, highlights: new Map() });
});

function showDesk(dataset: Dataset = deskStudy(), viewerId = ada.id) {
  const project = heldProject(dataset);
  const onNote = vi.fn();
  showScreen(project, viewerId, (props) => <ReconcileScreen {...props} onOpenNarrative={() => {}} onNote={onNote} />);
  return { project, onNote };
}

const ruling = () => screen.findByRole('complementary', { name: 'Ruling' });
const answers = async () => within(await screen.findByRole('group', { name: 'What holds' })).getAllByRole('button');
const press = (key: string) => fireEvent.keyDown(document.body, { key });

describe('the desk', () => {
  it('begins with the first open item of the newest open round', async () => {
    showDesk();
    expect(await within(await ruling()).findByRole('heading', { name: 'Edges and status differ' })).toBeDefined();
    expect((await answers()).map((button) => button.textContent?.slice(0, 10))).toHaveLength(6);
  });

  it('saves a ruling by one key, and a reason for it afterwards as the same decision', async () => {
    const { project, onNote } = showDesk();
    await ruling();
    press('b');
    await waitFor(() => expect(project.state().decisions).toHaveLength(1));
    const [first] = project.state().decisions;
    expect(first).toMatchObject({ ruling: 'coder', ruledFor: cora.id, roundId: 'round-1', by: ada.id });
    await waitFor(() =>
      expect(onNote).toHaveBeenCalledWith(expect.objectContaining({ message: 'Settled: Cora Lund’s' })),
    );
    press('r');
    fireEvent.click(await screen.findByRole('menuitem', { name: /^Judgement/ }));
    await waitFor(() => expect(project.state().decisions[0]?.reason).toBe('judgement'));
    expect(project.state().decisions).toHaveLength(1);
    expect(project.state().decisions[0]?.id).toBe(first?.id);
    expect(project.acts.map(({ label, scope }) => [label, scope])).toEqual([
      ['rule', 'consensus'],
      ['rule', 'consensus'],
    ]);
  });

  it('does not take a reason before there is a ruling, and says so', async () => {
    const { project, onNote } = showDesk();
    await ruling();
    press('r');
    await waitFor(() =>
      expect(onNote).toHaveBeenCalledWith(
        expect.objectContaining({ message: 'Rule first: a reason belongs to a ruling.' }),
      ),
    );
    expect(project.acts).toEqual([]);
  });

  it('never rules the same twice', async () => {
    const { project } = showDesk();
    await ruling();
    press('0');
    await waitFor(() => expect(project.acts).toHaveLength(1));
    press('0');
    press('x');
    press('j');
    await waitFor(() => expect(screen.getByText(/^Item 1 of 8/)).toBeDefined());
    expect(project.acts).toHaveLength(1);
  });

  it('keeps the ids in the ruling where it hides the names', async () => {
    const { project } = showDesk(deskStudy(deskRound({ hidesNames: true })));
    const panel = await ruling();
    await answers();
    expect(panel.textContent).not.toMatch(/Ben|Cora|Dev/);
    press('a');
    await waitFor(() => expect(project.state().decisions[0]?.ruledFor).toMatch(/^coder-(ben|cora|dev)$/));
    expect(panel.textContent).not.toMatch(/Ben|Cora|Dev/);
  });

  it('marks a stale ruling, and lets it stand by one key', async () => {
    const { project } = showDesk(staleStudy());
    fireEvent.change(await screen.findByLabelText('Which items'), { target: { value: 'stale' } });
    expect(await screen.findByRole('button', { name: /^It still holds/ })).toBeDefined();
    press('y');
    await waitFor(() => expect(project.acts.map(({ label }) => label)).toEqual(['confirm_ruling']));
    expect(project.state().decisions[0]?.from.find(({ coderId }) => coderId === ben.id)?.sheetRevision).toBe(2);
  });

  it('says where a memo alone has changed since a ruling, and lets all such rulings stand in one act', async () => {
    const { project } = showDesk(memoStudy());
    const memo = /Only a memo on this passage has changed since, of Ben Hale\./;
    const elsewhere =
      /This passage is coded as before: since the ruling Ben Hale has reopened the narrative or changed/;
    fireEvent.change(await screen.findByLabelText('Which items'), { target: { value: 'stale' } });
    expect(await screen.findByText(memo)).toBeDefined();
    press('j');
    expect(await screen.findByText(elsewhere)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Let 3 stale rulings stand' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /stale rulings? stand/ })).toBeNull());
    expect(project.acts.map(({ label }) => label)).toEqual(['confirm_ruling']);
    const revisions = project.state().decisions.flatMap(({ from }) => from.filter(({ coderId }) => coderId === ben.id));
    expect(revisions.map(({ sheetRevision }) => sheetRevision)).toEqual([2, 2, 2]);
  });

  it('says what comes first while nobody has finished, and is not the coders’', async () => {
    showDesk(study(3));
    expect(await screen.findByRole('heading', { name: 'Nothing to settle yet' })).toBeDefined();
  });

  it('says on an empty desk what is still open in an older round, and leads there', async () => {
    const closed = { ...deskRound(), name: 'Calibration 1', closedAt: 2 };
    const newest = { ...deskRound(), id: 'round-2', name: 'Main coding' };
    showDesk({ ...deskStudy(), rounds: [closed, newest] });
    expect(await screen.findByText('Nothing to settle yet')).toBeDefined();
    expect(await screen.findByText('9 disagreements in ‘Calibration 1’ are still open.')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Show them' }));
    expect(await within(await ruling()).findByText('0 settled, 9 to go')).toBeDefined();
  });

  it('says that all are settled once none is to go, in place of the way to the next', async () => {
    const plain = deskStudy();
    const only = plain.narratives.slice(1, 2).map(({ id }) => id);
    showDesk({ ...plain, assignments: plain.assignments.filter(({ narrativeId }) => only.includes(narrativeId)) });
    const panel = await ruling();
    for (let toGo = 4; toGo > 0; toGo -= 1) {
      expect(await within(panel).findByText(`${4 - toGo} settled, ${toGo} to go`)).toBeDefined();
      press('a');
      if (toGo === 1) break;
      await within(panel).findByText(`${5 - toGo} settled, ${toGo - 1} to go`);
      press('Enter');
    }
    expect(await within(panel).findByText('All settled')).toBeDefined();
    expect(within(panel).queryByRole('button', { name: /^Next open/ })).toBeNull();
  });

  it('shows a coder one sentence', () => {
    showDesk(deskStudy(), ben.id);
    expect(screen.getByRole('heading', { name: 'The lead settles disagreements' })).toBeDefined();
    expect(screen.getByText(new RegExp(`The lead of this project is ‘${ada.name}’`))).toBeDefined();
    expect(screen.queryByRole('complementary')).toBeNull();
  });
});
