import { readFileSync } from 'node:fs';
import path from 'node:path';

const here = import.meta.dirname;

/** The name of the isolated world in which preload scripts run. */
export const preloadWorld = 'electron-double-preload';

const plain = (file: string) => readFileSync(path.join(here, file), 'utf8').replaceAll('export function', 'function');
const onlyInOwnPage = "if (window.top !== window || location.href === 'about:blank') return;";

/** The script that the page's own world runs before anything of the page. */
export function pageWorldScript(secret: string): string {
  const parts = [onlyInOwnPage, plain('world-bridge.mjs'), plain('page-world.mjs')];
  return `(() => {${parts.join('\n')}\npreparePageWorld(${JSON.stringify(secret)});})();`;
}

/** The script that runs a built preload file unchanged in the isolated world. */
export function preloadWorldScript(secret: string, preload: string): string {
  const parts = [onlyInOwnPage, plain('wire.mjs'), plain('world-bridge.mjs'), plain('preload-world.mjs')];
  const script = `(require, module, exports) => {${readFileSync(preload, 'utf8')}\n}`;
  return `(() => {${parts.join('\n')}\nrunPreload(${JSON.stringify(secret)}, ${script});})();`;
}
