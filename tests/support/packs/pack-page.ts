import type { Pack, PackOpener, PackSealer } from '../../../renderer/domain/exchange/pack/pack.ts';
import { hashSheetsInWorker, openPackInWorker, sealPackInWorker } from '../../../renderer/workers/pack-in-worker.ts';

/** What a page can be asked that has the doors to the pack worker and nothing else. */
export interface PackPage {
  /** Takes the packs of `packs.json` out of their JSON, before anything is measured. */
  load(): Promise<void>;
  /** Seals a pack, and gives how many bytes it became and how many milliseconds that took. */
  seal(kind: Pack['kind'], sealer: PackSealer): Promise<{ readonly bytes: number; readonly took: number }>;
  /** Opens what was sealed last; `null` if it is another pack than the one that was sealed. */
  open(opener: PackOpener): Promise<{ readonly took: number } | null>;
  /** Hashes the sheets of the return pack, and gives how many are marked with their own hash. */
  hash(): Promise<{ readonly marked: number; readonly took: number }>;
}

declare global {
  interface Window {
    packPage: PackPage;
  }
}

let packs: Readonly<Record<Pack['kind'], Pack>> | undefined;
let sealed: Uint8Array = new Uint8Array();
let last: Pack | undefined;

function packOf(kind: Pack['kind']): Pack {
  if (!packs) throw new Error('The packs are not loaded');
  return packs[kind];
}

window.packPage = {
  async load() {
    packs = await (await fetch('/packs.json')).json();
  },
  async seal(kind, sealer) {
    last = packOf(kind);
    const start = performance.now();
    sealed = await sealPackInWorker(last, sealer);
    return { bytes: sealed.length, took: performance.now() - start };
  },
  async open(opener) {
    const start = performance.now();
    const result = await openPackInWorker(sealed, opener);
    const took = performance.now() - start;
    if ('problem' in result) throw new Error(result.problem.code);
    const { pack } = result;
    const isSame = pack.id === last?.id && pack.sheets.length === last.sheets.length;
    return isSame ? { took } : null;
  },
  async hash() {
    const { sheets } = packOf('return');
    const start = performance.now();
    const hashed = await hashSheetsInWorker(sheets);
    const took = performance.now() - start;
    return { marked: hashed.filter(({ sheet, hash }) => sheet.lineage.at(-1) === hash).length, took };
  },
};
