import { githubRepo, httpsAddress } from './addresses.ts';
import type { Capture, CapturedRow, UncheckedCapture } from './capture.ts';
import { LIMITS } from './limits.ts';
import type { Author, Organisation, PaperFacts, Person } from './paper.ts';
import { PAPER_TYPES } from './paper.ts';
import { isPaperId, parseDoi } from './paper-id.ts';
import { cleanText, isSeen } from './text.ts';

// From 1900 to 2100: a time outside is a mistake of the page or a clock.
const EARLIEST = Date.UTC(1900, 0);
const LATEST = Date.UTC(2100, 0);

// Names as Hugging Face allows them; they become part of addresses.
const HANDLE = /^[\w.-]{1,96}$/;

type Fields = Readonly<Record<string, unknown>>;

/** A capture with clean rows; those that hold no paper are dropped and counted, and so are rows beyond the limit. */
export function cleanCapture({ rows, ...capture }: UncheckedCapture): Capture {
  // The heading of a page that has no data may be a title, or anything else. Of links the adapters say it one by one.
  const isUnsure = capture.via === 'text';
  const clean = rows.slice(0, LIMITS.rows).flatMap((row) => {
    const { paper, ...seen } = cleanRow(row) ?? {};
    return paper
      ? [{ ...seen, paper: isUnsure && paper.partial ? { ...paper, unsureTitle: true as const } : paper }]
      : [];
  });
  return { ...capture, rows: clean, unreadable: Math.max(0, capture.cards - clean.length) };
}

/**
 * A row that the library can trust, made of nothing but the known fields of `value`, each checked and within LIMITS;
 * undefined when it holds no paper with a key and a title. `value` may be anything.
 */
export function cleanRow(value: unknown): CapturedRow | undefined {
  const row = fields(value);
  const paper = cleanFacts(row.paper);
  if (!paper) return undefined;
  const clean: CapturedRow = { paper };
  put(clean, 'rank', count(row.rank) || undefined);
  put(clean, 'upvotes', count(row.upvotes));
  put(clean, 'comments', count(row.comments));
  return clean;
}

/** As cleanRow, for the facts of a paper. Times may be milliseconds or ISO texts. */
export function cleanFacts(value: unknown): PaperFacts | undefined {
  const found = fields(value);
  const title = seenLine(found.title, LIMITS.title);
  if (!isPaperId(found.paperId) || !title) return undefined;
  const authors = list(found.authors, LIMITS.authors + 1).flatMap((each) => author(each) ?? []);
  const facts: PaperFacts = { paperId: found.paperId, title };
  if (found.unsureTitle === true) facts.unsureTitle = true;
  put(facts, 'abstract', cleanText(found.abstract, LIMITS.abstract));
  put(facts, 'authors', filled(authors.slice(0, LIMITS.authors)));
  put(facts, 'authorCount', authors.length > LIMITS.authors ? (count(found.authorCount) ?? authors.length) : undefined);
  put(facts, 'publishedAt', time(found.publishedAt));
  put(facts, 'submittedAt', time(found.submittedAt));
  put(facts, 'aiSummary', cleanText(found.aiSummary, LIMITS.aiSummary));
  put(facts, 'aiKeywords', filled(list(found.aiKeywords, LIMITS.keywords).flatMap(keyword)));
  put(facts, 'organisation', organisation(found.organisation));
  put(facts, 'submitter', person(found.submitter));
  put(facts, 'githubRepo', githubRepo(found.githubRepo));
  put(facts, 'githubStars', count(found.githubStars));
  put(facts, 'projectPage', httpsAddress(found.projectPage));
  put(facts, 'thumbnail', httpsAddress(found.thumbnail));
  put(facts, 'media', filled(list(found.media, LIMITS.media).flatMap((each) => httpsAddress(each) ?? [])));
  put(facts, 'doi', typeof found.doi === 'string' ? parseDoi(found.doi) : undefined);
  put(facts, 'venue', seenLine(found.venue, LIMITS.name));
  put(
    facts,
    'type',
    PAPER_TYPES.find((type) => type === found.type),
  );
  if (found.partial === true) facts.partial = true;
  return facts;
}

function author(value: unknown): Author | undefined {
  const found = fields(value);
  const name = seenLine(found.name, LIMITS.name);
  if (!name) return undefined;
  const clean: Author = { name };
  put(clean, 'handle', handle(found.handle));
  return clean;
}

function person(value: unknown): Person | undefined {
  const found = fields(value);
  const known = handle(found.handle);
  if (!known) return undefined;
  const clean: Person = { handle: known };
  put(clean, 'name', seenLine(found.name, LIMITS.name));
  return clean;
}

function organisation(value: unknown): Organisation | undefined {
  const { handle: known, name } = person(value) ?? {};
  return known ? { handle: known, name: name ?? known } : undefined;
}

function handle(value: unknown): string | undefined {
  return typeof value === 'string' && HANDLE.test(value) ? value : undefined;
}

function keyword(value: unknown): string[] {
  const clean = seenLine(value, LIMITS.keyword);
  return clean ? [clean] : [];
}

/** As cleanText, but '' for a line of which nothing would be seen. */
function seenLine(value: unknown, limit: number): string {
  const line = cleanText(value, limit);
  return isSeen(line) ? line : '';
}

function count(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined;
}

function time(value: unknown): number | undefined {
  const ms = typeof value === 'string' && value.length < 40 ? Date.parse(value) : value;
  return Number.isSafeInteger(ms) && Number(ms) >= EARLIEST && Number(ms) < LATEST ? Number(ms) : undefined;
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function list(value: unknown, limit: number): unknown[] {
  return Array.isArray(value) ? value.slice(0, limit) : [];
}

function filled<T>(values: T[]): T[] | undefined {
  return values.length > 0 ? values : undefined;
}

/** Sets a field that is known. Clean records leave out what they do not know. */
function put<T, K extends keyof T>(record: T, field: K, value: T[K] | undefined): void {
  if (value !== undefined && value !== '') record[field] = value;
}
