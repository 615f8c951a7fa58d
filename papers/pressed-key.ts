/** What a browser tells of a pressed key; a part of its KeyboardEvent. */
export interface KeyPress {
  key: string;
  code?: string;
  shiftKey?: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  getModifierState?(name: string): boolean;
}

// The question mark of Arabic keyboards.
const SAME: Record<string, string> = { '؟': '?' };
const NO_KEY = new Set(['Dead', 'Process', 'Unidentified', 'Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock']);

/**
 * The name of a pressed key, the same on each keyboard and with Caps Lock: `j`, `Shift+j`, `*`, `ArrowDown`,
 * `Ctrl+Enter` (also for the Command key). Where letters are not Latin, as on a Russian keyboard, it is the letter that
 * stands there on an American one. Signs have no `Shift+`: some keyboards need it for them and some do not. Undefined
 * for keys that only change others, and for those of which the browser does not say what they are.
 */
export function pressedKey(press: KeyPress): string | undefined {
  if (NO_KEY.has(press.key)) return undefined;
  const [char = '', ...more] = press.key.normalize('NFKC');
  const isNamed = more.length > 0;
  const name = isNamed ? press.key : letterOf(SAME[char] ?? char, press.code);
  // AltGr is Ctrl and Alt at once on some systems, and writes a sign.
  const isWritten = press.getModifierState?.('AltGraph') === true;
  return [
    (press.ctrlKey || press.metaKey) && !isWritten && 'Ctrl',
    press.altKey && !isWritten && 'Alt',
    press.shiftKey && (isNamed || /^\p{L}$/u.test(name)) && 'Shift',
    name,
  ]
    .filter(Boolean)
    .join('+');
}

function letterOf(char: string, code = ''): string {
  const [, latin] = /^Key([A-Z])$/.exec(code) ?? [];
  const isOfOther = /\p{L}/u.test(char) && !/\p{Script=Latin}/u.test(char);
  return (isOfOther && latin ? latin : char).toLowerCase();
}
