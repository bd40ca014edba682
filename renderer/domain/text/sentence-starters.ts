/** Words, in lower case, with which sentences start, and hardly ever a name or a heading. */
export const sentenceStarters: ReadonlySet<string> = new Set(
  (
    'he she they we i it you his her its their our my your the a an this that these those there here in on at by for from ' +
    'with after before when while since during until if as although because but and or so then now what who where why how ' +
    'no not yes all both some most many'
  ).split(' '),
);
