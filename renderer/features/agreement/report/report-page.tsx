import type { AgreementFacts } from '../../../domain/exchange/agreement-report/agreement-facts.ts';
import { chosenCaseWords } from '../../../words/agreement-report/case-sentence.ts';
import { methodsParagraph } from '../../../words/agreement-report/methods-paragraph.ts';
import { referencesIn } from '../../../words/agreement-report/reference-list.ts';
import { longDate } from '../../../words/moment-words.ts';
import './report-page.css';
import { reportCautions } from './report-cautions.ts';
import { ReportTable } from './report-table.tsx';

interface ReportPageProps {
  readonly facts: AgreementFacts;
  /** Coders appear with their names; with their initials only if not. */
  readonly namesCoders: boolean;
  /** `h1` where the page stands alone. */
  readonly heading: 'h1' | 'h2';
  /** The figures are of earlier choices, and the page says so. */
  readonly isOlder?: boolean;
}

/** The page itself, the same on the screen, on paper and in a file of its own. No text of a narrative is in it. */
export function ReportPage({ facts, namesCoders, heading: Heading, isOlder = false }: ReportPageProps) {
  const methods = methodsParagraph(facts, namesCoders);
  const { cases, question } = facts;
  const { scheme } = question;
  return (
    <article className="agreement-report" data-on-paper aria-labelledby="agreement-report-title">
      <Heading id="agreement-report-title">Inter-coder agreement: {facts.projectLabel}</Heading>
      {isOlder ? (
        <p className="older">
          These figures are of earlier choices or coding. The report can be saved once new ones stand.
        </p>
      ) : null}
      <p className="about">
        {scheme.name}, revision {scheme.revision} · coders {facts.coders.map(({ initials }) => initials).join(', ')} ·{' '}
        {cases ? `${chosenCaseWords(cases)} · ` : ''}
        {longDate(facts.madeAt)}
      </p>
      <ReportTable facts={facts} />
      <section aria-labelledby="agreement-report-methods">
        <h3 id="agreement-report-methods">Methods</h3>
        <p data-methods>{methods}</p>
      </section>
      <section aria-labelledby="agreement-report-cautions">
        <h3 id="agreement-report-cautions">To be read with care</h3>
        <ul>
          {reportCautions(facts, namesCoders).map((caution) => (
            <li key={caution}>{caution}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="agreement-report-references">
        <h3 id="agreement-report-references">References</h3>
        <ul className="references">
          {referencesIn(methods).map((reference) => (
            <li key={reference}>{reference}</li>
          ))}
        </ul>
      </section>
    </article>
  );
}
