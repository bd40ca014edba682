import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { archiveCode } from '../../../../renderer/domain/coding/codebook/draft-edits.ts';
import { toggleCode } from '../../../../renderer/domain/coding/toggle-code.ts';
import { CodePanel } from '../../../../renderer/features/coding/code-panel.tsx';
import { CodePicker } from '../../../../renderer/features/coding/code-picker.tsx';
import { codingCommandFaces } from '../../../../renderer/features/coding/coding-commands.ts';
import { onScreen } from '../../../support/on-screen.tsx';
import { ada, codebook, sheet } from '../../../support/study.ts';

const scheme = { ...codebook(), revision: 2, codes: archiveCode(codebook().codes, 'safety') };

function panel(counts: ReadonlyMap<string, number>) {
  const onToggle = vi.fn();
  const fixed = { atCaret: new Set<string>(), finished: false, emphasis: null, onEmphasis: () => {} };
  onScreen(<CodePanel {...{ scheme, counts, onToggle, ...fixed }} />);
  return onToggle;
}

describe('an archived code', () => {
  it('stands among the codes only while the sheet has codings of it, and codes nothing', () => {
    const onToggle = panel(new Map([['safety', 2]]));
    const row = screen.getAllByRole('listitem').at(-1);
    expect(row?.textContent).toContain('Safety archived2');
    fireEvent.click(within(row ?? document.body).getByText(/^Safety/));
    expect(onToggle).not.toHaveBeenCalled();
  });

  it('is not among the codes of a sheet without codings of it', () => {
    panel(new Map([['voice', 1]]));
    expect(screen.queryByText(/^Safety/)).toBeNull();
    expect(screen.getAllByRole('listitem')).toHaveLength(6);
  });

  it('is not found by name, and has no command', () => {
    const picked = () => {};
    onScreen(<CodePicker scheme={scheme} title="Choose a code" opened onClose={picked} onPick={picked} />);
    expect(screen.queryByRole('option', { name: /^Safety/ })).toBeNull();
    expect(screen.getAllByRole('option')).toHaveLength(6);
    expect(codingCommandFaces(scheme).map(({ id }) => id)).not.toContain('code.safety');
  });

  it('cannot be applied even by mistake', () => {
    const toggle = { text: 'He is safe.', scheme, codeId: 'safety', span: { start: 0, end: 2 }, id: 'new', at: 1 };
    expect(() => toggleCode(sheet('n1', ada, [], 'in_progress'), toggle)).toThrow(RangeError);
  });
});
