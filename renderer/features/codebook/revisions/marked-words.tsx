import { VisuallyHidden } from '@mantine/core';
import type { TextPart } from '../../../domain/coding/codebook/compare-words.ts';
import classes from './revisions.module.css';

/** A text with what was taken out struck through and what was put in underlined; a screen reader says which is which. */
export function MarkedWords({ parts }: { readonly parts: readonly TextPart[] }) {
  return parts.map((part, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: two texts are compared once, so their parts never move
    if (part.kind === 'same') return <span key={index}>{part.text}</span>;
    const Element = part.kind === 'added' ? 'ins' : 'del';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: two texts are compared once, so their parts never move
      <Element key={index} className={classes[part.kind]}>
        <VisuallyHidden>{part.kind === 'added' ? ' (added: ' : ' (removed: '}</VisuallyHidden>
        {part.text}
        <VisuallyHidden>) </VisuallyHidden>
      </Element>
    );
  });
}
