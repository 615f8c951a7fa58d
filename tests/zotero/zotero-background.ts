import { onTestFinished } from 'vitest';
import { zoteroAt } from '../../entrypoints/background/zotero/ask-zotero.ts';
import type { Input, Output } from '../../messages/commands.ts';
import type { Background } from '../entrypoints/background/made-background.ts';
import { FEED, papers, sentCapture, startBackground } from '../entrypoints/background/made-background.ts';
import { facts, freshLibrary } from '../storage/made-library.ts';
import type { StandIn } from './stand-in.ts';
import { startStandIn } from './stand-in.ts';
import type { Edition, StandInOptions } from './stand-in-library.ts';

/** A stand-in for Zotero that ends with the test. */
export async function standIn(edition: Edition, options: StandInOptions = {}): Promise<StandIn> {
  const started = await startStandIn(edition, options);
  onTestFinished(() => started.stop());
  return started;
}

export interface ZoteroBackground extends Background {
  zotero: StandIn['library'];
  send(command: string, input: unknown): Promise<{ ok: boolean; output?: unknown; refusal?: string }>;
  /** Sends these papers, by number. */
  sendPapers(numbers: number[], choice?: Partial<Input<'send-to-zotero'>>): Promise<Output<'send-to-zotero'>>;
  find(): Promise<Output<'find-zotero'>>;
}

/** A background that has recorded papers of these numbers, beside a stand-in for Zotero. */
export async function besideZotero(
  edition: Edition,
  options: StandInOptions = {},
  numbers: number[] = [1, 2, 3],
): Promise<ZoteroBackground> {
  const { address, library: zotero } = await standIn(edition, options);
  const background = startBackground(freshLibrary(), zoteroAt(address));
  await background.send('capture', sentCapture(papers(...numbers)), FEED);
  const send: ZoteroBackground['send'] = (command, input) => background.send(command, input) as never;
  return {
    ...background,
    zotero,
    send,
    async sendPapers(chosen, choice = {}) {
      const these = { are: 'these' as const, ids: chosen.map((n) => facts(n).paperId) };
      const way = edition === 10 && options.isApiOn ? '' : 'L1';
      const input = { papers: these, places: [way], hasNotes: true, skipsKnown: true, ...choice };
      return (await send('send-to-zotero', input)).output as Output<'send-to-zotero'>;
    },
    find: async () => (await send('find-zotero', null)).output as Output<'find-zotero'>,
  };
}

/** Tags a paper, by number. */
export async function tag(background: Pick<ZoteroBackground, 'send'>, n: number, ...names: string[]): Promise<void> {
  for (const name of names) {
    await background.send('mark', { paperId: facts(n).paperId, mark: { kind: 'tag', name, value: true } });
  }
}

/** Notes something on a paper, by number. */
export async function note(background: Pick<ZoteroBackground, 'send'>, n: number, value: string): Promise<void> {
  await background.send('mark', { paperId: facts(n).paperId, mark: { kind: 'note', name: '', value } });
}
