import { Checkbox, Stack } from '@mantine/core';
import { useContext, useMemo, useRef, useState } from 'react';
import { agreementFacts } from '../../../domain/exchange/agreement-report/agreement-facts.ts';
import { copyText } from '../../../ui/copy-text.ts';
import { methodsParagraph } from '../../../words/agreement-report/methods-paragraph.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { OlderFigures } from '../older-figures.ts';
import { ReportActions } from './report-actions.tsx';
import { ReportPage } from './report-page.tsx';

/** The report on the figures as one page: shown, printed, and saved as files once the figures are those of the choices. */
export function AgreementReport({ desk }: { readonly desk: AgreementDesk }) {
  const { view, question, figures, coders, cases, narrativeIds, appVersion, viewer } = desk;
  const isOlder = useContext(OlderFigures);
  const [madeAt] = useState(Date.now);
  const [namesCoders, setNamesCoders] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const facts = useMemo(
    () =>
      figures &&
      agreementFacts({ view, question, figures, coders, cases, narrativeIds, appVersion, madeAt, madeBy: viewer }),
    [view, question, figures, coders, cases, narrativeIds, appVersion, madeAt, viewer],
  );
  if (!facts) return null;
  const copy = () => {
    const paragraph = page.current?.querySelector('[data-methods]');
    return paragraph ? copyText(paragraph, methodsParagraph(facts, namesCoders)) : false;
  };
  return (
    <Stack gap="md">
      <Checkbox
        label="Name the coders"
        description="Otherwise the report gives their initials only."
        checked={namesCoders}
        onChange={(event) => setNamesCoders(event.currentTarget.checked)}
      />
      <ReportActions desk={desk} facts={facts} namesCoders={namesCoders} isOlder={isOlder} onCopy={copy} />
      <div ref={page}>
        <ReportPage facts={facts} namesCoders={namesCoders} heading="h2" isOlder={isOlder} />
      </div>
    </Stack>
  );
}
