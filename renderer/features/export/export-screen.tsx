import type { Desktop } from '../../desktop/desktop.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { Screen } from '../../ui/screen.tsx';
import { CodedData } from './coded-data.tsx';
import { SaveCopy } from './save-copy.tsx';

interface ExportScreenProps {
  readonly project: OpenProject;
  readonly view: ProjectState;
  readonly viewer: Coder;
  readonly desktop: Desktop;
  readonly appVersion: string;
}

/** Takes work out of the app: coded data as CSV files, and a copy of the project. */
export function ExportScreen(props: ExportScreenProps) {
  return (
    <Screen title="Export" width="reading">
      <CodedData {...props} />
      <SaveCopy {...props} />
    </Screen>
  );
}
