import { renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { StorageError } from '../../../renderer/storage/storage-problem.ts';
import { useNarrativeText } from '../../../renderer/storage/use-narrative-text.ts';
import { heldProject } from '../../support/held-project.ts';
import { study } from '../../support/study.ts';

const problem = { code: 'damaged_record', place: 'texts n1' } as const;

describe('the text of a narrative', () => {
  it('that cannot be read is a problem to show, so that the other narratives can still be coded', async () => {
    const project = { ...heldProject(study(2)), narrativeText: () => Promise.reject(new StorageError(problem)) };
    const { result } = renderHook(() => useNarrativeText(project, 'n1'));
    await waitFor(() => expect(result.current).toEqual({ problem }));
  });

  it('is never that of the narrative shown before', async () => {
    const project = { ...heldProject(study(2)), narrativeText: async (id: string) => `text of ${id}` };
    const { result, rerender } = renderHook(({ id }) => useNarrativeText(project, id), { initialProps: { id: 'n1' } });
    await waitFor(() => expect(result.current).toEqual({ text: 'text of n1' }));
    rerender({ id: 'n2' });
    expect(result.current).toBeNull();
    await waitFor(() => expect(result.current).toEqual({ text: 'text of n2' }));
  });
});
