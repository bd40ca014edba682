import { EmptyState } from '../../../ui/empty-state.tsx';
import type { TeamProps } from '../team-props.ts';

export function AssignmentPanel(_props: TeamProps) {
  return <EmptyState title="Nothing is assigned yet">Being built.</EmptyState>;
}
