import { isCiteKey } from '../../papers/cite-key.ts';
import { cleanFacts } from '../../papers/clean.ts';
import type {
  FilePlace,
  ImportDoubt,
  ImportedEntry,
  ImportedFacts,
  ImportedOpening,
  ImportedSighting,
  ImportedWords,
  RefusalReason,
  RefusedEntry,
} from '../../papers/imported-entry.ts';
import { IMPORT_DOUBTS, REFUSED_TEXT } from '../../papers/imported-entry.ts';
import { LIMITS } from '../../papers/limits.ts';
import { cleanTag, typedTag } from '../../papers/mark.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { titlePaperId } from '../../papers/paper-id.ts';
import { cleanText, cut, isSeen } from '../../papers/text.ts';
import type { FoundEntry, FoundRefusal } from './found.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { namedPapers } from './named-papers.ts';
import { writtenTime } from './written-time.ts';

/** What came of an entry that was found, clean and within LIMITS: `entry` counts from 1, `now` is in milliseconds. */
export function madeEntry(found: FoundEntry, entry: number, now: number): ImportedEntry | RefusedEntry {
  const at = placeOf(found, entry);
  const { ids, disagree } = namedPapers(found.names.filter(isOpenable));
  const [title = ''] = [found.title, found.paper?.title].filter((text) => typeof text === 'string');
  const shown = title || found.names[0] || found.venue || found.authors?.[0] || '';
  if (found.isAddress && ids.length === 0) return refusedEntry(at, 'not-a-paper', shown);
  const doubts = new Set<ImportDoubt>(disagree ? ['ids-disagree'] : []);
  if (found.hasBadValue) doubts.add('bad-value');
  const facts = factsOf(found, ids, doubts);
  const keys = found.paper ? idsOf(facts, ids) : ids;
  if (!facts || (keys.length === 0 && !facts.title)) return refusedEntry(at, 'nameless', shown);
  const { paperId: _, formerTitles: __, ...known } = facts;
  const addedAt = timeOf(found.added, now, doubts);
  const opened = openingOf(found.opened, now, doubts);
  const seen = seenOf(found.seen, now, doubts);
  if (known.publishedAt !== undefined) doubtTime(known.publishedAt, now, doubts);
  return {
    at,
    ids: keys,
    facts: known,
    words: wordsOf(found, doubts),
    ...(addedAt !== undefined && { addedAt }),
    ...(opened && { opened }),
    ...(seen && { seen }),
    doubts: IMPORT_DOUBTS.filter((doubt) => doubts.has(doubt)),
  };
}

/** What is told of a refusal that was found. */
export function madeRefusal({ refused, text, rest, whole, byte, ...found }: FoundRefusal, entry: number): RefusedEntry {
  const at = { ...placeOf(found, whole ? 0 : entry), ...(byte !== undefined && { byte }) };
  return { ...refusedEntry(at, refused, text), ...(rest && { rest }) };
}

function refusedEntry(at: FilePlace, reason: RefusalReason, text: string): RefusedEntry {
  return { at, reason, shown: cleanText(text.slice(0, LIMITS.typed), REFUSED_TEXT) };
}

function placeOf({ line }: Pick<FoundEntry, 'line'>, entry: number): FilePlace {
  return { entry, ...(line !== undefined && { line }) };
}

/** False for `javascript:` and the like, whatever they have in them. */
function isOpenable(name: string): boolean {
  const [, scheme] = /^\s*([a-z][a-z0-9+.-]{0,30}):/i.exec(name) ?? [];
  return scheme === undefined || /^(?:https?|ftp|arxiv|doi|info|urn)$/i.test(scheme);
}

type Known = ImportedFacts & { paperId?: PaperId; formerTitles?: unknown };

function factsOf(found: FoundEntry, ids: readonly PaperId[], doubts: Set<ImportDoubt>): Known | undefined {
  if (found.paper) return cleanFacts(found.paper);
  const { title = '', abstract = '', authors = [], published = '' } = found;
  if (title.length > LIMITS.title && cleanText(title, title.length).length > LIMITS.title) doubts.add('cut');
  if (abstract.length > LIMITS.abstract) doubts.add('cut');
  const publishedAt = writtenTime(published);
  // `in press` says nothing, and is no mistake.
  if (publishedAt === undefined && /\d/.test(published)) doubts.add('bad-value');
  const isTitled = isSeen(cleanText(title, LIMITS.title));
  const facts = cleanFacts({
    paperId: ids[0] ?? titlePaperId(title),
    title: isTitled ? title : UNTITLED,
    unsureTitle: found.unsureTitle,
    abstract,
    authors: authors.map((name) => ({ name })),
    publishedAt,
    githubRepo: found.code,
    doi: ids.find((id) => id.startsWith('doi:'))?.slice('doi:'.length),
    venue: found.venue,
    type: found.type,
    partial: true,
  });
  if (!facts) return undefined;
  const { paperId: _, title: __, unsureTitle: ___, ...untitled } = facts;
  return isTitled ? facts : untitled;
}

const UNTITLED = '-';

function idsOf(facts: Known | undefined, named: readonly PaperId[]): PaperId[] {
  const { paperId, doi } = facts ?? {};
  const own = paperId && !paperId.startsWith('title:') ? [paperId] : [];
  return [...new Set([...own, ...(doi ? [`doi:${doi}`] : []), ...named])];
}

function wordsOf(found: FoundEntry, doubts: Set<ImportDoubt>): ImportedWords {
  const { starred, status, note = '', citeKey = '' } = found;
  const whole = note.toWellFormed().replace(/\r\n?/g, '\n').replace(UNSEEN, '').trim();
  const kept = cut(whole, LIMITS.note);
  if (kept !== whole) doubts.add('cut');
  const tags = tagsOf(found.tags);
  if (tags.isCut) doubts.add('cut');
  const automatic = tagsOf(found.automaticTags).tags.filter((tag) => !tags.tags.includes(tag));
  const lists = (found.lists ?? []).map((name) => cleanText(name, LIMITS.listName)).filter(isSeen);
  return {
    tags: tags.tags,
    automaticTags: automatic,
    lists: [...new Set(lists)].slice(0, LIMITS.tagsPerPaper),
    ...(starred && { starred }),
    ...(status && { status }),
    ...(kept && { note: kept }),
    ...(isCiteKey(citeKey) && { citeKey }),
  };
}

// A note may have tabs and ends of lines, and no other controls.
const UNSEEN = /[^\P{Cc}\n\t]/gu;

/** The tags, each once and sorted; what is too long to be one is left out. */
function tagsOf(written: readonly string[] = []): { tags: string[]; isCut: boolean } {
  const few = written.slice(0, LIMITS.tagsPerPaper * 2).map((tag) => tag.slice(0, LIMITS.typed));
  const fitting = few.filter((tag) => typedTag(tag).length <= LIMITS.tag);
  const tags = [...new Set(fitting.map(cleanTag))].filter(Boolean).sort();
  const isCut = fitting.length < written.length || tags.length > LIMITS.tagsPerPaper;
  return { tags: tags.slice(0, LIMITS.tagsPerPaper), isCut };
}

/** A time in the reader's past; one that is none, or cannot be, is left out and makes the entry doubtful. */
function timeOf(written: unknown, now: number, doubts: Set<ImportDoubt>): number | undefined {
  const text = typeof written === 'number' ? String(written) : written;
  // Browsers write 0 for what they do not know.
  if (typeof text !== 'string' || text.trim() === '' || text === '0') return undefined;
  const time = writtenTime(text);
  if (time === undefined) doubts.add('bad-value');
  return time !== undefined && doubtTime(time, now, doubts) ? time : undefined;
}

/** Whether a time is in range. */
function doubtTime(time: number, now: number, doubts: Set<ImportDoubt>): boolean {
  if (time < IMPORT_LIMITS.earliest) doubts.add('early-date');
  else if (time > now + IMPORT_LIMITS.later) doubts.add('future-date');
  else return true;
  return false;
}

function openingOf(found: FoundEntry['opened'], now: number, doubts: Set<ImportDoubt>): ImportedOpening | undefined {
  if (!found) return undefined;
  const times = [timeOf(found.firstAt, now, doubts), timeOf(found.lastAt, now, doubts)].filter(
    (at) => at !== undefined,
  );
  const count = Number(found.times);
  const isCount = Number.isSafeInteger(count) && count >= 0 && count <= MOST_OPENINGS;
  if (!isCount) doubts.add('bad-value');
  if (times.length === 0 || (isCount && count === 0)) return undefined;
  const [firstAt, lastAt] = [Math.min(...times), Math.max(...times)];
  return { device: 'papermemory', firstAt, lastAt, times: isCount ? count : 1 };
}

const MOST_OPENINGS = 100_000;

/** What a saved page says of when it was seen, unless that is still to come or before there were such pages. */
function seenOf(found: FoundEntry['seen'], now: number, doubts: Set<ImportDoubt>): ImportedSighting | undefined {
  return found && doubtTime(found.at, now, doubts) && found.at <= now ? found : undefined;
}
