const vocabulary =
  'the young person said that a plan was made with her solicitor and guardian school football college safe home move decision support adviser review friend café travel'.split(
    ' ',
  );

/** A repeatable source of small whole numbers (a linear congruential generator, Numerical Recipes' constants). */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Made-up prose of about so many words, in sentences of 12 and paragraphs of 60. */
export function madeUpText(words: number, seed: number): string {
  const next = numbersFrom(seed);
  const parts: string[] = [];
  for (let index = 1; index <= words; index++) {
    parts.push(vocabulary[next(vocabulary.length)] ?? '');
    if (index % 60 === 0) parts.push('.\n\n');
    else if (index % 12 === 0) parts.push('. ');
    else parts.push(' ');
  }
  return parts.join('').replace(/ \./g, '.').trim();
}
