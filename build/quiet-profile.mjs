import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What a browser must not do with what is typed into the page: offer to keep it, fill it in, translate it, or send it to
 * a speller or a search engine. There are no switches for these, only settings of the profile.
 */
const quietPreferences = {
  alternate_error_pages: { enabled: false },
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  browser: { enable_spellchecking: false },
  credentials_enable_autosignin: false,
  credentials_enable_service: false,
  enable_do_not_track: true,
  net: { network_prediction_options: 2 },
  payments: { can_make_payment_enabled: false },
  profile: {
    exit_type: 'Normal',
    exited_cleanly: true,
    password_manager_enabled: false,
    password_manager_leak_detection: false,
  },
  signin: { allowed: false, allowed_on_next_startup: false },
  search: { suggest_enabled: false },
  spellcheck: { dictionaries: [], dictionary: '', use_spelling_service: false },
  translate: { enabled: false },
  webrtc: { ip_handling_policy: 'disable_non_proxied_udp', multiple_routes_enabled: false },
  url_keyed_anonymized_data_collection: { enabled: false },
};

/**
 * Makes the browser profile in `folder` ready to hold work: only its owner may open it, it keeps nothing that is typed,
 * and the records of the windows and downloads of the last session are gone. Everything else in it stays.
 */
export function prepareProfile(folder) {
  const inside = path.join(folder, 'Default');
  mkdirSync(inside, { recursive: true, mode: 0o700 });
  for (const one of [folder, inside]) chmodSync(one, 0o700);
  forgetSessions(folder);
  const file = path.join(inside, 'Preferences');
  writeFileSync(file, JSON.stringify(merged(readPreferences(file), quietPreferences)), { mode: 0o600 });
}

/** Of windows and what stood in their fields; and of downloads, whose names tell of coders and of chosen attributes. */
const records = ['Sessions', 'Sessions_Encrypted', 'History', 'History-journal', 'shared_proto_db'];

/** Removes the records of windows and of saved files, which a browser writes whatever its settings are. The files stay. */
export function forgetSessions(folder) {
  for (const name of records) {
    rmSync(path.join(folder, 'Default', name), { recursive: true, force: true });
  }
}

/** The settings that the browser has kept; none at the first start, and none if they cannot be read. */
function readPreferences(file) {
  try {
    const read = JSON.parse(readFileSync(file, 'utf8'));
    return isObject(read) ? read : {};
  } catch {
    return {};
  }
}

function merged(before, wished) {
  const result = { ...before };
  for (const [name, value] of Object.entries(wished)) {
    result[name] = isObject(value) ? merged(isObject(before[name]) ? before[name] : {}, value) : value;
  }
  return result;
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
