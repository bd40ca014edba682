import type { Desktop } from '../../desktop/desktop.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { Screen } from '../../ui/screen.tsx';

interface PrivacyScreenProps {
  readonly project: OpenProject;
  readonly desktop: Desktop;
}

/** What is stored where, that nothing leaves, and how each step of a project's life can be followed. */
export function PrivacyScreen(_props: PrivacyScreenProps) {
  return <Screen title="Privacy">{null}</Screen>;
}
