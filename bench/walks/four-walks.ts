import { fire } from './held-timers.ts';
import { load } from './lives.ts';
import { loadBackground, loadListing, openPopup } from './product.ts';
import type { RanFile } from './ran.ts';
import type { Record, Stage } from './recorder.ts';
import { deliver } from './wire.ts';

/** What is typed: a word and the half of another, then a letter more. */
const TYPED = 'language mod';
const TYPED_ON = 'language mode';

/** From a page of a day to the packed index. */
export async function walkCapture(record: Record): Promise<Stage[]> {
  const start = await loadBackground('capturing');
  start();
  const open = await loadListing('2026-06-03', 'listing');
  let leave = (): void => {};
  const read = await record(() => {
    leave = open();
  });
  const stored = await record(() => deliver('capture'));
  leave();
  const followed = await record(() => fire());
  const packed = await record(() => fire());
  const [wire, library] = divided(stored('capturing'), isWire);
  return named('capture', {
    page: read('listing'),
    wire,
    'clean and store': library,
    index: followed('capturing'),
    pack: packed('capturing'),
  });
}

/** From a key to the rows that answer, first with a background that sleeps. */
export async function walkQuery(record: Record): Promise<Stage[]> {
  const popup = await openPopup('asking');
  const wake = await loadBackground('answering');
  const typed = await record(() => popup.type(TYPED));
  const cold = await record(() => {
    wake();
    deliver('search');
  });
  if (popup.rows() === 0) throw new Error(`Nothing was found for ${TYPED}.`);
  await record(() => popup.type(TYPED_ON));
  const warm = await record(() => deliver('search'));
  const [explaining, showing] = divided(cold('asking'), isSearch);
  return named('query', {
    'page, asking': typed('asking'),
    'background, cold': cold('answering'),
    'background, warm': warm('answering'),
    'page, showing': showing,
    'page, explaining': explaining,
  });
}

/** From a click on a star to the row that shows it. */
export async function walkMark(record: Record): Promise<Stage[]> {
  const start = await loadBackground('marking');
  start();
  const popup = await openPopup('starring');
  const clicked = await record(() => popup.star());
  const marked = await record(() => deliver('mark'));
  if (!popup.isStarred()) throw new Error('The row shows no star.');
  const followed = await record(() => fire());
  await record(() => fire());
  return named('mark', {
    'page, asking': clicked('starring'),
    background: marked('marking'),
    'page, live row': marked('starring'),
    index: followed('marking'),
  });
}

/** From the first turn of a background to its first answer. */
export async function walkWake(record: Record): Promise<Stage[]> {
  const start = await loadBackground('waking');
  const { send } = (await load('messages/send.ts', 'calling')) as typeof import('../../messages/send.ts');
  const first = await record(start);
  void send('warm', null);
  const opened = await record(() => deliver('warm'));
  void send('search', { text: TYPED, from: 0, limit: 30 });
  const answered = await record(() => deliver('search'));
  return named('wake', {
    'first turn': first('waking'),
    'library and index opened': opened('waking'),
    'first answer': answered('waking'),
  });
}

const isWire = (file: string) => /^(messages|adapters|entrypoints)\//.test(file);
const isSearch = (file: string) => file.startsWith('search/');

function divided(files: readonly RanFile[], is: (file: string) => boolean): [RanFile[], RanFile[]] {
  return [files.filter(({ file }) => is(file)), files.filter(({ file }) => !is(file))];
}

function named(walk: string, stages: { [stage: string]: RanFile[] }): Stage[] {
  return Object.entries(stages).map(([stage, files]) => ({ walk, stage, files }));
}
