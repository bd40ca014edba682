import { useEffect, useRef, useState } from 'react';
import type { Command } from './commands.ts';

/** Commands that wait for one another. */
export interface Turns {
  /** Holds back the commands that follow until `work` is done and its result is on screen. */
  during<Done>(work: Promise<Done>): void;
  /** The commands, each run at its turn and as it then stands. */
  inTurn(commands: readonly Command[]): Command[];
  /** The last commands, to be offered while what they work on is not on screen yet: each waits for it. */
  ahead(): Command[];
  /** Lets go of all that waits: the user has turned to something else. */
  forget(): void;
}

/**
 * Keys may come faster than the disk: a status pressed right after a code is for the coding which that code is making. A
 * command pressed while an act is being saved waits for it; one at a time, so that each sees what the one before it did.
 * What is typed after a command of `opensField` is meant for the field that it opens, never for another command.
 * `ready` is false while what the commands work on is still being read: they wait for that too.
 */
export function useTurns(opensField: ReadonlySet<string>, ready = true): Turns {
  const begun = useRef(0);
  const [ended, setEnded] = useState(0);
  const shownEnded = useRef(0);
  const waiting = useRef<string[]>([]);
  const newest = useRef<readonly Command[]>([]);

  const during = (work: Promise<unknown>): void => {
    begun.current += 1;
    void work.finally(() => setEnded((count) => count + 1));
  };

  useEffect(() => {
    shownEnded.current = ended;
    if (!ready || begun.current !== ended) return;
    const id = waiting.current.shift();
    if (id === undefined) return;
    during(Promise.resolve());
    newest.current.find((command) => command.id === id)?.run();
  });

  const wait = ({ id }: Command): void => {
    if (!opensField.has(waiting.current.at(-1) ?? '')) waiting.current.push(id);
  };

  return {
    during,
    inTurn(commands) {
      newest.current = commands;
      return commands.map((command) => ({
        ...command,
        run: () => {
          if (begun.current === shownEnded.current && waiting.current.length === 0) command.run();
          else wait(command);
        },
      }));
    },
    ahead: () => newest.current.map((command) => ({ ...command, run: () => wait(command) })),
    forget: () => {
      waiting.current = [];
    },
  };
}
