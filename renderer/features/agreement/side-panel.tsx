import { Drawer, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import type { AgreementDesk } from './agreement-desk.ts';
import { useKeptScroll } from './use-kept-scroll.ts';

interface SidePanelProps {
  readonly desk: Pick<AgreementDesk, 'project'>;
  readonly title: string;
  readonly width: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A list at the side of the agreement screen. It keeps its scroll while a narrative is looked at, and gives the focus back. */
export function SidePanel({ desk, title, width, onClose, children }: SidePanelProps) {
  const body = useKeptScroll(desk.project, 'panelScroll', '[role=dialog]');
  useFocusBack();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={width}
      title={
        <Text span fw={600}>
          {title}
        </Text>
      }
    >
      <div ref={body}>{children}</div>
    </Drawer>
  );
}
