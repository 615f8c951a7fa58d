import type { FeedCards } from '../../../papers/feed-cards.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { recordShown } from '../../../storage/record-shown.ts';
import { captureOf, facts, freshLibrary, noon, rows } from '../../storage/made-library.ts';
import type { Background } from './made-background.ts';
import { FEED, papers, sentCapture, startBackground } from './made-background.ts';

export const FORBIDDEN = { ok: false, refusal: 'forbidden' };
export const TOO_OFTEN = { ok: false, refusal: 'too-often' };
const YESTERDAY = '2026-06-02';
export const id = (number: number) => facts(number).paperId;

/** What the background tells of the cards of a tab. */
export async function cardsOf({ send }: Background, from = FEED): Promise<FeedCards> {
  const reply = (await send('feed-cards', null, from)) as { output: FeedCards };
  return reply.output;
}

/** A background whose reader had papers 1 and 2 on screen the day before, and has a page of 1 to 3 open. */
export async function onSecondDay(): Promise<Background> {
  const background = startBackground(freshLibrary());
  const before = captureOf(rows([facts(1), facts(2)]), { day: YESTERDAY });
  await recordCapture(background.library, before);
  await recordShown(background.library, {
    listing: before.listing.listing,
    captureAt: before.at,
    papers: [1, 2].map((number) => ({ paperId: id(number), at: noon(YESTERDAY) + 2_000 })),
  });
  await background.send('capture', sentCapture(papers(1, 2, 3)), FEED);
  return background;
}
