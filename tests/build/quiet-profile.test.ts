import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { forgetSessions, prepareProfile } from '../../build/quiet-profile.mjs';

let folder: string;
let inside: string;
const preferences = () => JSON.parse(readFileSync(path.join(inside, 'Preferences'), 'utf8'));

beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-profile-')), 'deep', 'profile');
  inside = path.join(folder, 'Default');
});
afterEach(() => rmSync(path.resolve(folder, '..', '..'), { recursive: true, force: true }));

it.skipIf(process.platform === 'win32')(
  'only its owner can open the profile, even if it was open to others before',
  () => {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    prepareProfile(folder);
    for (const one of [folder, inside]) expect(statSync(one).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(inside, 'Preferences')).mode & 0o777).toBe(0o600);
  },
);

it('the browser is told to keep, fill in, spell-check, translate and suggest nothing', () => {
  prepareProfile(folder);
  expect(preferences()).toMatchObject({
    autofill: { profile_enabled: false, credit_card_enabled: false },
    browser: { enable_spellchecking: false },
    credentials_enable_service: false,
    net: { network_prediction_options: 2 },
    profile: { password_manager_enabled: false, exit_type: 'Normal' },
    search: { suggest_enabled: false },
    spellcheck: { dictionaries: [], use_spelling_service: false },
    translate: { enabled: false },
    webrtc: { ip_handling_policy: 'disable_non_proxied_udp' },
  });
});

it('what else the browser has kept in its settings stays', () => {
  mkdirSync(inside, { recursive: true });
  const before = { profile: { name: 'Mine', exit_type: 'Crashed' }, window: { width: 900 } };
  writeFileSync(path.join(inside, 'Preferences'), JSON.stringify(before));
  prepareProfile(folder);
  expect(preferences()).toMatchObject({ profile: { name: 'Mine', exit_type: 'Normal' }, window: { width: 900 } });
});

it.each(['', '{', 'null', '[1]', '"text"'])('settings that read %j are made anew', (damaged) => {
  mkdirSync(inside, { recursive: true });
  writeFileSync(path.join(inside, 'Preferences'), damaged);
  prepareProfile(folder);
  expect(preferences().credentials_enable_service).toBe(false);
});

it('the records of the last windows and of saved files go, and the work stays', () => {
  const records = [
    'Sessions/Tabs_1',
    'Sessions_Encrypted/Tabs_1',
    'History',
    'History-journal',
    'shared_proto_db/1.log',
  ];
  const places = [...records, 'IndexedDB/work', 'Local Storage/choice'];
  for (const place of places) {
    mkdirSync(path.dirname(path.join(inside, place)), { recursive: true });
    writeFileSync(path.join(inside, place), 'x');
  }
  forgetSessions(folder);
  expect(places.filter((place) => existsSync(path.join(inside, place)))).toEqual([
    'IndexedDB/work',
    'Local Storage/choice',
  ]);
});
