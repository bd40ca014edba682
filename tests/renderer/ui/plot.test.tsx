import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { type DrawPlot, pickedMark } from '../../../renderer/ui/draw-plot.ts';
import { Plot, type PlotPicture } from '../../../renderer/ui/plot.tsx';
import { onScreen } from '../../support/on-screen.tsx';

const data = [
  { name: 'Safety', value: 0.6 },
  { name: 'Voice', value: 0.4 },
];

const draw: DrawPlot = (plot, { colours }) => ({
  height: 80,
  marks: [plot.dot(data, { x: 'value', y: 'name', fill: colours.ink, className: pickedMark })],
});

function show(onPick = vi.fn(), onSave: (picture: PlotPicture) => void = vi.fn()) {
  const pick = (name: string) => ({ label: `${name}: explain`, onPick: () => onPick(name) });
  const rows = data.map(({ name, value }) => ({ key: name, name, cells: [{ text: String(value), pick: pick(name) }] }));
  onScreen(
    <Plot
      title="Alpha by outcome"
      description="Of two coders."
      draw={draw}
      table={{ headings: ['Outcome', 'Alpha'], rows }}
      picks={[pick('Safety'), null]}
      onSave={onSave}
      saving={false}
    />,
  );
  return screen.findByRole('group', { name: 'Alpha by outcome' });
}

describe('a plot on the screen', () => {
  it('has its title, its description and, for a screen reader, all its figures', async () => {
    await show();
    expect(screen.getByRole('figure', { name: 'Alpha by outcome' }).textContent).toContain('Of two coders.');
    const table = within(screen.getByRole('table', { name: 'Alpha by outcome' }));
    expect(table.getAllByRole('row').map((row) => row.textContent)).toEqual(['OutcomeAlpha', 'Safety0.6', 'Voice0.4']);
  });

  it('makes buttons of what can be picked, for the mouse and for the keyboard, and of nothing else', async () => {
    const onPick = vi.fn();
    const plot = within(await show(onPick));
    const [button, ...others] = plot.getAllByRole('button');
    expect(others).toEqual([]);
    if (!button) throw new Error('Nothing can be picked');
    expect(button.getAttribute('aria-label')).toBe('Safety: explain');
    expect(button.getAttribute('tabindex')).toBe('0');
    fireEvent.click(button);
    fireEvent.keyDown(button, { key: 'Enter' });
    fireEvent.keyDown(button, { key: ' ' });
    fireEvent.keyDown(button, { key: 'a' });
    expect(onPick.mock.calls).toEqual([['Safety'], ['Safety'], ['Safety']]);
  });

  it('shows the table instead, whose figures can then be pressed', async () => {
    const onPick = vi.fn();
    await show(onPick);
    expect(within(screen.getByRole('table')).queryByRole('button')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show as table' }));
    fireEvent.click(within(screen.getByRole('table')).getByRole('button', { name: 'Voice: explain' }));
    expect(onPick.mock.calls).toEqual([['Voice']]);
    expect(screen.queryByRole('group', { name: 'Alpha by outcome' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show as plot' }));
    expect(await screen.findByRole('group', { name: 'Alpha by outcome' })).toBeTruthy();
  });

  it('gives the bytes of a picture drawn for paper when asked to save', async () => {
    const onSave = vi.fn<(picture: PlotPicture) => void>();
    await show(vi.fn(), onSave);
    fireEvent.click(screen.getByRole('button', { name: 'Save SVG' }));
    await waitFor(() => expect(onSave).toHaveBeenCalledTimes(1));
    const [picture] = onSave.mock.calls[0] ?? [];
    expect(picture?.ending).toBe('svg');
    const text = new TextDecoder().decode(await picture?.bytes());
    expect(text).toContain('Alpha by outcome');
    expect(text).toContain('Voice');
    expect(text).not.toContain('tabindex');
  });
});
