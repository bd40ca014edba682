import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { marked, ofThree, open, pressEscape, show, three } from '../../../../support/agreement/explained-figure.tsx';
import { ada, ben } from '../../../../support/study.ts';

vi.mock('../../../../../renderer/workers/agreement-in-worker.ts', async () => ({
  agreementInWorker: (await import('../../../../support/agreement/explained-at-once.ts')).explainedAtOnce,
}));

describe('the panel', () => {
  it('steps back on Escape, from the list to the count it was opened from, and then closes', async () => {
    const { onClose } = show({ sheets: three, groups: [ofThree] });
    await open(/neither found it/);
    expect(document.activeElement?.textContent).toMatch(/neither found it$/);
    pressEscape();
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/neither found it/);
    expect(onClose).not.toHaveBeenCalled();
    pressEscape();
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('gives the focus back to where it was opened from', async () => {
    const opener = document.body.appendChild(document.createElement('button'));
    opener.focus();
    const { unmount } = show({ sheets: three, groups: [ofThree] });
    await open(/neither found it/);
    expect(document.activeElement).not.toBe(opener);
    unmount();
    await waitFor(() => expect(document.activeElement).toBe(opener));
    opener.remove();
  });

  it('keeps the words of a narrative out of every attribute', async () => {
    show({ sheets: three, groups: [ofThree] });
    await open(/both found it/);
    await screen.findAllByText('He chose the film.', { selector: 'mark' });
    const attributes = [...document.querySelectorAll('*')].flatMap((one) =>
      [...one.attributes].map(({ value }) => value),
    );
    expect(attributes.filter((value) => /chose|film|heard|court/.test(value))).toEqual([]);
  });

  it('shows a long list a page at a time and reads only the texts of the page', async () => {
    const sheets = Array.from({ length: 45 }, (_, index) => `n${index + 1}`).flatMap((id) => [
      marked(id, ada, 'heard'),
      marked(id, ben),
    ]);
    const group = { ...ofThree, units: 45, counts: { a: 0, b: 45, c: 0, d: 0 } };
    const { read } = show({ sheets, groups: [group], narratives: 45 });
    await open(/Ada Osei found it/);
    expect(screen.getAllByRole('button', { name: /^Go to/ })).toHaveLength(20);
    await waitFor(() => expect(read).toHaveBeenCalledTimes(20));
    const [next] = screen.getAllByRole('button', { name: 'Next page' });
    await act(async () => next?.click());
    expect(screen.getAllByText('21 to 40 of 45').length).toBe(2);
    expect(screen.getByRole('button', { name: 'Go to the narrative of c21' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('list', { name: 'Passages' }));
  });
});
