import type { Bridge } from '../../electron/contract.ts';
import type { Desktop } from './desktop.ts';

/** The machine as the shell's bridge offers it. The window stays open until every `beforeClose` has settled. */
export function electronDesktop(bridge: Bridge): Desktop {
  const flushes = new Set<() => Promise<void>>();
  bridge.onClosing(() => void closeWhenSaved());

  async function closeWhenSaved(): Promise<void> {
    const outcomes = await Promise.allSettled([...flushes].map((flush) => flush()));
    for (const outcome of outcomes) if (outcome.status === 'rejected') reportError(outcome.reason);
    await bridge.readyToClose();
  }

  return {
    kind: 'electron',
    chooseFile: (kind) => bridge.chooseFile(kind),
    saveFile: (file) => bridge.saveFile(file),
    saveFiles: (_archiveName, files) => bridge.saveFiles(files),
    onMenuCommand: (listener) => bridge.onMenuCommand(listener),
    beforeClose: (flush) => {
      flushes.add(flush);
      return () => flushes.delete(flush);
    },
  } satisfies Desktop;
}
