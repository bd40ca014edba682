import { compareItems, compareWords, type TextPart } from '../../../domain/coding/codebook/compare-words.ts';

/**
 * Two versions of a list, item by item. Where items stand in the place of as many others, each is compared with the one whose
 * place it takes, word by word; otherwise they are wholly taken out or put in.
 */
export function pairedItems(earlier: readonly string[], later: readonly string[]): (readonly TextPart[])[] {
  const items: (readonly TextPart[])[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const flush = () => {
    if (removed.length === added.length) {
      items.push(...removed.map((text, index) => compareWords(text, added[index] ?? '')));
    } else {
      items.push(...removed.map((text): TextPart[] => [{ kind: 'removed', text }]));
      items.push(...added.map((text): TextPart[] => [{ kind: 'added', text }]));
    }
    removed = [];
    added = [];
  };
  for (const part of compareItems(earlier, later)) {
    if (part.kind === 'removed') removed.push(part.text);
    else if (part.kind === 'added') added.push(part.text);
    else {
      flush();
      items.push([part]);
    }
  }
  flush();
  return items;
}
