import { useSyncExternalStore } from 'react';
import { type Preferences, preferences, subscribeToPreferences } from './preferences.ts';

/** This machine's preferences; the component renders again when one changes. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribeToPreferences, preferences);
}
