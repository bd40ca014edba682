import { useRef, useState } from 'react';

export interface Task {
  readonly running: boolean;
  /** Why the last run failed, as a sentence; `null` while it runs and when it went well. */
  readonly problem: string | null;
  /** Starts the work, unless some is still running. */
  run(work: () => Promise<void>): void;
  /** Takes the problem off the screen. */
  forget(): void;
}

/**
 * One piece of work at a time, started by a button. `sentenceFor` says which failures are expected, and in what words;
 * for any other it answers `null`, and the error is thrown again while rendering, so that the error screen shows it.
 */
export function useTask(sentenceFor: (error: unknown) => string | null): Task {
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [bug, setBug] = useState<{ readonly error: unknown } | null>(null);
  const busy = useRef(false);
  if (bug) throw bug.error;
  const run = async (work: () => Promise<void>) => {
    if (busy.current) return;
    busy.current = true;
    setRunning(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      const sentence = sentenceFor(error);
      if (sentence === null) setBug({ error });
      else setProblem(sentence);
    } finally {
      busy.current = false;
      setRunning(false);
    }
  };
  return { running, problem, run: (work) => void run(work), forget: () => setProblem(null) };
}
