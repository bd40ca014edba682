import { type Command, type KeyMap, keysOf } from '../../ui/commands.ts';
import { sameHotkey } from './pressed-keys.ts';

/** What the settings need to know of a command. */
export type ShortcutCommand = Pick<Command, 'id' | 'label' | 'group' | 'keys' | 'inTextFields'> & {
  /** Where it is on offer; everywhere if it says nothing. Commands of two places never meet. */
  readonly place?: string;
};

const taken = ['mod+A', 'mod+C', 'mod+V', 'mod+X', 'mod+Q', 'mod+W', 'mod+R', 'mod+N', 'mod+T', 'mod+P'];
const moving = ['Tab', 'shift+Tab', 'Escape'];

/** Why a command cannot have this hotkey, as a sentence; `null` if it can. */
export function shortcutClash(
  command: ShortcutCommand,
  hotkey: string,
  commands: readonly ShortcutCommand[],
  keyMap: KeyMap,
): string | null {
  const is = (other: string) => sameHotkey(other, hotkey);
  const plain = !hotkey.includes('mod+');
  if (moving.some(is)) return 'These keys move between fields and close dialogs. Choose others.';
  if (taken.some(is)) return 'These keys belong to the system or the clipboard. Choose others.';
  if (/\balt\+(shift\+)?.$/i.test(hotkey))
    return 'With Alt, this key types a character on some keyboards. Choose others.';
  if (command.inTextFields && plain)
    return 'This works while you type, so it needs Ctrl (on a Mac: Cmd) and another key.';
  const meets = ({ id, place }: ShortcutCommand) =>
    id !== command.id && (place === command.place || !place || !command.place);
  const holder = commands.find((other) => meets(other) && keysOf(other, keyMap).some(is));
  return holder ? `These keys already mean ‘${holder.label}’. Change that one first, or choose others.` : null;
}
