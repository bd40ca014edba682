import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Scheme } from '../../../../../codebook/scheme.ts';
import { reconciliationQueue } from '../../../../../renderer/domain/reconciliation/queue.ts';
import { queueWork } from '../../../../../renderer/domain/reconciliation/queue-work.ts';
import { CodeName } from '../../../../../renderer/features/reconciliation/code-name.tsx';
import { CodedSegment } from '../../../../../renderer/features/reconciliation/desk/coded-segment.tsx';
import { ProgressTable } from '../../../../../renderer/features/reconciliation/progress/progress-table.tsx';
import { heldProject } from '../../../../support/held-project.ts';
import { calibrationStudy } from '../../../../support/reconciliation/settled-study.ts';
import { showScreen } from '../../../../support/show-screen.tsx';
import { ada, codebook } from '../../../../support/study.ts';

afterEach(cleanup);

const before = codebook();
const newest: Scheme = {
  ...before,
  revision: before.revision + 1,
  codes: before.codes.map((code) => (code.id === 'voice' ? { ...code, archived: true } : code)),
};

describe('a code that the newest codebook has archived', () => {
  it('is still settled, and its name says that it is archived', () => {
    const study = calibrationStudy({ schemes: [before, newest] });
    const items = reconciliationQueue(queueWork(study, { tolerance: 0 })).flatMap(({ item }) => item ?? []);
    const voice = items
      .flatMap(({ positions }) => positions.flatMap(({ codings }) => codings))
      .filter(({ codeId }) => codeId === 'voice');
    expect(voice).toHaveLength(1);
    showScreen(heldProject(study), ada.id, () => (
      <>
        {voice.map((coding) => (
          <CodedSegment key={coding.id} coding={coding} scheme={newest} text={null} shared={null} />
        ))}
        <ProgressTable
          label="By outcome"
          rows={['voice', 'safety'].map((codeId) => ({
            key: codeId,
            name: <CodeName scheme={newest} codeId={codeId} />,
            count: { all: 1, open: 1, settled: 0, stale: 0 },
          }))}
        />
      </>
    ));
    expect(screen.getAllByText(/\(archived\)$/)).toHaveLength(2);
    const rows = within(screen.getByRole('table')).getAllByRole('rowheader');
    expect(rows.map((row) => row.textContent?.endsWith('(archived)'))).toEqual([true, false]);
  });
});
