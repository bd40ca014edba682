import { describe, expect, it } from 'vitest';
import { storedPlaces } from '../../../../renderer/features/privacy/stored-places.ts';
import type { WaysIn } from '../../../../renderer/words/protection-words.ts';

const withPassphrase: WaysIn = { passphrase: { setAt: 0 }, recovery: { setAt: 0 }, machine: null };
const without = (keptBy: 'system' | 'profile'): WaysIn => ({
  ...withPassphrase,
  passphrase: null,
  machine: { keptBy },
});

type Circumstances = Parameters<typeof storedPlaces>[0];
const usual: Circumstances = { desktopKind: 'electron', ways: withPassphrase, apart: true, backups: null };

/** Our own backups, and not those that the computer makes. */
const ours = /^Backups(,|:|$)/;

/** The one place whose first column matches. */
function placeOf(what: RegExp, circumstances: Partial<Circumstances> = {}) {
  const all = storedPlaces({ ...usual, ...circumstances }).flatMap(({ places }) => places);
  const found = all.filter((place) => what.test(place.what));
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} places for ${what}`);
  return found[0];
}

describe('what lies where', () => {
  it.each([
    ['with a passphrase', withPassphrase, 'encrypted', 'encrypted'],
    ['with a key that the system keeps', without('system'), 'key_here', 'key_here'],
    ['with a key on the disk', without('profile'), 'key_here', 'readable'],
  ] as const)('says of records and key of a project %s whether they can be read', (_, ways, records, key) => {
    expect(placeOf(/^Narratives/, { ways }).reading).toBe(records);
    expect(placeOf(/project’s key/, { ways }).reading).toBe(key);
  });

  it('calls backups and copies encrypted in every way that a project is protected: no machine’s key is in them', () => {
    for (const ways of [withPassphrase, without('system'), without('profile')]) {
      expect(placeOf(ours, { ways }).reading).toBe('encrypted');
      expect(placeOf(/^Saved copies/, { ways }).reading).toBe('encrypted');
    }
  });

  it.each([/^Exports/, /^The label/, /^Reports/, /imported from/, /^Printed/, /^Colours/, /^How many records/])(
    'does not hide that %s can be read',
    (what) => {
      expect(placeOf(what).reading).toBe('readable');
    },
  );

  it('promises that records and key go from the disk with the project only where they lie in files of their own', () => {
    for (const what of [/^Narratives/, /project’s key/]) {
      expect(placeOf(what).where).toMatch(/deleted with/);
      expect(placeOf(what, { apart: false }).where).toMatch(/what is deleted goes from them only in time/);
      expect(placeOf(what, { apart: false }).where).not.toMatch(/deleted with/);
    }
  });

  it('names the folder of backups and how many are in it', () => {
    const backups = { place: 'Sticks/Blue', isUsersChoice: true, count: 12 };
    expect(placeOf(ours, { backups })).toMatchObject({
      what: 'Backups: 12 files of this project',
      where: '‘Sticks/Blue’, the folder that you chose',
    });
  });

  it('warns of a cloud that takes the suggested folder along, and not of a chosen one', () => {
    const suggested = { place: 'Documents/Outcome Coder backups', isUsersChoice: false, count: 1 };
    expect(placeOf(ours, { backups: suggested }).where).toMatch(/OneDrive, iCloud/);
    expect(placeOf(ours, { backups: { ...suggested, isUsersChoice: true } }).where).not.toMatch(/OneDrive/);
  });

  it('speaks of the browser’s profile in a browser, and of no folder that it does not have', () => {
    expect(placeOf(/^Narratives/, { desktopKind: 'browser' }).where).toMatch(/^The profile of this browser/);
    expect(placeOf(ours, { desktopKind: 'browser' }).where).toMatch(/^Where you put them/);
    expect(() => placeOf(/paths of the folders/, { desktopKind: 'browser' })).toThrow('0 places');
    expect(placeOf(/paths of the folders/).reading).toBe('readable');
  });
});
