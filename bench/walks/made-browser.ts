import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { onMessage, sendMessage } from './wire.ts';

// Stands for webextension-polyfill: the wire, the catalogue and storage.local work, events never fire, and every other
// call does nothing.

const ORIGIN = 'chrome-extension://daybook/';
const texts = new Map<string, string>(Object.entries(english).map(([key, { message }]) => [key, message]));
const stored = new Map<string, unknown>();

const made = {
  runtime: {
    id: 'daybook',
    getURL: (path: string) => new URL(path, ORIGIN).href,
    sendMessage,
    onMessage,
  },
  storage: {
    local: {
      get: async (key: string) => ({ [key]: structuredClone(stored.get(key)) }),
      set: async (items: object) => {
        for (const [key, value] of Object.entries(items)) stored.set(key, structuredClone(value));
      },
    },
  },
  i18n: {
    getUILanguage: () => 'en',
    getMessage: (key: string, values: string[] = []) =>
      (texts.get(key) ?? '').replace(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? ''),
  },
  permissions: { contains: async () => true },
  tabs: { query: async () => [] },
  windows: { getCurrent: async () => ({ id: 1 }) },
};

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

const apis = Object.entries(made).map(([name, each]) => [name, api(each)]);

export const browser: object = new Proxy(Object.fromEntries(apis), {
  get: (target, key) => Reflect.get(target, key) ?? api({}),
});
