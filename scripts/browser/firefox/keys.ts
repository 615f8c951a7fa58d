// https://www.w3.org/TR/webdriver2/#keyboard-actions: keys without a character of their own have a private one.
const CODES: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  Meta: '\uE03D',
  F1: '\uE031',
  F2: '\uE032',
  F5: '\uE035',
  F6: '\uE036',
};

interface KeyAction {
  type: 'keyDown' | 'keyUp';
  value: string;
}

/**
 * The key events of one press, named as in Playwright: `a`, `?`, `ArrowDown`, `Control+Shift+k`, `ControlOrMeta+a`.
 * Throws for a name that is no key.
 */
export function keyPress(key: string): KeyAction[] {
  // The plus key is a name too: `+`, `Control++`.
  const names = key.split(/(?<=[^+])\+(?=.)/).map((name) => (name === 'ControlOrMeta' ? controlOrMeta() : name));
  const values = names.map(keyValue);
  return [
    ...values.map((value): KeyAction => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value): KeyAction => ({ type: 'keyUp', value })),
  ];
}

/** The key events of a text, one press for each character. */
export function keyPresses(text: string): KeyAction[] {
  return Array.from(text).flatMap((character) => keyPress(character === '\n' ? 'Enter' : character));
}

function keyValue(name: string): string {
  const value = CODES[name] ?? name;
  if (Array.from(value).length !== 1) throw new Error(`"${name}" is no key.`);
  return value;
}

function controlOrMeta(): string {
  return process.platform === 'darwin' ? 'Meta' : 'Control';
}
