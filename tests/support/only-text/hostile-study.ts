import { createHash } from 'node:crypto';
import { builtInSchemes } from '../../../codebook/built-in-schemes.ts';
import type { Scheme } from '../../../codebook/scheme.ts';
import type { Dataset } from '../../../renderer/domain/coding/dataset.ts';
import { ada, ben, sheet, study } from '../study.ts';

/** Where everything that is not taken as text would lead: an address that answers nothing. */
export const elsewhere = 'http://127.0.0.1:9/out';

/**
 * A text that does something wherever it is taken for more than text: an element that marks itself, a script, a picture,
 * a link, a template. `name` tells where it came from and can be looked for on the screen.
 */
export function hostile(name: string): string {
  return `${name} <b data-hostile>bold</b><img data-hostile src="${elsewhere}" onerror="window.ran='${name}'"><script data-hostile>window.ran='${name}'</script><a data-hostile href="javascript:window.ran='${name}'">link</a> [link](javascript:window.ran='${name}') [link](${elsewhere}) ${elsewhere} {{constructor}} &lt;i&gt; \u202egnp.exe\u202c`;
}

/** A study of which every word that a person can write is hostile. */
export function hostileStudy(): Dataset {
  const scheme = hostileScheme();
  const plain = study(2);
  const narratives = plain.narratives.map((narrative, index) => {
    const text = `${hostile(`Text ${index + 1}`)}\n\nHe plays football on Sundays.\n\n${hostile('Ending')}`;
    const sha256 = createHash('sha256').update(text).digest('hex');
    const caseId = `C${index + 1} <b data-hostile>`;
    return { ...narrative, caseId, title: hostile('Title'), kind: hostile('Kind'), text, sha256 };
  });
  return {
    ...plain,
    project: { ...plain.project, label: `Label ${markup}`, activeSchemeId: scheme.id },
    schemes: [scheme],
    coders: [
      { ...ada, name: `Ada ${markup}`, initials: '<b>' },
      { ...ben, name: `Ben ${markup}` },
    ],
    cases: narratives.map(({ caseId }) => ({ id: caseId, attributes: { [`Attribute ${markup}`]: hostile('Value') } })),
    narratives: narratives.map((one) => ({ ...one, source: { file: `File ${markup}.csv`, row: one.source.row } })),
    sheets: [ada, ben].map((coder) => {
      const made = sheet('n1', coder, [scheme.codes[0]?.id ?? ''], 'finished');
      const codings = made.codings.map((one) => ({
        ...one,
        schemeId: scheme.id,
        codebookRevision: scheme.revision,
        memo: hostile('Memo'),
      }));
      return { ...made, finishedUnder: { [scheme.id]: scheme.revision }, codings, memo: hostile('Case memo') };
    }),
  };
}

const markup = `<img data-hostile src="${elsewhere}" onerror="window.ran=1">`;

function hostileScheme(): Scheme {
  const [built] = builtInSchemes;
  if (built === undefined) throw new Error('there is no built-in scheme');
  return {
    ...built,
    name: `Codebook ${markup}`,
    source: hostile('Source'),
    codes: built.codes.map((code) => ({
      ...code,
      name: `${code.name} ${markup}`,
      definition: hostile('Definition'),
      include: [hostile('Include')],
      exclude: [hostile('Exclude')],
      examples: [hostile('Example')],
      quoted: [],
    })),
    statuses: built.statuses.map((status) => ({
      ...status,
      name: `${status.name} ${markup}`,
      definition: hostile('Status'),
    })),
  };
}
