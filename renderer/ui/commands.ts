import { type HotkeyItem, useHotkeys } from '@mantine/hooks';
import { createContext, useContext, useEffect, useId, useSyncExternalStore } from 'react';

/** Something the user can do, by key, from the command palette, or by a button that runs it. */
export interface Command {
  /** Stable: key maps are stored by it. */
  readonly id: string;
  readonly label: string;
  /** The heading it stands under in the palette and the shortcut sheet. */
  readonly group: string;
  /** Other words that people type for it in the palette. */
  readonly keywords?: readonly string[];
  /** Hotkeys as Mantine writes them: `mod+Z`, `shift+ArrowLeft`, `1`. The first is the one shown. */
  readonly keys: readonly string[];
  /** The same by place on the keyboard (`event.code`), for keys that some layouts hide: `BracketLeft`, `Digit1`. */
  readonly physicalKeys?: readonly string[];
  /** Fires in text fields too. Only for combinations with Ctrl or Cmd. */
  readonly inTextFields?: boolean;
  /** Fires in front of a dialog or menu too: for what must always work. */
  readonly inDialogs?: boolean;
  /** Fires again and again while its key is held down: for steps, never for what is done or undone by a second press. */
  readonly repeats?: boolean;
  /** Not offered in the palette, e.g. caret moves. */
  readonly keyOnly?: boolean;
  /** Left out of the shortcut sheet too: a sibling's row stands for it. */
  readonly unlisted?: boolean;
  readonly run: () => void;
}

/** Command id → the keys that the user chose instead. */
export type KeyMap = Readonly<Record<string, readonly string[]>>;

export const KeyMapContext = createContext<KeyMap>({});

/** The keys of a command now: the chosen ones, otherwise its own. */
export function keysOf(command: Pick<Command, 'id' | 'keys'>, keyMap: KeyMap): readonly string[] {
  return keyMap[command.id] ?? command.keys;
}

const textFields = ['INPUT', 'TEXTAREA', 'SELECT'];
const offered = new Map<string, readonly Command[]>();
const listeners = new Set<() => void>();
let all: readonly Command[] = [];

function offer(owner: string, commands: readonly Command[] | null): void {
  if (commands) offered.set(owner, commands);
  else offered.delete(owner);
  all = [...offered.values()].flat();
  for (const listener of listeners) listener();
}

/** A dialog has the keyboard to itself, and a focused button keeps its own Enter and Space. */
function keepsKey(event: KeyboardEvent): boolean {
  if (!(event.target instanceof Element)) return false;
  if (event.target.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return true;
  const activates = event.key === 'Enter' || event.key === ' ';
  if (activates && !event.ctrlKey && !event.metaKey) return event.target.closest('button, a, [role="tab"]') !== null;
  return (
    event.key.startsWith('Arrow') &&
    event.target.closest('[role="radiogroup"], [role="tablist"], [role="slider"]') !== null
  );
}

/** Offers commands while the caller is on screen: binds their keys and lists them for the palette. */
export function useCommands(commands: readonly Command[]): void {
  const owner = useId();
  const keyMap = useContext(KeyMapContext);
  const answered = new WeakSet<KeyboardEvent>();
  const bind = (command: Command): HotkeyItem[] => {
    const run = (event: KeyboardEvent) => {
      if (answered.has(event) || (!command.inDialogs && keepsKey(event))) return;
      answered.add(event);
      event.preventDefault();
      if (!event.repeat || command.repeats) command.run();
    };
    const byName = keysOf(command, keyMap).map((key): HotkeyItem => [key, run, { preventDefault: false }]);
    const places = keyMap[command.id] ? [] : (command.physicalKeys ?? []);
    return [
      ...byName,
      ...places.map((key): HotkeyItem => [key, run, { preventDefault: false, usePhysicalKeys: true }]),
    ];
  };
  useHotkeys(commands.filter((command) => !command.inTextFields).flatMap(bind), textFields);
  useHotkeys(commands.filter((command) => command.inTextFields).flatMap(bind), []);
  useEffect(() => offer(owner, commands), [owner, commands]);
  useEffect(() => () => offer(owner, null), [owner]);
}

/** Every command on offer at this moment; a component that offers commands itself must not also draw with them. */
export function offeredCommands(): readonly Command[] {
  return all;
}

/** The commands on offer, drawn anew whenever they change. */
export function useOfferedCommands(): readonly Command[] {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, offeredCommands);
}
