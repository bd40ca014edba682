import { Button, Text } from '@mantine/core';
import type { Desktop } from '../../desktop/desktop.ts';
import { FormSection } from '../../ui/form-section.tsx';
import classes from './privacy.module.css';

/** The screens where a step of a project's life is taken. */
export type StepScreen = 'cases' | 'export' | 'history' | 'backups' | 'settings';

interface Step {
  readonly name: string;
  readonly how: string;
  readonly screen?: { readonly id: StepScreen; readonly label: string };
}

interface LifeStepsProps {
  readonly desktopKind: Desktop['kind'];
  readonly onGo: (screen: StepScreen) => void;
}

/** Where each step from a project's first day to its last is taken, so that it can be followed. */
export function LifeSteps({ desktopKind, onGo }: LifeStepsProps) {
  return (
    <FormSection title="Through a project’s life" note="Where each step is taken, and what it does.">
      <ul className={classes.steps}>
        {stepsOf(desktopKind).map(({ name, how, screen }) => (
          <li key={name} className={classes.step}>
            <div>
              <Text size="sm" fw={600}>
                {name}
              </Text>
              <Text size="sm">{how}</Text>
            </div>
            {screen ? (
              <Button
                className={classes.go}
                variant="subtle"
                size="compact-sm"
                aria-label={`${screen.label}: ${name}`}
                onClick={() => onGo(screen.id)}
              >
                {screen.label}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </FormSection>
  );
}

const settings = { id: 'settings', label: 'Settings' } as const;
const backups = { id: 'backups', label: 'Backups' } as const;

function stepsOf(desktopKind: Desktop['kind']): Step[] {
  return [
    { name: 'Rename it', how: 'The label is seen before it is open; the full name is encrypted.', screen: settings },
    {
      name: 'Change the passphrase, or make a new recovery code',
      how: 'Under ‘Protection’. The old one no longer opens the project here; files made before keep theirs.',
      screen: settings,
    },
    {
      name: 'Open it without the passphrase',
      how: 'Where the passphrase is asked for, choose ‘Use the recovery code instead’, and set a new passphrase.',
    },
    {
      name: 'Back it up',
      how:
        desktopKind === 'electron'
          ? 'By itself while you work, on closing and before an import or a restore; at once with ‘Back up now’.'
          : 'By hand, with ‘Save a backup’: in a browser nothing can be written unasked.',
      screen: backups,
    },
    {
      name: 'Go back to a backup',
      how: 'The lead sees first what restoring would change; what is here now is kept as a backup.',
      screen: backups,
    },
    {
      name: 'Move it to another computer',
      how: 'The lead saves a copy with everyone’s coding, opens it there with ‘Open a copy’, and deletes the project here.',
      screen: { id: 'export', label: 'Export' },
    },
    {
      name: 'Withdraw one case',
      how: 'The lead presses ‘…’ beside the case and chooses ‘Withdraw this case…’. It is erased from project, history and the backups in reach; a report names the rest.',
      screen: { id: 'cases', label: 'Cases' },
    },
    {
      name: 'Show what was done',
      how: 'Every change with who, when and what, also as a file.',
      screen: { id: 'history', label: 'History' },
    },
    {
      name: 'Delete it',
      how: 'Close it with ‘Projects’, press ‘…’ beside it in the list and choose ‘Delete…’. Its records and its key are deleted; a page names what stays.',
    },
  ];
}
