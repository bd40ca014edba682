import { EmptyState } from '../ui/empty-state.tsx';
import { Screen } from '../ui/screen.tsx';

/** The screens that are of no use in a coder's project: it holds one person's work, and what the lead gave them. */
export type LeadsScreen = 'import' | 'agreement' | 'reconcile';

const said: Readonly<Record<LeadsScreen, { readonly title: string; readonly why: string; readonly what: string }>> = {
  import: {
    title: 'Import',
    why: 'The lead brings narratives in',
    what: 'This project holds what the lead gave you to code. If something is missing, ask for a newer coding pack and open it under Team.',
  },
  agreement: {
    title: 'Agreement',
    why: 'The lead sees the agreement',
    what: 'This project holds your coding alone, so that nobody’s work can influence yours. The lead compares it with others’ once you have returned it, under Team.',
  },
  reconcile: {
    title: 'Reconcile',
    why: 'The lead settles disagreements',
    what: 'This project holds your coding alone, so there is nothing to settle here. Return your work under Team.',
  },
};

export function isLeadsScreen(screen: string): screen is LeadsScreen {
  return screen in said;
}

/** Says in a coder's project why a screen is empty here, and what to do. */
export function AtTheLead({ screen }: { readonly screen: LeadsScreen }) {
  const { title, why, what } = said[screen];
  return (
    <Screen title={title}>
      <EmptyState title={why}>{what}</EmptyState>
    </Screen>
  );
}
