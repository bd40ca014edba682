import { describe, expect, it } from 'vitest';
import { importProblems } from '../../build/check-imports.mjs';

/** The problems of a made-up tree, each file given as path → text. */
function problems(tree: Record<string, string>): string[] {
  return importProblems(Object.entries(tree).map(([file, text]) => ({ file, text })));
}

const value = (from: string) => `import { x } from '${from}';\n`;
const type = (from: string) => `import type { X } from '${from}';\n`;

describe('the layers may be used as the house says', () => {
  it.each([
    ['codebook/scheme.ts', value('./problem.ts')],
    [
      'electron/main.ts',
      value('electron') + value('node:path') + value('./security.ts') + value('../build/served-file.mjs'),
    ],
    [
      'renderer/domain/exchange/csv/segments.ts',
      value('papaparse') + value('../../coding/sheet.ts') + value('../../../../codebook/scheme.ts'),
    ],
    ['renderer/domain/agreement/cohen-kappa.ts', value('../coding/units.ts') + value('./estimate.ts')],
    ['renderer/domain/suggestions/stem.ts', value('natural/lib/natural/stemmers/porter_stemmer.js')],
    [
      'renderer/storage/journal.ts',
      value('dexie') + value('../workers/ask-worker.ts') + value('../domain/coding/change.ts'),
    ],
    ['renderer/words/file-problems.ts', type('../../electron/contract.ts') + type('../domain/coding/change.ts')],
    [
      'renderer/features/coding/screen.tsx',
      value('react') + value('../../ui/button.tsx') + value('./codes.tsx') + value('./a.module.css'),
    ],
    ['renderer/ui/plot.tsx', value('@observablehq/plot') + value('./theme.ts')],
    ['renderer/app/main.tsx', value('../features/coding/screen.tsx') + value('../storage/journal.ts')],
  ])('%s', (file, text) => {
    expect(problems({ [file]: text })).toEqual([]);
  });
});

describe('a broken rule is found, with its place and the rule', () => {
  it.each([
    ['codebook/scheme.ts', value('../renderer/domain/text/span.ts'), 'codebook/ imports nothing but itself'],
    ['codebook/scheme.ts', value('valibot'), 'codebook/ imports nothing but itself'],
    ['electron/main.ts', value('../renderer/domain/text/span.ts'), 'electron/ stands alone'],
    ['electron/main.ts', value('../build/places.mjs'), 'electron/ stands alone'],
    ['renderer/desktop/a.ts', value('../../electron/contract.ts'), 'only the types of contract.ts'],
    ['renderer/desktop/a.ts', type('../../electron/files.ts'), 'only the types of contract.ts'],
    ['renderer/domain/coding/a.ts', type('../../../electron/contract.ts'), 'only the types of contract.ts'],
    ['renderer/domain/text/a.ts', value('../coding/sheet.ts'), 'arrows point down only'],
    ['renderer/domain/agreement/a.ts', type('../privacy/find.ts'), 'arrows point down only'],
    ['renderer/domain/analysis/a.ts', value('../exchange/read.ts'), 'arrows point down only'],
    ['renderer/domain/other/a.ts', value('../text/span.ts'), 'and no other'],
    ['renderer/domain/text/a.ts', value('../../words/a.ts'), 'renderer/domain/ is pure'],
    ['renderer/domain/text/a.ts', value('react'), 'is pure'],
    ['renderer/domain/text/a.ts', value('fflate'), 'is pure'],
    ['renderer/domain/exchange/a.ts', value('@mantine/core'), 'is pure'],
    ['renderer/domain/text/a.ts', value('node:fs'), 'imported only in electron/'],
    ['renderer/ui/a.tsx', type('../domain/coding/coding.ts'), 'renderer/ui/ imports nothing of ours'],
    ['renderer/words/a.ts', value('../domain/coding/coding.ts'), 'only types of domain and codebook'],
    ['renderer/editor/a.tsx', value('../ui/button.tsx'), 'do not import one another'],
    ['renderer/workers/a.ts', value('../storage/journal.ts'), 'do not import one another'],
    ['renderer/storage/a.ts', value('../features/coding/a.ts'), 'arrows point down only'],
    ['renderer/features/coding/a.tsx', value('../cases/a.tsx'), 'a feature never imports another feature'],
    ['renderer/features/coding/a.tsx', value('../../app/route.ts'), 'a feature does not import the app'],
    ['renderer/app/a.tsx', value('../../tests/support/a.ts'), 'nothing from outside'],
    ['renderer/features/cases/a.tsx', value('dexie'), 'dexie is imported only in renderer/storage/'],
    ['renderer/features/cases/a.tsx', value('@lexical/react/X'), 'imported only in renderer/editor/'],
    ['renderer/storage/a.ts', value('papaparse'), 'imported only in renderer/domain/exchange/'],
    ['renderer/features/agreement/a.tsx', type('@observablehq/plot'), 'imported only in renderer/ui/'],
    ['renderer/domain/exchange/a.ts', value('@observablehq/plot'), 'imported only in renderer/ui/'],
    ['renderer/workers/a.ts', value('natural/lib/a.js'), 'imported only in renderer/domain/suggestions/'],
    ['renderer/desktop/a.ts', type('electron'), 'imported only in electron/'],
    ['renderer/app/a.tsx', value('./route'), 'carry their extension'],
  ])('%s with %s', (file, text, rule) => {
    const [first, ...more] = problems({ [file]: `\n${text}` });
    expect(first).toContain(`${file}:2: `);
    expect(first).toContain(rule);
    expect(more).toEqual([]);
  });

  it('in every way that a file can be reached', () => {
    const reach = [
      "import '../cases/a.ts';",
      "export { a } from '../cases/a.ts';",
      "export * from '../cases/a.ts';",
      "const a = () => import('../cases/a.ts');",
      "type A = import('../cases/a.ts').A;",
      "new Worker(new URL('../cases/a.ts', import.meta.url), { type: 'module' });",
    ];
    const found = reach.map((text) => problems({ 'renderer/features/coding/a.ts': text }));
    expect(found).toEqual(
      reach.map(() => ['renderer/features/coding/a.ts:1: a feature never imports another feature']),
    );
  });

  it('an import with one value among types is not types only', () => {
    const text = "import { type A, b } from '../../electron/contract.ts';";
    expect(problems({ 'renderer/desktop/a.ts': text })).toHaveLength(1);
    expect(problems({ 'renderer/desktop/a.ts': text.replace(', b', '') })).toEqual([]);
  });

  it('natural in a second file', () => {
    const text = value('natural/lib/natural/stemmers/porter_stemmer.js');
    const [problem] = problems({ 'renderer/domain/suggestions/a.ts': text, 'renderer/domain/suggestions/b.ts': text });
    expect(problem).toContain('natural is imported in one file only');
  });

  it('a barrel file', () => {
    expect(problems({ 'renderer/ui/index.ts': '' })[0]).toContain('no barrel files');
  });
});
