import { Text, UnstyledButton } from '@mantine/core';
import { IconFileImport, IconLayoutGridAdd, IconPackageImport, IconSchool } from '@tabler/icons-react';
import classes from './projects.module.css';

interface BeginningsProps {
  readonly disabled: boolean;
  readonly onNew: () => void;
  readonly onPack: () => void;
  readonly onSample: () => void;
  readonly onCopy: () => void;
}

/** The four ways to get a project. */
export function Beginnings({ disabled, onNew, onPack, onSample, onCopy }: BeginningsProps) {
  const ways = [
    {
      icon: IconLayoutGridAdd,
      name: 'New project',
      line: 'Start empty, then import your file of summaries.',
      run: onNew,
    },
    {
      icon: IconPackageImport,
      name: 'Open a coding pack…',
      line: 'The file that the lead of a study sent you, to code your part of it.',
      run: onPack,
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
      line: 'A copy or backup of a project that you saved.',
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
