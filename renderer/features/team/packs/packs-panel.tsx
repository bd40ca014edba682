import { EmptyState } from '../../../ui/empty-state.tsx';
import type { TeamProps } from '../team-props.ts';

export function PacksPanel(_props: TeamProps) {
  return <EmptyState title="No packs yet">Being built.</EmptyState>;
}
