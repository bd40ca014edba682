import type { Bridge } from '../../electron/contract.ts';

declare global {
  interface Window {
    /** Put here by the shell's preload script; absent in a browser. */
    readonly outcomeCoder?: Bridge;
  }
}
