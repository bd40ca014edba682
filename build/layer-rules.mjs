import path from 'node:path';

const domainRanks = {
  text: 0,
  coding: 1,
  agreement: 2,
  suggestions: 2,
  privacy: 2,
  reconciliation: 3,
  analysis: 4,
  exchange: 5,
};
const helpers = ['storage', 'editor', 'workers', 'desktop', 'ui', 'words'];
const hosting = ['build/content-security-policy.mjs', 'build/served-file.mjs'];

/** Where a file stands in the house, from its path: `{ layer, part }`. */
export function placeOf(file) {
  const [top, second = '', third = ''] = file.split('/');
  if (top !== 'renderer') return { layer: top, part: '' };
  if (second === 'domain') return { layer: 'domain', part: third };
  if (second === 'features') return { layer: 'feature', part: third };
  if (helpers.includes(second)) return { layer: 'helper', part: second };
  return { layer: 'app', part: '' };
}

/** Why `from` may not import our own file `to`, as a sentence that states the rule; `null` if it may. */
export function brokenLayerRule(from, to, typesOnly) {
  const here = placeOf(from);
  const there = placeOf(to);
  if (here.layer === 'codebook') {
    return there.layer === 'codebook' ? null : 'codebook/ imports nothing but itself';
  }
  if (here.layer === 'electron') {
    return there.layer === 'electron' || hosting.includes(to) ? null : 'electron/ stands alone';
  }
  if (to === 'electron/contract.ts' && here.layer !== 'domain') {
    return typesOnly ? null : 'of electron/ the renderer imports only the types of contract.ts';
  }
  if (there.layer === 'electron') return 'of electron/ the renderer imports only the types of contract.ts';
  if (!['codebook', 'domain', 'helper', 'feature', 'app'].includes(there.layer)) {
    return 'the renderer imports nothing from outside renderer/ and codebook/';
  }
  return { domain: domainRule, helper: helperRule, feature: featureRule, app: () => null }[here.layer](
    here,
    there,
    typesOnly,
  );
}

function domainRule(here, there) {
  if (there.layer === 'codebook') return null;
  if (there.layer !== 'domain') return 'renderer/domain/ is pure: it imports only itself and codebook/';
  if (!(here.part in domainRanks) || !(there.part in domainRanks)) {
    return `renderer/domain/ has the parts ${Object.keys(domainRanks).join(', ')}, and no other`;
  }
  if (here.part === there.part || domainRanks[there.part] < domainRanks[here.part]) return null;
  return 'in renderer/domain/ arrows point down only: exchange ▶ analysis ▶ reconciliation ▶ agreement · suggestions · privacy ▶ coding ▶ text';
}

function helperRule(here, there, typesOnly) {
  const pure = there.layer === 'domain' || there.layer === 'codebook';
  if (there.layer === 'helper' && here.part === there.part) return null;
  if (here.part === 'ui') return 'renderer/ui/ imports nothing of ours';
  if (here.part === 'words' && pure) {
    return typesOnly ? null : 'renderer/words/ imports only types of domain and codebook';
  }
  if (pure) return null;
  if (there.layer !== 'helper') return 'the helpers do not import features or the app: arrows point down only';
  if (here.part === 'storage' && there.part === 'workers') return null;
  return `the helpers do not import one another (${here.part} → ${there.part}); only storage may use workers`;
}

function featureRule(here, there) {
  if (there.layer === 'app') return 'a feature does not import the app: arrows point down only';
  if (there.layer === 'feature' && there.part !== here.part) return 'a feature never imports another feature';
  return null;
}

const homes = [
  { names: /^dexie/, home: 'renderer/storage/' },
  { names: /^(lexical$|@lexical\/)/, home: 'renderer/editor/' },
  { names: /^hash-wasm$/, home: 'renderer/workers/' },
  { names: /^@observablehq\//, home: 'renderer/ui/' },
  { names: /^(papaparse|age-encryption)$/, home: 'renderer/domain/exchange/' },
  { names: /^natural(\/|$)/, home: 'renderer/domain/suggestions/' },
  { names: /^electron(\/|$)/, home: 'electron/' },
  { names: /^node:/, home: 'electron/' },
];
const ofTheScreens =
  /^(react|react-dom|@mantine|@tabler|@tanstack|@lexical|lexical|@observablehq|dexie.*|electron|node:.*)(\/|$)/;

/** Why `from` may not import the package `name`, as a sentence that states the rule; `null` if it may. */
export function brokenPackageRule(from, name) {
  const { layer, part } = placeOf(from);
  if (layer === 'codebook') return `codebook/ imports nothing but itself, and no package (${name})`;
  if (name.startsWith('.')) return null;
  const wrongHome = homes.find(({ names, home }) => names.test(name) && !from.startsWith(home));
  if (wrongHome) return `${name} is imported only in ${wrongHome.home}`;
  if (layer !== 'domain') return null;
  if (part === 'exchange') {
    return ofTheScreens.test(name) ? `renderer/domain/ is pure: no screens, storage or system (${name})` : null;
  }
  return name.startsWith('natural/') ? null : `renderer/domain/${part}/ is pure: it imports no package (${name})`;
}

/** The path, inside the project, that a relative import means. */
export function importedPath(from, specifier) {
  return path.posix.join(path.posix.dirname(from), specifier.split('?', 1)[0]);
}
