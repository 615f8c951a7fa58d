import { describe, expect, it, vi } from 'vitest';
import type { Runtime, Tabs } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import { adapterFor } from '../../adapters/index.ts';
import type { Command } from '../../messages/commands.ts';
import { COMMANDS } from '../../messages/commands.ts';
import type { Handlers } from '../../messages/serve.ts';
import { answer, Refused, senderOf } from '../../messages/serve.ts';
import { WIRE_VERSION } from '../../messages/wire-version.ts';
import { LibraryError } from '../../storage/library-error.ts';
import { captureOf, facts, noon, rows } from '../storage/made-library.ts';
import { INPUTS } from './inputs.ts';

const isFeed = (url: URL) => adapterFor(url) !== undefined;

const DAY_PAGE = 'https://huggingface.co/papers/date/2026-06-03';

const tab = (more: object = {}) => ({ id: 7, index: 0, incognito: false, ...more }) as Tabs.Tab;

// The browser fills these in; nothing in them comes from the message.
const SENDERS: Record<string, Runtime.MessageSender> = {
  'a listing in a tab': { id: browser.runtime.id, url: DAY_PAGE, frameId: 0, tab: tab() },
  'a listing on hf.co': { id: browser.runtime.id, url: 'https://hf.co/papers', frameId: 0, tab: tab() },
  'one of our pages': { id: browser.runtime.id, url: browser.runtime.getURL('popup.html') },
  'one of our pages in a tab': {
    id: browser.runtime.id,
    url: browser.runtime.getURL('options.html'),
    frameId: 0,
    tab: tab(),
  },
  'a listing in a frame': { id: browser.runtime.id, url: DAY_PAGE, frameId: 3, tab: tab() },
  'a listing without a tab': { id: browser.runtime.id, url: DAY_PAGE, frameId: 0 },
  'another page of the site': { id: browser.runtime.id, url: 'https://huggingface.co/models', frameId: 0, tab: tab() },
  'another site': { id: browser.runtime.id, url: 'https://huggingface.co.evil.org/papers', frameId: 0, tab: tab() },
  'another extension': { id: 'someone-else', url: browser.runtime.getURL('popup.html') },
  'a page of another extension': { id: browser.runtime.id, url: 'chrome-extension://someone-else/popup.html' },
  'nobody known': { id: browser.runtime.id },
};

const FEED = new Set(['a listing in a tab', 'a listing on hf.co']);
const PAGE = new Set(['one of our pages', 'one of our pages in a tab']);

const names = Object.keys(COMMANDS) as Command[];

function handlers(handle: (command: Command, input: unknown) => Promise<unknown> = async () => null): Handlers {
  return Object.fromEntries(
    names.map((name) => [name, (input: unknown) => handle(name, input)]),
  ) as unknown as Handlers;
}

const message = (command: string, input: unknown, wire: unknown = WIRE_VERSION) => ({ command, input, wire });

describe('each command from each sender', () => {
  const cells = names.flatMap((command) => Object.keys(SENDERS).map((sender) => ({ command, sender })));

  it.each(cells)('$command from $sender', async ({ command, sender }) => {
    const handle = vi.fn(async () => null);
    const from = SENDERS[sender];
    const reply = await answer(
      handlers(handle),
      message(command, INPUTS[command]),
      from && senderOf(from, isFeed),
      () => {},
    );
    const allowed = (COMMANDS[command].from === 'feed' ? FEED : PAGE).has(sender);
    expect(reply).toEqual(allowed ? { ok: true, output: null } : { ok: false, refusal: 'forbidden' });
    expect(handle).toHaveBeenCalledTimes(allowed ? 1 : 0);
  });
});

const feed = { kind: 'feed', url: new URL(DAY_PAGE), isPrivate: false } as const;
const page = { kind: 'page', url: new URL(browser.runtime.getURL('popup.html')), isPrivate: false } as const;

describe('a message', () => {
  it.each([
    null,
    undefined,
    7,
    'capture',
    [],
    {},
    { command: 'constructor', input: null, wire: WIRE_VERSION },
    { command: 7 },
  ])('that is no command is refused: %j', async (value) => {
    expect(await answer(handlers(), value, page, () => {})).toEqual({ ok: false, refusal: 'malformed' });
  });

  it.each([WIRE_VERSION - 1, WIRE_VERSION + 1, undefined])('of other code (%s) asks for a reload', async (wire) => {
    const reply = await answer(handlers(), { command: 'warm', input: null, ...(wire && { wire }) }, page, () => {});
    expect(reply).toEqual({ ok: false, refusal: 'outdated' });
  });

  it('from a private window is marked as such', () => {
    const from = { id: browser.runtime.id, url: DAY_PAGE, frameId: 0, tab: tab({ incognito: true }) };
    expect(senderOf(from, isFeed)).toMatchObject({ kind: 'feed', isPrivate: true });
  });

  it('comes from the address that its tab has now, when that is of the same origin', () => {
    const from = { id: browser.runtime.id, url: DAY_PAGE, frameId: 0 };
    const addressOf = (url: string) => senderOf({ ...from, tab: tab({ url }) }, isFeed)?.url.href;
    const search = 'https://huggingface.co/papers?q=graphs';
    expect(['', search, 'https://hf.co/papers'].map(addressOf)).toEqual([DAY_PAGE, search, DAY_PAGE]);
    const loadedAt = { ...from, url: 'https://huggingface.co/papers/submit', tab: tab({ url: search }) };
    expect(senderOf(loadedAt, isFeed)?.url.href).toBe(search);
  });

  it('gets what its handler gives, and the code of what its handler refuses', async () => {
    expect(
      await answer(
        handlers(async () => 5),
        message('warm', null),
        page,
        () => {},
      ),
    ).toEqual({ ok: true, output: 5 });
    for (const [error, refusal] of [
      [new Refused('paused'), 'paused'],
      [new LibraryError('full'), 'full'],
      [new LibraryError('lost'), 'lost'],
      [new LibraryError('unknown-paper'), 'unknown-paper'],
    ] as const) {
      const log = vi.fn();
      const reply = await answer(
        handlers(() => Promise.reject(error)),
        message('warm', null),
        page,
        log,
      );
      expect(reply).toEqual({ ok: false, refusal });
      expect(log).not.toHaveBeenCalled();
    }
  });

  it('whose handler fails is logged once and leaks nothing to the sender', async () => {
    const log = vi.fn();
    const fault = new TypeError('secret detail');
    const reply = await answer(
      handlers(() => Promise.reject(fault)),
      message('warm', null),
      page,
      log,
    );
    expect(reply).toEqual({ ok: false, refusal: 'failed' });
    expect(log.mock.calls).toEqual([[fault]]);
  });
});

describe('the shape of a capture', () => {
  const good = captureOf(rows([facts(1), facts(2)]));
  const { unreadable: _, ...sentCapture } = good;
  const sent = (input: unknown) =>
    answer(
      handlers(async (_command, got) => got),
      message('capture', input),
      feed,
      () => {},
    );

  it('is passed on when it is right, without whatever has no name in it', async () => {
    const extra = { ...sentCapture, props: { authLight: { csrf: 'token' } } };
    expect(await sent(extra)).toEqual({ ok: true, output: sentCapture });
  });

  it.each([
    ['more rows than a page can have', { ...sentCapture, rows: Array.from({ length: 501 }, () => ({})) }],
    ['a listing whose key and kind differ', { ...sentCapture, listing: { ...good.listing, kind: 'week' } }],
    ['a listing of no kind', { ...sentCapture, listing: { ...good.listing, listing: 'hf:x:1', kind: 'x' } }],
    ['a capture without an id', { ...sentCapture, captureId: 'x' }],
    ['a capture of no adapter', { ...sentCapture, adapter: '<b>' }],
    ['a way of reading that is none', { ...sentCapture, via: 'guess' }],
    ['rows that are no list', { ...sentCapture, rows: { length: 1 } }],
    ['a time that is none', { ...sentCapture, at: 'now' }],
    ['a number of cards below zero', { ...sentCapture, cards: -1 }],
  ])('is refused with %s', async (_what, input) => {
    expect(await sent(input)).toEqual({ ok: false, refusal: 'malformed' });
  });
});

describe('the other inputs', () => {
  it.each<[Command, unknown]>([
    ['shown', { listing: 'hf:day:2026-06-03', captureAt: noon('2026-06-03'), papers: [{ paperId: 'x', at: 1 }] }],
    ['unreadable', { adapter: 'a page\nthat lies' }],
    ['search', { text: 'x'.repeat(10_001), from: 0, limit: 10 }],
    ['search', { text: 'x', from: -1, limit: 10 }],
    ['search', { text: 'x', from: 0, limit: 100_000 }],
    ['mark', { paperId: facts(1).paperId, mark: { kind: 'tag', name: 'Not Folded', value: true } }],
    ['mark', { paperId: facts(1).paperId, mark: { kind: 'tag', name: '', value: true } }],
    ['mark', { paperId: facts(1).paperId, mark: { kind: 'status', name: '', value: 'burnt' } }],
    ['mark', { paperId: facts(1).paperId, mark: { kind: 'note', name: '', value: 'x'.repeat(20_001) } }],
    ['mark', { paperId: facts(1).paperId, mark: { kind: 'list', name: '../x', value: true } }],
    ['mark', { paperId: facts(1).paperId, mark: { kind: 'tag', name: 'half \ud800', value: true } }],
    ['mark', { paperId: facts(1).paperId, mark: { kind: 'tag', name: 'x'.repeat(51), value: false } }],
    ['forget', { what: 'day', day: '2026-02-30' }],
    ['forget', { what: 'paper', paperId: '' }],
    ['forget', { what: 'listing', listing: 'x'.repeat(1_001) }],
    ['forget', { what: 'everything' }],
    ['settings', { capturing: 'no' }],
  ])('of %s are refused when their shape is wrong: %j', async (command, input) => {
    const sender = COMMANDS[command].from === 'feed' ? feed : page;
    expect(await answer(handlers(), message(command, input), sender, () => {})).toEqual({
      ok: false,
      refusal: 'malformed',
    });
  });

  const got = (command: Command, input: unknown) =>
    answer(
      handlers(async (_command, input) => input),
      message(command, input),
      page,
      () => {},
    );

  it.each<[Command, unknown]>([
    ['forget', { what: 'paper', paperId: 'doi:10.1145/\ud800' }],
    ['forget', { what: 'listing', listing: 'hf:search:half \udc00' }],
    ['mark', { paperId: facts(1).paperId, mark: { kind: 'tag', name: 'soft\u00adhyphen', value: false } }],
  ])('of %s can name what was stored when the rules were others: %j', async (command, input) => {
    expect(await got(command, input)).toEqual({ ok: true, output: input });
  });

  it('of a note are passed on well formed', async () => {
    const note = (value: string) => ({ paperId: facts(1).paperId, mark: { kind: 'note', name: '', value } });
    expect(await got('mark', note('half \ud800, whole 😀'))).toEqual({
      ok: true,
      output: note('half \ufffd, whole 😀'),
    });
  });
});
