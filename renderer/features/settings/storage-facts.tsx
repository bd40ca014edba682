import { useEffect, useState } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';
import { isStorageKept } from '../../storage/kept-storage.ts';
import { FactList } from '../../ui/fact-list.tsx';
import { FormSection } from '../../ui/form-section.tsx';
import { encryptionWords, type WaysIn } from '../../words/protection-words.ts';

const places: Readonly<Record<Desktop['kind'], string>> = {
  electron: 'In the app’s own folder in your user profile on this computer.',
  browser: 'In the profile of this browser on this computer. Clearing the browser’s site data erases it.',
};

const keptInApp = 'Until you delete it: the app never clears its folder, however full the disk is.';
const keptInBrowser = 'Until you delete it: this browser has agreed not to clear it by itself.';
const mayBeCleared =
  'This browser may clear it if the disk runs full. Save a backup of the project often (under Backups).';

interface StorageFactsProps {
  readonly desktopKind: Desktop['kind'];
  /** `null` while they are not known. */
  readonly ways: WaysIn | null;
  readonly appVersion: string;
}

/** Where the work lies, what its encryption is worth, whether the browser may clear it, and which version this is. */
export function StorageFacts({ desktopKind, ways, appVersion }: StorageFactsProps) {
  const facts = [
    ['Where your work lies', places[desktopKind]],
    ['How long it is kept', useKeptSentence(desktopKind)],
    ['Encryption', ways && encryptionWords(ways)],
    ['Network', 'None. The app never connects to anything.'],
    ['Version', appVersion],
  ] as const;
  return (
    <FormSection title="About">
      <FactList labelWidth="11rem" facts={facts} />
    </FormSection>
  );
}

/** `null` until the browser has answered. In the app itself nothing clears the folder, whatever Chromium would answer. */
function useKeptSentence(desktopKind: Desktop['kind']): string | null {
  const [sentence, setSentence] = useState(desktopKind === 'electron' ? keptInApp : null);
  useEffect(() => {
    if (desktopKind === 'browser')
      void isStorageKept().then((kept) => setSentence(kept ? keptInBrowser : mayBeCleared));
  }, [desktopKind]);
  return sentence;
}
