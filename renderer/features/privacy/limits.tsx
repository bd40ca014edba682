import { List, Text } from '@mantine/core';
import type { Desktop } from '../../desktop/desktop.ts';
import { FormSection } from '../../ui/form-section.tsx';
import type { WaysIn } from '../../words/protection-words.ts';

interface Limit {
  readonly name: string;
  readonly sentence: string;
}

interface LimitsProps {
  readonly desktopKind: Desktop['kind'];
  readonly ways: WaysIn;
}

/** What the program cannot protect from, said plainly. */
export function Limits({ desktopKind, ways }: LimitsProps) {
  return (
    <FormSection title="What it does not protect against" note="No program can promise these. They need people.">
      <List spacing="sm" size="sm" withPadding={false}>
        {limitsOf(desktopKind, ways).map(({ name, sentence }) => (
          <List.Item key={name}>
            <Text span size="sm" fw={600}>
              {name}.
            </Text>{' '}
            {sentence}
          </List.Item>
        ))}
      </List>
    </FormSection>
  );
}

function limitsOf(desktopKind: Desktop['kind'], ways: WaysIn): Limit[] {
  return [
    ...(ways.passphrase ? [weakPassphrase] : [theft(ways)]),
    {
      name: 'An unlocked program',
      sentence:
        'Whoever sits down at it reads what you can read. Its memory holds the texts, and the computer may write parts of its memory to the disk (swap, hibernation): encrypt the whole disk as well, and lock when you leave.',
    },
    {
      name: 'A computer that somebody else controls',
      sentence: 'Harmful software sees what is typed and shown while the project is unlocked.',
    },
    {
      name: 'The screen',
      sentence: 'Photographs of it, screenshots, and words that are copied for other programs leave its protection.',
    },
    {
      name: 'People who share the program',
      sentence:
        'Coders say themselves who they are. The program keeps their coding apart on screen; it does not check who sits there.',
    },
    {
      name: 'A return to an earlier state',
      sentence:
        'A record that was altered, taken out or put back is noticed and named. A whole profile folder, or a project’s whole storage in it, set back to what it was before is not.',
    },
    ...(ways.passphrase ? [oldPassphrase] : []),
    {
      name: 'Files that are already elsewhere',
      sentence:
        'A new passphrase, a withdrawal or a deletion does not reach copies, backups and exports on other disks, nor old backups of this computer. What they hold opens as it did.',
    },
    {
      name: 'Losing both',
      sentence: 'Without the passphrase and the recovery code nobody can open the project. There is no other way in.',
    },
    ...(desktopKind === 'browser' ? [inBrowser] : []),
  ];
}

const weakPassphrase: Limit = {
  name: 'A weak passphrase',
  sentence:
    'Every guess is made slow and costly, but a short or common one can still be guessed by whoever has the disk.',
};

const oldPassphrase: Limit = {
  name: 'An old passphrase or code that somebody knows',
  sentence:
    'It still opens the backups and copies of its time; with the key in them, also what lies on this disk now. If both may be in the wrong hands, save a copy, open that as a new project, which gets a new key, and delete this one and the old files.',
};

function theft({ machine }: WaysIn): Limit {
  return {
    name: 'Theft',
    sentence:
      machine?.keptBy === 'system'
        ? 'This project has no passphrase: whoever can sign in to this computer as you opens it.'
        : 'This project has no passphrase, and its key lies on the disk: whoever has the disk opens it.',
  };
}

const inBrowser: Limit = {
  name: 'The browser',
  sentence:
    'The page itself can send nothing. The browser is a program of its own: started by ‘npm start’ it runs in a profile of its own, without extensions and cut off from the network; opened in another way, its extensions, its synchronising and its spelling check are beyond this program’s reach.',
};
