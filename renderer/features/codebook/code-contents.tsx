import { NavLink, Title } from '@mantine/core';
import { useId } from 'react';
import type { Code, Scheme } from '../../../codebook/scheme.ts';
import { CodeMark } from '../../ui/code-mark.tsx';
import { codesInOrder } from './codes-in-order.ts';
import classes from './rail-entry.module.css';

/** The codes of a scheme as a list of contents: each entry goes to its code. */
export function CodeContents({ scheme }: { readonly scheme: Scheme }) {
  const id = useId();
  return (
    <nav aria-labelledby={id}>
      <Title order={2} size="xs" c="dimmed" px="xs" mb={4} id={id}>
        Codes
      </Title>
      {codesInOrder(scheme).map(({ code, depth }) => (
        <NavLink
          key={code.id}
          component="button"
          type="button"
          className={classes.entry}
          label={code.name}
          onClick={() => goTo(code)}
          leftSection={
            <CodeMark colour={code.colour} underline={code.underline} letter={code.key ?? code.name.charAt(0)} />
          }
          py={5}
          pr="xs"
          pl={depth > 0 ? 'xl' : 'xs'}
        />
      ))}
    </nav>
  );
}

function goTo(code: Code): void {
  const article = document.getElementById(`code-${code.id}`);
  article?.scrollIntoView({ block: 'start' });
  article?.focus({ preventScroll: true });
}
