import type { Desktop } from '../../desktop/desktop.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Screen } from '../../ui/screen.tsx';

export interface ReconcileScreenProps {
  readonly project: OpenProject;
  /** What the viewer may see. */
  readonly view: ProjectState;
  readonly viewer: Coder;
  readonly desktop: Desktop;
  readonly appVersion: string;
  readonly onOpenNarrative: (narrativeId: string) => void;
}

/** Where the lead settles what coders differ in. */
export function ReconcileScreen({ viewer }: ReconcileScreenProps) {
  return (
    <Screen title="Reconcile" lead="What coders differ in, settled one by one.">
      <EmptyState title={viewer.role === 'lead' ? 'Nothing to settle' : 'The lead settles disagreements'}>
        Disagreements appear once two coders have finished the same narrative.
      </EmptyState>
    </Screen>
  );
}
