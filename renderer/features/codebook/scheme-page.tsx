import { DataList, NavLink, Stack, Text, Title } from '@mantine/core';
import type { Code, Scheme } from '../../../codebook/scheme.ts';
import { CodeMark } from '../../ui/code-mark.tsx';
import { CodeDetails } from './code-details.tsx';
import { codesInOrder } from './codes-in-order.ts';
import classes from './scheme-page.module.css';

interface SchemePageProps {
  readonly scheme: Scheme;
  /** Code id → how many coded segments that the viewer may see carry it. */
  readonly segments: ReadonlyMap<string, number>;
}

/** One scheme to read: where it comes from, its statuses, every code, and a list of contents beside them. */
export function SchemePage({ scheme, segments }: SchemePageProps) {
  const codes = codesInOrder(scheme);
  return (
    <div className={classes.page}>
      <div>
        <SchemeHead scheme={scheme} />
        {codes.map(({ code, depth }) => (
          <CodeDetails key={code.id} code={code} segments={segments.get(code.id) ?? 0} nested={depth > 0} />
        ))}
      </div>
      <nav className={classes.contents} aria-label="Codes of this codebook">
        {codes.map(({ code, depth }) => (
          <ContentsEntry key={code.id} code={code} nested={depth > 0} />
        ))}
      </nav>
    </div>
  );
}

function SchemeHead({ scheme }: { readonly scheme: Scheme }) {
  return (
    <Stack gap="md" mb={36}>
      <Text size="sm" c="dimmed" maw="44rem">
        {scheme.source} Revision {scheme.revision}.
      </Text>
      {scheme.statuses.length > 0 ? (
        <div>
          <Title order={3} size="h5" mb={6}>
            Status of a coded segment
          </Title>
          <DataList gap={4} labelWidth="6rem" size="sm">
            {scheme.statuses.map((status) => (
              <DataList.Item key={status.id}>
                <DataList.ItemLabel>{status.name}</DataList.ItemLabel>
                <DataList.ItemValue>{status.definition}</DataList.ItemValue>
              </DataList.Item>
            ))}
          </DataList>
        </div>
      ) : null}
    </Stack>
  );
}

function ContentsEntry({ code, nested }: { readonly code: Code; readonly nested: boolean }) {
  const go = () => {
    const article = document.getElementById(`code-${code.id}`);
    article?.scrollIntoView({ block: 'start' });
    article?.focus({ preventScroll: true });
  };
  const mark = <CodeMark colour={code.colour} underline={code.underline} letter={code.key ?? code.name.charAt(0)} />;
  return (
    <NavLink
      component="button"
      type="button"
      label={code.name}
      onClick={go}
      {...(nested ? { className: classes.nested } : { leftSection: mark })}
    />
  );
}
