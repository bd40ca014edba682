import { spawn } from 'node:child_process';
import { root } from './places.mjs';

/** A program that ends sooner than this, in milliseconds, and with a fault has not opened a window. */
const tooSoon = 10_000;

/**
 * Runs a program to its end without its noise; Ctrl+C here ends it too. Answers whether it opened: a program that
 * could not be started, or that failed at once, did not.
 */
export function runProgram(program, parameters) {
  const started = Date.now();
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(program, parameters, { cwd: root, stdio: 'ignore', env });
  const stop = () => child.kill();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
  return new Promise((resolve) => {
    const end = (opened) => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stop);
      resolve(opened);
    };
    child.once('error', () => end(false));
    child.once('close', (code) => end(code === 0 || code === null || Date.now() - started >= tooSoon));
  });
}
