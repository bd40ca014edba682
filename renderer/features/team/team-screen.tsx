import { Tabs } from '@mantine/core';
import { isFromPack } from '../../domain/coding/is-from-pack.ts';
import { Screen } from '../../ui/screen.tsx';
import { AssignmentPanel } from './assignment/assignment-panel.tsx';
import { PacksPanel } from './packs/packs-panel.tsx';
import { PeoplePanel } from './people/people-panel.tsx';
import { ReturningPanel } from './returning/returning-panel.tsx';
import type { TeamProps } from './team-props.ts';

/** Who codes, what each is to code, and the packs that carry work between them. In a coder's project: the way back to the lead. */
export function TeamScreen(props: TeamProps) {
  if (isFromPack(props.view)) {
    return (
      <Screen title="Team" width="reading" lead="Your part of the study, and how it gets back to the lead.">
        <ReturningPanel {...props} />
      </Screen>
    );
  }
  return (
    <Screen title="Team" lead="Who codes, what each is to code, and the packs that carry work between computers.">
      <Tabs defaultValue="people" keepMounted={false}>
        <Tabs.List mb="lg">
          <Tabs.Tab value="people">People</Tabs.Tab>
          <Tabs.Tab value="assignment">Assignment</Tabs.Tab>
          <Tabs.Tab value="packs">Packs</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="people">
          <PeoplePanel {...props} />
        </Tabs.Panel>
        <Tabs.Panel value="assignment">
          <AssignmentPanel {...props} />
        </Tabs.Panel>
        <Tabs.Panel value="packs">
          <PacksPanel {...props} />
        </Tabs.Panel>
      </Tabs>
    </Screen>
  );
}
