import type { Step } from '../../domain/text/step-edge.ts';
import type { Command } from '../../ui/commands.ts';
import type { EdgeMoves } from './use-edge-moves.ts';
import type { CaretMove, TextSelectionModel } from './use-text-selection.ts';

const isMac = /Mac/.test(navigator.userAgent);
const byWord = isMac ? 'alt' : 'ctrl';
const bySentence = isMac ? 'ctrl' : 'alt';

const moves: readonly { keys: readonly string[]; move: CaretMove; label: string }[] = [
  { keys: ['ArrowRight'], move: 'next_grapheme', label: 'Caret right' },
  { keys: ['ArrowLeft'], move: 'previous_grapheme', label: 'Caret left' },
  { keys: ['ArrowDown'], move: 'next_line', label: 'Caret down' },
  { keys: ['ArrowUp'], move: 'previous_line', label: 'Caret up' },
  { keys: [`${byWord}+ArrowRight`], move: 'next_word', label: 'Next word' },
  { keys: [`${byWord}+ArrowLeft`], move: 'previous_word', label: 'Previous word' },
  { keys: [`${bySentence}+ArrowRight`, `${bySentence}+ArrowDown`], move: 'next_sentence', label: 'Next sentence' },
  { keys: [`${bySentence}+ArrowLeft`, `${bySentence}+ArrowUp`], move: 'previous_sentence', label: 'Previous sentence' },
  { keys: ['Home'], move: 'line_start', label: 'Start of the paragraph' },
  { keys: ['End'], move: 'line_end', label: 'End of the paragraph' },
  { keys: ['mod+Home'], move: 'text_start', label: 'Start of the narrative' },
  { keys: ['mod+End'], move: 'text_end', label: 'End of the narrative' },
];

const steps: Partial<Record<CaretMove, readonly [Step, 'forward' | 'back']>> = {
  next_grapheme: ['grapheme', 'forward'],
  previous_grapheme: ['grapheme', 'back'],
  next_word: ['word', 'forward'],
  previous_word: ['word', 'back'],
  next_sentence: ['sentence', 'forward'],
  previous_sentence: ['sentence', 'back'],
};

/** The keys that move the caret, extend the selection or, while an edge is picked, move that edge. */
export function caretCommands(caret: TextSelectionModel, edges: EdgeMoves): Command[] {
  const go = (move: CaretMove, extend: boolean): void => {
    const step = steps[move];
    if (edges.picked && step && !extend) edges.step(...step);
    else {
      if (edges.picked) edges.leave();
      caret.move(move, extend);
    }
  };
  const group = 'Caret; with Shift, selection';
  return moves.flatMap(({ keys, move, label }) => [
    { id: `caret.${move}`, label, group, keys, keyOnly: true, repeats: true, run: () => go(move, false) },
    {
      id: `extend.${move}`,
      label: `Select: ${label.toLowerCase()}`,
      group,
      keys: keys.map((key) => `shift+${key}`),
      keyOnly: true,
      unlisted: true,
      repeats: true,
      run: () => go(move, true),
    },
  ]);
}
