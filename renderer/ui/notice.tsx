import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './notice.module.css';

const tones = {
  problem: { color: 'orange', icon: IconAlertTriangle, role: 'alert' },
  information: { color: 'slate', icon: IconInfoCircle, role: 'status' },
  success: { color: 'teal', icon: IconCircleCheck, role: 'status' },
} as const;

interface NoticeProps {
  readonly tone: keyof typeof tones;
  readonly title?: string;
  readonly children: ReactNode;
  readonly onClose?: () => void;
}

/** A sentence the user should read now: a problem, a piece of information or a success. Icon and words carry it, not the colour. */
export function Notice({ tone, title, children, onClose }: NoticeProps) {
  const { color, icon: Icon, role } = tones[tone];
  return (
    <Alert
      color={color}
      variant="default"
      classNames={{ root: classes.notice, icon: classes.icon, title: classes.title }}
      style={{ '--tone': `var(--mantine-color-${color}-6)` }}
      icon={<Icon size={18} aria-hidden />}
      role={role}
      {...(title ? { title } : {})}
      {...(onClose ? { withCloseButton: true, onClose, closeButtonLabel: 'Close this message' } : {})}
    >
      {children}
    </Alert>
  );
}
