import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './places.mjs';

/** `npm run check`: types, lint and layers, two at a time. */
const projects = ['codebook', 'renderer/domain', 'renderer/domain/exchange', 'renderer', 'electron', 'tests'];
const ourFiles = [
  ...['build', 'codebook', 'electron', 'renderer', 'tests', 'biome.json', 'electron-builder.json', 'package.json'],
  ...['playwright.config.ts', 'tsconfig.json', 'vite.config.ts', 'vitest.config.ts'],
];
const tasks = [
  ...projects.map((project) => ({ name: `types in ${project}`, command: node('typescript/bin/tsc', '-p', project) })),
  { name: 'lint and format', command: node('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', ...ourFiles) },
  { name: 'layers', command: [path.join(root, 'build', 'check-imports.mjs')] },
];

const waiting = [...tasks];
const results = await Promise.all([worker(), worker()]);
const failed = results.flat().filter((good) => !good).length;
console.log(failed === 0 ? 'All checks are good.' : `${failed} of ${tasks.length} checks failed.`);
process.exit(failed === 0 ? 0 : 1);

async function worker() {
  const results = [];
  for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) results.push(await run(task));
  return results;
}

function node(program, ...parameters) {
  return [path.join(root, 'node_modules', program), ...parameters];
}

function run({ name, command }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.on('close', (code) => {
      console.log(code === 0 ? `good    ${name}` : `FAILED  ${name}\n${output}`);
      resolve(code === 0);
    });
  });
}
