/** The parts of a keyboard event that say which keys were pressed. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const modifierKeys = ['Control', 'Meta', 'Alt', 'AltGraph', 'Shift', 'CapsLock', 'Fn', 'Dead'];

/** The keys of an event as Mantine writes hotkeys (`mod+shift+K`); `null` while only modifiers are down. */
export function pressedKeys(event: KeyPress): string | null {
  if (modifierKeys.includes(event.key)) return null;
  const modifiers = [
    event.ctrlKey || event.metaKey ? 'mod' : null,
    event.altKey ? 'alt' : null,
    event.shiftKey ? 'shift' : null,
  ].filter((modifier) => modifier !== null);
  return [...modifiers, nameOfKey(event.key)].join('+');
}

function nameOfKey(key: string): string {
  if (key === ' ') return 'Space';
  if (key === '+') return 'Plus';
  return key.length === 1 ? key.toUpperCase() : key;
}

/** True if both hotkeys are pressed by the same keys. */
export function sameHotkey(a: string, b: string): boolean {
  const parts = (hotkey: string) =>
    hotkey
      .toLowerCase()
      .replace(/\b(ctrl|meta)\b/g, 'mod')
      .split('+')
      .map((part) => part.trim())
      .sort()
      .join('+');
  return parts(a) === parts(b);
}
