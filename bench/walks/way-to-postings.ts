import type { Call } from './calls.ts';
import { outsideCalls, watchCalls } from './calls.ts';
import { fire, untilQuiet } from './held-timers.ts';
import type { Way } from './hops.ts';
import { chainOf, libraryObjects, rootOf, wayFrom } from './hops.ts';
import { load } from './lives.ts';
import { HANDLERS, POSTING_READ, READERS } from './places.ts';
import { loadBackground, loadListing, openPopup } from './product.ts';
import { deliver } from './wire.ts';

/** How a search gets to postings. */
export interface WayToPostings extends Way {
  /** from a key to the command */
  key: Way;
  /** the most calls to any posting that it reads */
  longest: number;
  /** the engine's objects on the way that stand for the whole library, by their classes */
  library: string[];
}

const ENGINE = 'search/';
const SEND = 'messages/send.ts';
// Searches that come while one is under way share its successor's catching up, so the second and the third are answered
// from the very same objects.
const TEXTS = ['language mod', 'model learning', 'data model'];

/** Follows queries through a library in two segments. To be called when one day is packed. */
export async function wayToPostings(): Promise<WayToPostings> {
  await packAnotherDay();
  const start = await loadBackground('traced');
  const { send } = (await load(SEND, 'calling')) as typeof import('../../messages/send.ts');
  const calls: Call[] = [];
  watchCalls((call) => calls.push(call));
  const key = await wayToCommand(calls);
  start();
  for (const text of TEXTS) {
    void send('search', { text, from: 0, limit: 30 });
    outsideCalls(() => deliver('search'));
  }
  await untilQuiet();
  const queries = [...Map.groupBy(calls, rootOf).values()].filter((own) => own.some(isRead));
  const [first] = queries.map((own) => own.find(isRead));
  if (!first || queries.length < TEXTS.length) throw new Error(`No ${POSTING_READ} of a reader is called.`);
  const ways = calls.filter(isRead).map((read) => wayFrom(chainOf(read), HANDLERS));
  return {
    key,
    ...wayFrom(chainOf(first), HANDLERS),
    longest: Math.max(...ways.map(({ names }) => names.length)),
    library: libraryObjects(queries.slice(1), isRead, engineClasses(calls)),
  };
}

const isRead = ({ name, file }: Call): boolean => READERS.test(file) && name.endsWith(`.${POSTING_READ}`);

function engineClasses(calls: readonly Call[]): Set<string> {
  const members = calls.filter(({ name, file }) => file.startsWith(ENGINE) && name.includes('.'));
  return new Set(members.map(({ name }) => name.split('.')[0] ?? ''));
}

/** From a key in the popup to the search command. `calls` are those that are noted. */
async function wayToCommand(calls: readonly Call[]): Promise<Way> {
  const popup = await openPopup('traced-popup');
  const before = calls.length;
  popup.type('model');
  await untilQuiet();
  const sent = calls.slice(before).find(({ file }) => file === SEND);
  if (!sent) throw new Error('A key in the popup sends no command.');
  return wayFrom(chainOf(sent), '');
}

async function packAnotherDay(): Promise<void> {
  const start = await loadBackground('packing');
  start();
  const open = await loadListing('2026-06-04', 'second-listing');
  const leave = open();
  await untilQuiet();
  deliver('capture');
  await untilQuiet();
  leave();
  for (let step = 0; step < 2; step += 1) {
    fire();
    await untilQuiet();
  }
}
