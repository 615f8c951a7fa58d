import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { onMessage, sendMessage } from './wire.ts';

// Stands for webextension-polyfill: the wire, the catalogue and what is stored work, events never fire, and every other
// call does nothing.

const ORIGIN = 'chrome-extension://daybook/';
const texts = new Map<string, string>(Object.entries(english).map(([key, { message }]) => [key, message]));

/** An area of the extension's storage, from Chromium. */
function area(): object {
  const stored = new Map<string, unknown>();
  return api({
    get: async (key: string) => (stored.has(key) ? { [key]: structuredClone(stored.get(key)) } : {}),
    set: async (items: object) => {
      for (const [key, value] of Object.entries(items)) stored.set(key, structuredClone(value));
    },
    setAccessLevel: async () => {},
  });
}

const isEvent = (name: string) => /^on[A-Z]/.test(name);
const event = { addListener() {}, removeListener() {} };

/** An API with what is made of it, and for the rest what does nothing. */
function api(members: object): object {
  return new Proxy(members, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key);
      if (member !== undefined || typeof key === 'symbol') return member;
      return isEvent(key) ? event : async () => undefined;
    },
  });
}

const made = {
  runtime: {
    id: 'daybook',
    getURL: (path: string) => new URL(path, ORIGIN).href,
    sendMessage,
    onMessage,
  },
  storage: { local: area(), session: area() },
  i18n: {
    getUILanguage: () => 'en',
    getMessage: (key: string, values: string[] = []) =>
      (texts.get(key) ?? '').replace(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? ''),
  },
  permissions: { contains: async () => true },
  tabs: { query: async () => [] },
  windows: { getCurrent: async () => ({ id: 1 }) },
};

const apis = Object.entries(made).map(([name, each]) => [name, api(each)]);

export const browser: object = new Proxy(Object.fromEntries(apis), {
  get: (target, key) => Reflect.get(target, key) ?? api({}),
});
