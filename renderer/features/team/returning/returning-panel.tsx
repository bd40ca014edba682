import { EmptyState } from '../../../ui/empty-state.tsx';
import type { TeamProps } from '../team-props.ts';

export function ReturningPanel(_props: TeamProps) {
  return <EmptyState title="Nothing to return yet">Being built.</EmptyState>;
}
