import type { AgreementFacts } from '../../../domain/exchange/agreement-report/agreement-facts.ts';

interface ReportPageProps {
  readonly facts: AgreementFacts;
  /** Coders appear with their names; with their initials only if not. */
  readonly namesCoders: boolean;
}

/** The page itself, the same on the screen, on paper and in a file of its own. */
export function ReportPage({ facts }: ReportPageProps) {
  return (
    <article className="agreement-report" aria-label="Report">
      <h2>Inter-coder agreement: {facts.projectLabel}</h2>
    </article>
  );
}
