import { Table, Text } from '@mantine/core';
import { IconFileText, IconKey, IconLock } from '@tabler/icons-react';
import { Fragment } from 'react';
import { FormSection } from '../../ui/form-section.tsx';
import classes from './privacy.module.css';
import type { Reading, StoredPlaces } from './stored-places.ts';

const readings: Readonly<Record<Reading, { readonly words: string; readonly icon: typeof IconLock }>> = {
  encrypted: { words: 'Encrypted', icon: IconLock },
  key_here: { words: 'Encrypted, opens on this computer', icon: IconKey },
  readable: { words: 'Readable', icon: IconFileText },
};

/** What is kept where, and whether it can be read there. */
export function WhatLiesWhere({ groups }: { readonly groups: readonly StoredPlaces[] }) {
  return (
    <FormSection
      title="What lies where"
      note="‘Encrypted’ needs the passphrase or the recovery code. ‘Readable’ can be read by whoever has it."
    >
      <Table className={classes.places} layout="fixed" verticalSpacing="xs" horizontalSpacing="xs" fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>What</Table.Th>
            <Table.Th>Where</Table.Th>
            <Table.Th className={classes.readingColumn}>Can it be read?</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {groups.map(({ heading, places }) => (
            <Fragment key={heading}>
              <Table.Tr>
                <Table.Th colSpan={3} scope="rowgroup" className={classes.group}>
                  {heading}
                </Table.Th>
              </Table.Tr>
              {places.map(({ what, where, reading, note }) => (
                <Table.Tr key={what}>
                  <Table.Td>{what}</Table.Td>
                  <Table.Td>{where}</Table.Td>
                  <Table.Td>
                    <ReadingMark reading={reading} />
                    {note ? (
                      <Text size="xs" c="dimmed">
                        {note}
                      </Text>
                    ) : null}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
    </FormSection>
  );
}

function ReadingMark({ reading }: { readonly reading: Reading }) {
  const { words, icon: Icon } = readings[reading];
  return (
    <span className={classes.reading} data-reading={reading}>
      <Icon size={15} aria-hidden />
      {words}
    </span>
  );
}
