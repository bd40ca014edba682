import porterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';

/**
 * The Porter stem of an English word, so that `belongs`, `belonged` and `Belonging` are one: lower case, typographic
 * apostrophes made plain, a possessive `'s` gone. Accents stay. This is the only file that imports `natural`.
 */
export function stem(word: string): string {
  const plain = word.toLowerCase().replaceAll('’', "'");
  return porterStemmer.stem(plain.replace(/'s?$/, ''));
}
