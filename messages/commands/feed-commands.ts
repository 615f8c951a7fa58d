import * as v from 'valibot';
import type { CardChip, FeedCards, FeedName } from '../../papers/feed-cards.ts';
import type { ManyMarked } from '../../papers/journal.ts';
import { LIMITS } from '../../papers/limits.ts';
import { shortMarkShape } from '../mark-shape.ts';
import { paperIdShape } from '../shapes.ts';
import type { CommandRow } from './command-row.ts';
import { answer, done } from './command-row.ts';

const stepShape = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/**
 * What the script that marks cards asks and orders. A page may have taken it over, so each is about the cards of the
 * last capture that was accepted from the same document, and about nothing else; see entrypoints/background/feed.
 */
export const FEED_COMMANDS = {
  /** what is known of the cards; null while no capture of the document is recorded */
  'feed-cards': { from: 'feed', input: v.null(), output: answer<FeedCards | null>() },
  /** the smart lists that find the cards, with the words that did it */
  'feed-chips': { from: 'feed', input: v.null(), output: answer<CardChip[]>() },
  /** tags or reading lists whose names begin with what is typed: at most eight */
  'feed-names': {
    from: 'feed',
    input: v.object({ of: v.picklist(['tag', 'list']), begins: v.pipe(v.string(), v.maxLength(LIMITS.listName)) }),
    output: answer<FeedName[]>(),
  },
  /** set one mark on the paper of a card; the answer is the step of the journal that it is */
  'feed-mark': {
    from: 'feed',
    input: v.object({ paperId: paperIdShape, mark: shortMarkShape }),
    output: answer<number>(),
  },
  /** mark those of these cards as skipped that the reader has not marked, as one step */
  'feed-skip-rest': {
    from: 'feed',
    input: v.object({ papers: v.pipe(v.array(paperIdShape), v.maxLength(LIMITS.rows)) }),
    output: answer<ManyMarked>(),
  },
  /** take back a step that was set from this document, or do it again; null when nothing of it stands */
  'feed-undo': { from: 'feed', input: v.object({ step: stepShape }), output: answer<number | null>() },
  /** open the paper of a card in the side panel, where the browser lets a page's gesture do that, else in a tab */
  'feed-open': { from: 'feed', input: v.object({ paperId: paperIdShape }), output: done },
  /** open its page on the site that the cards are of, in a tab behind */
  'feed-open-behind': { from: 'feed', input: v.object({ paperId: paperIdShape }), output: done },
  /** open Daybook's full page with the papers of these cards; of none, the search box, as a paper is opened */
  'feed-search': {
    from: 'feed',
    input: v.object({ papers: v.pipe(v.array(paperIdShape), v.maxLength(LIMITS.rows)) }),
    output: done,
  },
  /** turn the keys on cards on or off, for all pages */
  'feed-triage': { from: 'feed', input: v.object({ isOn: v.boolean() }), output: done },
  /** stop recording; only Daybook's own pages can resume it */
  'feed-pause': { from: 'feed', input: v.null(), output: done },
} as const satisfies Record<string, CommandRow>;
