import { screen, waitFor } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { PackKey } from '../../../../../renderer/domain/coding/pack-record.ts';
import { makePackKey } from '../../../../../renderer/domain/exchange/pack/pack-key.ts';
import { bea, cem, leadStudy, morning, packFor } from '../../../../support/packs/lead-study.ts';
import { quickPackBytes, quickPassphrase } from '../../../../support/packs/quick-packs.ts';
import { arrivedPack, beasWork, press, showTeam, type } from './returning-on-screen.tsx';

vi.mock('../../../../../renderer/workers/pack-in-worker.ts', async () =>
  (await import('../../../../support/packs/quick-packs.ts')).quickPacks(),
);

let key: PackKey;
beforeAll(async () => {
  key = await makePackKey(morning);
});

describe('a newer coding pack', () => {
  it('shows what it changes, changes nothing by that, and then brings it all at once after a backup', async () => {
    const newer = packFor(leadStudy(5, key), bea, morning + 1000);
    const chooseFile = async () => ({ name: 'newer.age', bytes: quickPackBytes(newer) });
    const { project, onBeforeMerge } = showTeam(beasWork(key), { desktop: { chooseFile } });
    press('Open a newer pack…');
    await screen.findByLabelText('Passphrase of the pack');
    type('Passphrase of the pack', quickPassphrase);
    press('Open the pack');
    expect(await screen.findByText('2 narratives come in, to be coded.')).toBeTruthy();
    expect(project.acts).toEqual([]);
    expect(screen.getByText(/No backup is made by itself in a browser: save one first under Backups\.$/)).toBeTruthy();
    const before = project.state().sheets;
    onBeforeMerge.mockImplementation(async () => {
      expect(project.acts).toEqual([]);
    });
    press('Take the pack in');
    expect(await screen.findByText('‘newer.age’ is taken in')).toBeTruthy();
    expect(onBeforeMerge).toHaveBeenCalledOnce();
    expect(project.acts.map(({ label }) => label)).toEqual(['update_from_pack']);
    expect(project.state().narratives).toHaveLength(5);
    expect(project.state().sheets).toEqual(before);
    expect(screen.getByText('5 narratives')).toBeTruthy();
  });

  it('that the project was opened for is shown at once, and let go of when it is turned down', async () => {
    const arrived = arrivedPack(packFor(leadStudy(4, key), bea, morning + 1000));
    const { project, onPackDone } = showTeam(beasWork(key), { arrived });
    expect(await screen.findByText('1 narrative comes in, to be coded.')).toBeTruthy();
    press('Not now');
    await waitFor(() => expect(onPackDone).toHaveBeenCalledOnce());
    expect(project.acts).toEqual([]);
  });

  it('that was taken in before has nothing to take', async () => {
    showTeam(beasWork(key), { arrived: arrivedPack(packFor(leadStudy(3, key), bea)) });
    expect(await screen.findByText('You have this pack already')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Take the pack in/ })).toBeNull();
  });

  it('says how many coded narratives are to be looked at again, and keeps their codings', async () => {
    const later = leadStudy(3, key);
    const schemes = later.schemes.flatMap((scheme) =>
      scheme.id === later.project.activeSchemeId
        ? [
            scheme,
            {
              ...scheme,
              revision: 2,
              codes: scheme.codes.map((code) =>
                code.id === 'safety' ? { ...code, definition: 'Something else than before.' } : code,
              ),
            },
          ]
        : [scheme],
    );
    const pack = packFor({ ...later, schemes }, bea, morning + 1000);
    const { project, onLookAgain } = showTeam(beasWork(key), { arrived: arrivedPack(pack) });
    expect(await screen.findByText(/in its revision 2\. What you have coded stays as it is/)).toBeTruthy();
    expect(screen.getByText(/^1 narrative that you coded is to be looked at again/)).toBeTruthy();
    press('Take the pack in');
    await screen.findByText('‘newer.age’ is taken in');
    expect(project.state().sheets[0]?.codings[0]).toMatchObject({ codeId: 'safety', codebookRevision: 1 });
    expect(screen.getByText(/1 narrative that you coded is to be looked at again\.$/)).toBeTruthy();
    press('Show which');
    expect(onLookAgain).toHaveBeenCalledOnce();
  });

  it.each([
    ['another coder', () => packFor(leadStudy(3, key), cem, morning + 1000), /This pack is for Cem Hale \(CH\)/],
    [
      'another project',
      () => {
        const study = leadStudy(3, key);
        return packFor(
          { ...study, project: { ...study.project, id: 'elsewhere', label: 'Pilot' } },
          bea,
          morning + 1000,
        );
      },
      /This pack belongs to another project, ‘Pilot’/,
    ],
    ['an earlier day', () => packFor(leadStudy(3, key), bea, morning - 1000), /A newer pack than this one/],
  ])('for %s is refused in a sentence', async (_what, pack, sentence) => {
    const { project, onPackDone } = showTeam(beasWork(key), { arrived: arrivedPack(pack()) });
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(project.acts).toEqual([]);
    expect(onPackDone).toHaveBeenCalled();
  });
});
