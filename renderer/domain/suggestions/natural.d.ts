declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  /** A CommonJS module: its default import is the stemmer itself. Words of one or two letters come back as they are. */
  const porterStemmer: { stem(word: string): string };
  export default porterStemmer;
}
