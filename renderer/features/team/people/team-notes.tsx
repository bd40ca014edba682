import { List, Stack, Title } from '@mantine/core';

/** What holds for everybody who works on the project. */
export function TeamNotes() {
  return (
    <Stack gap="xs" maw="44rem">
      <Title order={2}>Working on one machine</Title>
      <List size="sm" spacing={6}>
        <List.Item>
          The app does not check who sits at the keyboard: on a shared machine, who is coding rests on trust. Switch to
          your own name before you start; it is always shown at the foot of the window.
        </List.Item>
        <List.Item>
          Nobody’s coding of a narrative is shown to others before everybody who codes it has finished. The lead may
          open a narrative earlier, must give a reason, and the reason is kept.
        </List.Item>
        <List.Item>
          Somebody who has left keeps their coding. What was assigned to them and is not finished can be given to
          others; until then it stays closed to the others.
        </List.Item>
        <List.Item>A project has one lead: the person who created it. The lead can code too.</List.Item>
      </List>
    </Stack>
  );
}
