import { Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import { agreementFacts } from '../../../domain/exchange/agreement-report/agreement-facts.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { ReportPage } from './report-page.tsx';

/** The report on the figures as one page: shown, printed, and saved as files. */
export function AgreementReport({ desk }: { readonly desk: AgreementDesk }) {
  const [madeAt] = useState(Date.now);
  const { view, question, figures, coders, narrativeIds, appVersion, viewer } = desk;
  const facts = useMemo(
    () =>
      figures && agreementFacts({ view, question, figures, coders, narrativeIds, appVersion, madeAt, madeBy: viewer }),
    [view, question, figures, coders, narrativeIds, appVersion, madeAt, viewer],
  );
  if (!facts) return null;
  return (
    <Stack gap="lg">
      <ReportPage facts={facts} namesCoders={false} heading="h2" />
    </Stack>
  );
}
