import { Text, UnstyledButton } from '@mantine/core';
import { IconFileImport, IconLayoutGridAdd, IconSchool } from '@tabler/icons-react';
import classes from './projects.module.css';

interface BeginningsProps {
  readonly disabled: boolean;
  readonly onNew: () => void;
  readonly onSample: () => void;
  readonly onCopy: () => void;
}

/** The three ways to get a project. */
export function Beginnings({ disabled, onNew, onSample, onCopy }: BeginningsProps) {
  const ways = [
    {
      icon: IconLayoutGridAdd,
      name: 'New project',
      line: 'Start empty, then import your file of summaries.',
      run: onNew,
    },
    {
      icon: IconSchool,
      name: 'Try the sample',
      line: 'Invented summaries and two invented coders, to look around in. It has no passphrase.',
      run: onSample,
    },
    {
      icon: IconFileImport,
      name: 'Open a copy…',
      line: 'A copy or backup that you or a colleague saved.',
      run: onCopy,
    },
  ];
  return (
    <div className={classes.ways}>
      {ways.map(({ icon: Icon, name, line, run }) => (
        <UnstyledButton key={name} className={classes.way} disabled={disabled} onClick={run}>
          <Icon size={22} stroke={1.4} aria-hidden />
          <Text fw={600} size="sm">
            {name}
          </Text>
          <Text size="xs" c="dimmed">
            {line}
          </Text>
        </UnstyledButton>
      ))}
    </div>
  );
}
