const isMac = typeof navigator !== 'undefined' && /Mac/.test(navigator.userAgent);

const names: Readonly<Record<string, string>> = {
  mod: isMac ? '⌘' : 'Ctrl',
  ctrl: 'Ctrl',
  meta: isMac ? '⌘' : 'Win',
  alt: isMac ? '⌥' : 'Alt',
  shift: isMac ? '⇧' : 'Shift',
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  end: 'End',
  enter: 'Enter',
  escape: 'Esc',
  delete: 'Del',
  backspace: '⌫',
  plus: '+',
};

/** A hotkey as the keyboard of this computer prints it: `mod+shift+Z` is `Ctrl+Shift+Z`, or `⌘⇧Z` on a Mac. */
export function keyName(hotkey: string): string {
  const parts = hotkey.split('+').map((part) => names[part.trim().toLowerCase()] ?? part.trim().toUpperCase());
  // A question mark is typed with Shift already.
  const shown = parts.at(-1) === '?' ? ['?'] : parts;
  return shown.join(isMac ? '' : '+');
}
