import { NavLink, Title } from '@mantine/core';
import { useId } from 'react';
import type { Scheme } from '../../../codebook/scheme.ts';
import classes from './rail-entry.module.css';

interface SchemeListProps {
  readonly schemes: readonly Scheme[];
  readonly shownId: string;
  readonly inUseId: string;
  readonly onShow: (schemeId: string) => void;
}

/** The codebooks of the project: which one is shown, and which one is in use. */
export function SchemeList({ schemes, shownId, inUseId, onShow }: SchemeListProps) {
  const id = useId();
  return (
    <nav aria-labelledby={id}>
      <Title order={2} size="xs" c="dimmed" px="xs" mb={4} id={id}>
        Codebooks
      </Title>
      {schemes.map((scheme) => (
        <NavLink
          key={scheme.id}
          component="button"
          type="button"
          className={classes.entry}
          label={scheme.name}
          description={scheme.id === inUseId ? 'In use' : null}
          active={scheme.id === shownId}
          aria-current={scheme.id === shownId ? 'true' : undefined}
          onClick={() => onShow(scheme.id)}
          px="xs"
        />
      ))}
    </nav>
  );
}
