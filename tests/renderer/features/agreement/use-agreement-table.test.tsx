import { renderHook, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { type AgreementQuestion, agreementTable } from '../../../../renderer/domain/agreement/agreement-table.ts';
import { useAgreementTable } from '../../../../renderer/features/agreement/use-agreement-table.ts';
import { ada, ben, sheet, study } from '../../../support/study.ts';

interface Task {
  readonly signal: AbortSignal;
}
const compute = vi.hoisted(() => vi.fn<(question: AgreementQuestion, task: Task) => unknown>());
vi.mock('../../../../renderer/workers/agreement-in-worker.ts', () => ({ agreementInWorker: compute }));

function question(revision: number, codes: readonly string[]): AgreementQuestion {
  const { schemes } = study(1);
  const scheme = schemes.find(({ id }) => id === 'seven_outcomes');
  if (!scheme) throw new Error('The seven outcomes are missing');
  const sheets = [{ ...sheet('n1', ada, codes), revision }, sheet('n1', ben, ['voice'])];
  return { scheme, schemes, coderIds: [ada.id, ben.id], sheets };
}

it('computes again after a finished sheet was reopened, changed and finished between two looks', async () => {
  compute.mockReset();
  compute.mockImplementation(async (asked) => agreementTable(asked));
  const { result, rerender } = renderHook(useAgreementTable, { initialProps: question(1, ['voice']) });
  const percent = () => result.current.rows?.find(({ codeId }) => codeId === 'voice')?.percent;
  await waitFor(() => expect(percent()).toEqual({ value: 1 }));
  rerender(question(1, ['voice']));
  expect(compute).toHaveBeenCalledTimes(1);
  rerender(question(4, []));
  await waitFor(() => expect(percent()).toEqual({ value: 0 }));
  expect(compute).toHaveBeenCalledTimes(2);
});

it('ends the computation when the screen is left', () => {
  compute.mockReset();
  compute.mockImplementation(() => new Promise(() => {}));
  const { unmount } = renderHook(useAgreementTable, { initialProps: question(1, []) });
  unmount();
  expect(compute.mock.calls[0]?.[1].signal.aborted).toBe(true);
});
