import { Table, Text, Title } from '@mantine/core';
import { IconFileText, IconKey, IconLock } from '@tabler/icons-react';
import { Fragment, useId } from 'react';
import classes from './privacy.module.css';
import type { Reading, StoredPlaces } from './stored-places.ts';

const readings: Readonly<Record<Reading, { readonly words: string; readonly icon: typeof IconLock }>> = {
  encrypted: { words: 'Encrypted', icon: IconLock },
  key_here: { words: 'Encrypted, opens on this computer', icon: IconKey },
  readable: { words: 'Readable', icon: IconFileText },
};

/** What is kept where, and whether it can be read there. */
export function WhatLiesWhere({ groups }: { readonly groups: readonly StoredPlaces[] }) {
  const id = useId();
  return (
    <section className={classes.wide} aria-labelledby={id}>
      <Title order={2} size="h4" id={id}>
        What lies where
      </Title>
      <Text size="sm" c="dimmed" mt={4} mb="xs">
        ‘Encrypted’ needs the passphrase or the recovery code. ‘Readable’ can be read by whoever has it.
      </Text>
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
    </section>
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
