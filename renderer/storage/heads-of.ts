import type { Narrative, NarrativeHead } from '../domain/text/narrative.ts';
import { countWords } from '../domain/text/words.ts';
import { letWindowGo } from '../workers/let-window-go.ts';

/** Counting the words of so many narratives takes the window's thread about 20 ms. */
const atATime = 50;

/** The narratives without their texts, with their words counted. The window is let go of between every few. */
export async function headsOf(narratives: readonly Narrative[]): Promise<NarrativeHead[]> {
  const heads: NarrativeHead[] = [];
  for (const narrative of narratives) {
    heads.push(headOf(narrative));
    if (heads.length % atATime === 0) await letWindowGo();
  }
  return heads;
}

function headOf({ text, ...head }: Narrative): NarrativeHead {
  return { ...head, words: countWords(text) };
}
