import { changePreferences, type Preferences } from '../storage/preferences.ts';

/**
 * Changes preferences at once. If the machine has no room to keep them they hold until the program is closed, and the
 * answer is the sentence that says so; otherwise `null`.
 */
export function keepPreferences(changes: Partial<Preferences>): string | null {
  try {
    changePreferences(changes);
    return null;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return 'This holds until the program is closed: there is no room here to keep it.';
  }
}
