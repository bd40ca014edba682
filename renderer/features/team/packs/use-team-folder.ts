import { useCallback, useEffect, useRef, useState } from 'react';
import type { FolderFile, TeamFolderOutcome } from '../../../../electron/contract.ts';
import type { TeamFolder } from '../../../desktop/desktop.ts';
import type { PackRecord } from '../../../domain/coding/pack-record.ts';
import { arrivedReturns, arrivingReturns, type FolderLook, markOf } from './arrived-returns.ts';

/** Between two looks into the folder, in milliseconds. */
const pause = 4000;

/** What is known of the team's folder while the screen is open. */
export interface FolderWatch {
  /** `null` until it is first looked into, and where none has been chosen. */
  readonly outcome: TeamFolderOutcome;
  readonly isKnown: boolean;
  /** Returns to be offered. */
  readonly arrived: readonly FolderFile[];
  /** How many are still arriving. */
  readonly arriving: number;
  lookAgain(): void;
  /** Leaves a file alone until it changes: it was opened and is not whole yet. */
  leaveAlone(name: string): void;
}

const nothing: FolderLook = [];

/** Looks into the team's folder every few seconds and whenever the window gets the focus, as long as the caller is on screen. */
export function useTeamFolder(folder: TeamFolder | null, packs: readonly PackRecord[]): FolderWatch {
  const [looks, setLooks] = useState<{ readonly before: FolderLook; readonly now: TeamFolderOutcome } | null>(null);
  const [incomplete, setIncomplete] = useState<ReadonlySet<string>>(new Set());
  const lookAtOnce = useRef(() => {});
  useEffect(() => {
    if (!folder) return;
    let over = false;
    let running = false;
    const look = async () => {
      if (running || document.visibilityState === 'hidden') return;
      running = true;
      try {
        const now = await folder.list();
        if (!over) setLooks((earlier) => ({ before: filesOf(earlier?.now ?? null), now }));
      } finally {
        running = false;
      }
    };
    const start = () => void look();
    lookAtOnce.current = start;
    start();
    const timer = setInterval(start, pause);
    window.addEventListener('focus', start);
    return () => {
      over = true;
      clearInterval(timer);
      window.removeEventListener('focus', start);
    };
  }, [folder]);
  const now = filesOf(looks?.now ?? null);
  const before = looks?.before ?? nothing;
  const leaveAlone = useCallback(
    (name: string) => {
      const file = now.find((one) => one.name === name);
      if (file) setIncomplete((known) => new Set([...known, markOf(file)]));
    },
    [now],
  );
  return {
    outcome: looks?.now ?? null,
    isKnown: looks !== null,
    arrived: arrivedReturns(before, now, packs, incomplete),
    arriving: arrivingReturns(before, now, packs, incomplete),
    lookAgain: useCallback(() => lookAtOnce.current(), []),
    leaveAlone,
  };
}

function filesOf(outcome: TeamFolderOutcome): FolderLook {
  return outcome && 'files' in outcome ? outcome.files : nothing;
}
