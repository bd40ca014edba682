import { counted } from './counted.ts';

/** Says of one ruling or more that they are out of sight, and why. */
export function withheldRulingsSentence(rulings: number): string {
  const [verb, whose] = rulings === 1 ? ['is', 'its narrative is'] : ['are', 'their narratives are'];
  return `${counted(rulings, 'ruling')} ${verb} withheld: ${whose} closed again until everybody who codes there has finished.`;
}
