import { browserDesktop } from './browser-desktop.ts';
import type { Desktop } from './desktop.ts';
import { electronDesktop } from './electron-desktop.ts';

/** The machine this page runs on: the shell's where its bridge is there, a browser's otherwise. Call it once. */
export function chooseDesktop(): Desktop {
  return window.outcomeCoder === undefined ? browserDesktop() : electronDesktop(window.outcomeCoder);
}
