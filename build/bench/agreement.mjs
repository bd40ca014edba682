import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { root } from '../places.mjs';

const entry = path.join(root, 'tests/support/bench/agreement-bench.ts');

/**
 * Times the figures of inter-coder agreement, each scene in a Node process of its own, so that the memory it takes can be
 * told: `{ name: { durations, megabytes } }`, in milliseconds and megabytes of the whole process at its largest.
 */
export async function agreementScenes(folder) {
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: entry, outDir: path.join(folder, 'agreement'), emptyOutDir: true },
  });
  const player = path.join(folder, 'agreement', 'play.mjs');
  writeFileSync(
    player,
    `import { play, sceneNames } from './agreement-bench.js';
const [name] = process.argv.slice(2);
console.log(JSON.stringify(name === undefined ? sceneNames : play(name)));
`,
  );
  writeFileSync(path.join(folder, 'agreement', 'package.json'), '{ "type": "module" }');
  const ask = (...names) => JSON.parse(execFileSync(process.execPath, [player, ...names], { encoding: 'utf8' }));
  return Object.fromEntries(ask().map((name) => [name, ask(name)]));
}
