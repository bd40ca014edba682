import { DataList, Stack, Text, Title } from '@mantine/core';
import type { Scheme } from '../../../codebook/scheme.ts';
import { codesInUse } from '../../domain/coding/codes-in-use.ts';
import { ArchivedCodes } from './archived-codes.tsx';
import { CodeDetails } from './code-details.tsx';
import { codesInOrder } from './codes-in-order.ts';

interface SchemePageProps {
  readonly scheme: Scheme;
  /** Code id → how many coded segments that the viewer may see carry it. */
  readonly segments: ReadonlyMap<string, number>;
}

/** One scheme to read: where it comes from, its statuses, and every code. */
export function SchemePage({ scheme, segments }: SchemePageProps) {
  return (
    <>
      <SchemeHead scheme={scheme} />
      {codesInOrder({ codes: codesInUse(scheme) }).map(({ code, depth }) => (
        <CodeDetails key={code.id} code={code} segments={segments.get(code.id) ?? 0} nested={depth > 0} />
      ))}
      <ArchivedCodes scheme={scheme} segments={segments} />
    </>
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
