/** What a key of the reader's choice does, with the key for it from the start. '' is no key. */
export const DEFAULT_KEYS = {
  next: 'j',
  previous: 'k',
  box: '/',
  skip: 's',
  read: 'r',
  list: 'l',
  tag: 't',
  star: '*',
  note: 'n',
  'skip-rest': 'Shift+s',
  undo: 'u',
  redo: 'Shift+u',
  'show-hidden': 'h',
  select: 'x',
  'open-behind': 'o',
  detail: 'd',
  arxiv: 'a',
  pdf: 'p',
  copy: 'c',
  'copy-markdown': 'Shift+c',
  help: '?',
} as const satisfies Record<string, string>;

export type KeyAction = keyof typeof DEFAULT_KEYS;

export const KEY_ACTIONS = Object.keys(DEFAULT_KEYS) as KeyAction[];

/** The key of each action. */
export type KeyMap = Readonly<Record<KeyAction, string>>;

/** What the reader changed of it. */
export type OwnKeys = Readonly<Partial<Record<KeyAction, string>>>;

/** True for what can be chosen as a key: a letter, also with Shift, a digit or a sign; not the browser's shortcuts. */
export function isChoosableKey(key: string): boolean {
  return /^((Shift\+)?[\p{Ll}\p{Lo}]|[\p{N}\p{P}\p{S}])$/u.test(key);
}

/**
 * The keys that hold. What the reader chose comes first: an action loses the key it has from the start to the action
 * that the reader gave it to. What cannot be a key, as in settings of another version, counts as not chosen.
 */
export function keyMapOf(own: OwnKeys | undefined): KeyMap {
  const chosen = new Map<KeyAction, string>();
  for (const action of KEY_ACTIONS) {
    const key = own?.[action];
    if (key === '' || (key !== undefined && isChoosableKey(key) && !isTaken(chosen, key))) chosen.set(action, key);
  }
  const map: Record<string, string> = {};
  for (const action of KEY_ACTIONS) {
    const [key, first] = [chosen.get(action), DEFAULT_KEYS[action]];
    map[action] = key ?? (isTaken(chosen, first) ? '' : first);
  }
  return map as KeyMap;
}

/** What a key does. */
export function actionOf(map: KeyMap, key: string): KeyAction | undefined {
  return key === '' ? undefined : KEY_ACTIONS.find((action) => map[action] === key);
}

/**
 * What is to be stored when the reader gives an action this key, '' for none. An action that had the key is left
 * without one.
 */
export function withKey(own: OwnKeys | undefined, action: KeyAction, key: string): OwnKeys {
  const map = { ...keyMapOf(own) };
  const before = actionOf(map, key);
  if (before) map[before] = '';
  map[action] = key;
  return ownKeys(map);
}

function ownKeys(map: KeyMap): OwnKeys {
  return Object.fromEntries(
    KEY_ACTIONS.flatMap((action) => (map[action] === DEFAULT_KEYS[action] ? [] : [[action, map[action]]])),
  );
}

function isTaken(chosen: ReadonlyMap<KeyAction, string>, key: string): boolean {
  return key !== '' && [...chosen.values()].includes(key);
}
