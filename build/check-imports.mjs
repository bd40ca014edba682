import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { brokenLayerRule, brokenPackageRule, importedPath } from './layer-rules.mjs';
import { root } from './places.mjs';

const layers = ['codebook', 'electron', 'renderer'];

/** Every broken rule in these files, as `file:line: rule`. `files` are `{ file, text }` with paths inside the project. */
export function importProblems(files) {
  const natural = new Set();
  const problems = files.flatMap(({ file, text }) => {
    const imports = importsOf(file, text);
    if (imports.some(({ specifier }) => /^natural(\/|$)/.test(specifier))) natural.add(file);
    const found = imports.flatMap(({ line, ...one }) => {
      const rule = brokenRule(file, one);
      return rule === null ? [] : [`${file}:${line}: ${rule}`];
    });
    return isBarrel(file)
      ? [`${file}:1: no barrel files: import each thing from the file that holds it`, ...found]
      : found;
  });
  const toomany =
    natural.size > 1 ? [`natural is imported in one file only, not in ${[...natural].join(' and ')}`] : [];
  return [...problems, ...toomany];
}

function isBarrel(file) {
  return /^index\.tsx?$/.test(path.posix.basename(file));
}

function brokenRule(file, { specifier, typesOnly }) {
  if (!specifier.startsWith('.')) return brokenPackageRule(file, specifier);
  if (!/\.\w+(\?\w+)?$/.test(specifier)) return `imports between our files carry their extension ('${specifier}')`;
  return brokenLayerRule(file, importedPath(file, specifier), typesOnly);
}

/** Every import, re-export, dynamic import, imported type and worker address of a file. */
function importsOf(file, text) {
  const { module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0].message}`);
  const lineAt = (at) => text.slice(0, at).split('\n').length;
  const one = (start, specifier, entries) => ({
    line: lineAt(start),
    specifier,
    typesOnly: entries.length > 0 && entries.every((entry) => entry.isType),
  });
  const fromEntries = module.staticExports.flatMap(({ entries }) => entries.filter((entry) => entry.moduleRequest));
  return [
    ...module.staticImports.map(({ start, moduleRequest, entries }) => one(start, moduleRequest.value, entries)),
    ...fromEntries.map((entry) => one(entry.start, entry.moduleRequest.value, [entry])),
    ...[...text.matchAll(/\bimport\(\s*(['"])([^'"]+)\1/g)].map((found) =>
      one(found.index, found[2], [{ isType: isTypePosition(module, found.index) }]),
    ),
    ...[...text.matchAll(/new URL\(\s*(['"])(\.[^'"]+)\1,\s*import\.meta\.url/g)].map((found) =>
      one(found.index, found[2], []),
    ),
  ];
}

/** `import('x')` that is not an expression is a type. */
function isTypePosition({ dynamicImports }, at) {
  return !dynamicImports.some(({ start }) => start === at);
}

function sourceFiles(folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourceFiles(file);
    return /\.tsx?$/.test(entry.name) ? [{ file, text: readFileSync(path.join(root, file), 'utf8') }] : [];
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = importProblems(layers.flatMap(sourceFiles));
  for (const problem of problems) console.error(problem);
  process.exit(problems.length === 0 ? 0 : 1);
}
