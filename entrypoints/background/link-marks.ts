import { text } from '../../messages/catalogue.ts';
import { LIMITS } from '../../papers/limits.ts';
import type { MarkValue } from '../../papers/mark.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { arxivIdOf } from '../../papers/paper-id.ts';
import { paperNamed } from '../../papers/paper-names.ts';
import { placeNow } from '../../papers/place-between.ts';
import { cleanText } from '../../papers/text.ts';
import { LibraryError } from '../../storage/library-error.ts';
import { markFromLink } from '../../storage/mark-from-link.ts';
import { readSettings } from '../../storage/reads/overview.ts';
import type { Daybook } from './daybook.ts';
import { writesOf } from './handlers/writes.ts';

/** A link, or the address of a tab, as the browser reports it. */
export interface Link {
  address: string;
  /** what the link says; only Firefox tells */
  words?: string;
  isPrivate: boolean;
}

/** What a reader asks for by a menu or a key of the browser: where there is no page of Daybook's to do it in. */
export type LinkMark = { kind: 'tag'; tag: string } | { kind: 'list'; list: string; name: string };

/** The paper that a link names, or undefined. The address is the page's own: nothing else of it is believed. */
export function paperAt(address: string): PaperId | undefined {
  return address.length <= LIMITS.address ? paperNamed(address) : undefined;
}

/**
 * Tags the paper that a link names, or puts it on a list, and says on the toolbar button what was done or why it was
 * not; a paper that the library does not have is made from the link, which is said too. Never rejects.
 */
export async function markLink(daybook: Daybook, link: Link, mark: LinkMark, log: (error: unknown) => void) {
  const paperId = paperAt(link.address);
  if (!paperId) return daybook.say('!', text('said_no_paper'));
  try {
    const library = await daybook.library();
    // What a private window shows is not recorded unless the reader wants it, and an order given there is part of that.
    if (link.isPrivate && !(await readSettings(library)).privateWindows) return daybook.say('!', text('said_private'));
    const { written } = writesOf(daybook);
    const title = titleOf(link.words) ?? idLabel(paperId);
    const done = await written((own) => markFromLink(own, { paperId, title }, markValue(mark)));
    const what = mark.kind === 'tag' ? text('done_tagged', mark.tag) : text('said_listed', mark.name);
    const outcome = done.hadMark ? text('said_already', what) : done.isNew ? text('said_made', what) : what;
    daybook.say('✓', text('said_of', outcome, done.title));
  } catch (error) {
    if (!(error instanceof LibraryError)) log(error);
    const isFull = error instanceof LibraryError && error.code === 'too-many-tags';
    daybook.say('!', isFull ? text('said_too_many_tags') : text('said_failed'));
  }
}

function markValue(mark: LinkMark): MarkValue {
  return mark.kind === 'tag'
    ? { kind: 'tag', name: mark.tag, value: true }
    : { kind: 'list', name: mark.list, value: placeNow(Date.now()) };
}

// Most links to papers say "PDF", an id or their own address. What is longer is likely to be the title.
const LEAST_WORDS = 4;

function titleOf(words = ''): string | undefined {
  const line = cleanText(words, LIMITS.title);
  const isTitle = line.split(' ').filter((word) => /\p{L}/u.test(word)).length >= LEAST_WORDS;
  return isTitle && !line.includes('://') && !paperNamed(line) ? line : undefined;
}

function idLabel(paperId: PaperId): string {
  const arxivId = arxivIdOf(paperId);
  return arxivId ? `arXiv ${arxivId}` : paperId.slice(paperId.indexOf(':') + 1);
}
