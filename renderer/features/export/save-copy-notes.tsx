import { Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { isFromPack } from '../../domain/coding/is-from-pack.ts';
import type { OpenProject } from '../../storage/open-project.ts';

/** With what a saved copy opens, what is in it, and how the project moves to another computer with it. */
export function SaveCopyNotes({ project }: { readonly project: OpenProject }) {
  const isCoders = isFromPack(project.state());
  const hasPassphrase = useHasPassphrase(project);
  return (
    <Stack gap="xs">
      {hasPassphrase === null ? null : (
        <Text size="sm">
          {hasPassphrase
            ? 'The copy opens with the passphrase that this project has now, or with its recovery code. If you change the passphrase later, the copy keeps the old one.'
            : 'This project has no passphrase, so the copy opens only with its recovery code. Have the code at hand before you rely on the copy.'}
        </Text>
      )}
      {isCoders ? <CodersNote /> : <SharedNotes />}
    </Stack>
  );
}

function CodersNote() {
  return (
    <Text size="sm">
      The copy holds all that is in this project. To move to another computer, choose ‘Open a copy’ there, check that
      all is in it, and delete the project here. Code in one of the two only: where both go on, the lead has to choose
      between them.
    </Text>
  );
}

function SharedNotes() {
  return (
    <>
      <Text size="sm">
        A copy that a coder saves holds their own coding and what is open to them; coding that is still hidden from them
        is not in it. Only the lead can save everybody’s.
      </Text>
      <Text size="sm">
        To move the project to another computer, the lead saves a copy with everything in it, carries the file over,
        chooses ‘Open a copy’ there, checks that all is in it, and then deletes the project here, on the list of
        projects.
      </Text>
    </>
  );
}

/** `null` until storage has answered. */
function useHasPassphrase(project: OpenProject): boolean | null {
  const [has, setHas] = useState<boolean | null>(null);
  useEffect(() => {
    let over = false;
    void project.vault().then(({ passphrase }) => {
      if (!over) setHas(passphrase !== null);
    });
    return () => {
      over = true;
    };
  }, [project]);
  return has;
}
