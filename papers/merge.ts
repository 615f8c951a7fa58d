import { formerTitles } from './former-titles.ts';
import { latestTime } from './latest-time.ts';
import { linkTimes, withoutLinkTimes } from './link-times.ts';
import { mergedRecords } from './merged-record.ts';
import type { PaperFacts } from './paper.ts';
import { compareValues } from './value-order.ts';

/** Facts with the capture time (milliseconds) of the newest complete ones among them. */
export interface DatedFacts {
  facts: PaperFacts;
  factsAt: number;
}

/**
 * What all these records of one paper make: the same in whatever order they come, and however often. At least one
 * record is needed; none is changed.
 *
 * Complete facts lead partial ones, then the newer the older; facts dated more than a day ahead of `now` (milliseconds)
 * lead none. The leader's fields win, and the others fill what it lacks, in order: so a later revision or withdrawal
 * leads however short it is, and absence never deletes. Between equals the value settles each field. Pages also show
 * abstracts cut, or with the marks of a search in them: adapters read those as partial.
 *
 * Two things are as good as absent: a title that is not surely the site's own beside one that is, and a text that ends
 * in an ellipsis beside one that begins with it. A list of authors is always one record's, be it shorter than another.
 * What other complete facts called the paper stays as its former titles. That it was imported stays in any case, and
 * when it was first captured with code or a project page and without.
 */
export function foldFacts(records: readonly [DatedFacts, ...DatedFacts[]], now: number): DatedFacts {
  const order = (one: DatedFacts, other: DatedFacts) => precedence(one, other, now);
  const [first, ...others] = [...records].sort(order);
  const ranked = [first ?? records[0]];
  for (const record of others) {
    const equal = ranked.at(-1);
    if (!equal || order(equal, record) !== 0) ranked.push(record);
    else ranked.splice(-1, 1, { ...equal, facts: greaterFields(equal.facts, record.facts) });
  }
  const [leader = records[0], ...followers] = ranked;
  const facts = followers.reduce((known, follower) => filled(known, follower.facts), leader.facts);
  const known = withImports(withFormerTitles(facts, records, now), records);
  const times = linkTimes(records.map((record) => record.facts));
  return { facts: { ...withoutLinkTimes(known), ...times }, factsAt: leader.factsAt };
}

/** The facts that one device knows after a capture of its own: what it knew and what it read, folded. */
export function mergeFacts(stored: DatedFacts, incoming: DatedFacts, now: number): DatedFacts {
  return foldFacts([stored, incoming], now);
}

function precedence(one: DatedFacts, other: DatedFacts, now: number): number {
  return (
    Number(one.factsAt > latestTime(now)) - Number(other.factsAt > latestTime(now)) ||
    Number(one.facts.partial ?? false) - Number(other.facts.partial ?? false) ||
    other.factsAt - one.factsAt
  );
}

/** The facts with what they lack from others, which are less sure. */
function filled(facts: PaperFacts, { partial: _, ...others }: PaperFacts): PaperFacts {
  const known = withAuthors({ ...others, ...facts }, facts.authors ? facts : others);
  for (const field of CUT_FIELDS) {
    const [text, whole] = [facts[field], others[field]];
    if (text && whole && isBeginning(text, whole)) known[field] = whole;
  }
  return withTitle(known, facts.unsureTitle && !others.unsureTitle ? others : { ...facts, title: known.title });
}

/** Of each field the greater value: a rule that knows no first and second. */
function greaterFields(one: PaperFacts, other: PaperFacts): PaperFacts {
  const others = new Map<string, unknown>(Object.entries(other));
  const won = Object.entries(one).filter(([field, value]) => compareValues(value, others.get(field)) > 0);
  const authors = ({ authors = [], authorCount = 0 }: PaperFacts) => [authors, authorCount];
  const isOwn = compareValues(authors(one), authors(other)) > 0;
  const greater = withAuthors({ ...other, ...Object.fromEntries(won) }, isOwn ? one : other);
  for (const field of CUT_FIELDS) {
    const [a = '', b = ''] = [one[field], other[field]];
    const text = Number(isCut(a)) - Number(isCut(b)) < 0 ? a : b;
    if (isCut(a) !== isCut(b) && text) greater[field] = text;
  }
  const title = (facts: PaperFacts) => [facts.unsureTitle ? 0 : 1, isCut(facts.title) ? 0 : 1, facts.title];
  return withTitle(greater, compareValues(title(one), title(other)) > 0 ? one : other);
}

/** The facts with the authors of others: how many there are is said of the list it stands beside. */
function withAuthors(facts: PaperFacts, { authors, authorCount }: Partial<PaperFacts>): PaperFacts {
  const { authors: _, authorCount: _count, ...rest } = facts;
  return { ...rest, ...(authors && { authors }), ...(authorCount !== undefined && { authorCount }) };
}

/** The facts with the title of others: whether it is the site's own is said of the title it stands beside. */
function withTitle(facts: PaperFacts, { title, unsureTitle }: Partial<PaperFacts>): PaperFacts {
  const { unsureTitle: _, ...rest } = facts;
  return { ...rest, ...(title && { title }), ...(unsureTitle && { unsureTitle }) };
}

function withFormerTitles(facts: PaperFacts, records: readonly DatedFacts[], now: number): PaperFacts {
  const { formerTitles: _, ...rest } = facts;
  const known = records.flatMap(({ facts: { title, unsureTitle, partial, formerTitles: former = [] }, factsAt }) =>
    unsureTitle || partial || isCut(title) ? former : [...former, { title, at: factsAt }],
  );
  const left = formerTitles(
    known.filter(({ at }) => at <= latestTime(now)),
    facts.title,
  );
  return left.length > 0 ? { ...rest, formerTitles: left } : rest;
}

/** The facts with when the paper was imported: last, and since when the reader has it. */
function withImports(facts: PaperFacts, records: readonly DatedFacts[]): PaperFacts {
  const { imported: _, addedAt: _added, mergedFrom: _merged, ...rest } = facts;
  const stamps = records.flatMap(({ facts: { imported = [] } }) => imported).sort();
  const times = records.flatMap(({ facts: { addedAt = [] } }) => addedAt);
  const merged = mergedRecords(records.flatMap(({ facts: { mergedFrom = [] } }) => mergedFrom));
  const imported = stamps.at(-1);
  return {
    ...rest,
    ...(imported !== undefined && { imported }),
    ...(times.length > 0 && { addedAt: Math.min(...times) }),
    ...(merged.length > 0 && { mergedFrom: merged }),
  };
}

const CUT_FIELDS = ['title', 'abstract', 'aiSummary'] as const;
const ELLIPSIS = /\s*(?:…|\.\.\.)$/;

function isCut(text: string): boolean {
  return ELLIPSIS.test(text);
}

/** True for a text that was cut, and goes on in the other. */
function isBeginning(text: string, whole: string): boolean {
  return isCut(text) && !isCut(whole) && whole.startsWith(text.replace(ELLIPSIS, ''));
}
