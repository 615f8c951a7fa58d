import { githubRepo, httpsAddress } from '../../papers/addresses.ts';
import type { CapturedRow } from '../../papers/capture.ts';
import { LIMITS } from '../../papers/limits.ts';
import type { Author, Organisation, PaperFacts, Person } from '../../papers/paper.ts';
import { arxivPaperId, parseArxivId } from '../../papers/paper-id.ts';
import { cleanText } from '../../papers/text.ts';
import type { Json } from './props.ts';
import { arrayAt, isObject, objectAt, textAt } from './props.ts';

// Handles as the site allows them; they become part of addresses.
const HANDLE = /^[\w.-]{1,96}$/;

/**
 * A row from one element of `dailyPapers` or `searchResults` (the shape of /api/daily_papers too), or undefined when
 * it has no id or title. Only what stands here is taken. The item's own `publishedAt` is left out: its meaning
 * changed in March 2025, and `paper.publishedAt` is right before and after.
 */
export function rowFromItem(item: unknown, rank: number): CapturedRow | undefined {
  if (!isObject(item)) return undefined;
  const paper = objectAt(item, 'paper');
  const facts = factsFromPaper(paper);
  if (!facts) return undefined;
  const submitter = facts.submitter ?? person(objectAt(item, 'submittedBy'), 'name');
  const organisation = facts.organisation ?? organisationFrom(objectAt(item, 'organization'));
  const thumbnail = httpsAddress(item.thumbnail);
  const media = facts.media ?? mediaFrom(arrayAt(item, 'mediaUrls') ?? [item.mediaUrl]);
  return {
    paper: {
      ...facts,
      ...(submitter && { submitter }),
      ...(organisation && { organisation }),
      ...(thumbnail && { thumbnail }),
      ...(media && { media }),
    },
    rank,
    ...counts({ upvotes: paper.upvotes, comments: item.numComments }),
  };
}

/** The facts in a `paper` object of any page, or undefined when it has no id or title. */
export function factsFromPaper(paper: Json): PaperFacts | undefined {
  const arxivId = parseArxivId(textAt(paper, 'id'));
  const title = cleanText(paper.title, LIMITS.title);
  if (!arxivId || !title) return undefined;
  const listed = arrayAt(paper, 'authors') ?? [];
  const authors = listed.slice(0, LIMITS.authors).flatMap(author);
  const keywords = terms(arrayAt(paper, 'ai_keywords') ?? []);
  return {
    paperId: arxivPaperId(arxivId),
    title,
    ...(authors.length > 0 && { authors }),
    ...(listed.length > LIMITS.authors && { authorCount: listed.length }),
    ...(keywords.length > 0 && { aiKeywords: keywords }),
    ...present({
      abstract: cleanText(paper.summary, LIMITS.abstract),
      publishedAt: time(paper.publishedAt),
      submittedAt: time(paper.submittedOnDailyAt),
      aiSummary: cleanText(paper.ai_summary, LIMITS.aiSummary),
      submitter: person(objectAt(paper, 'submittedOnDailyBy'), 'user'),
      organisation: organisationFrom(objectAt(paper, 'organization')),
      githubRepo: githubRepo(paper.githubRepo),
      githubStars: count(paper.githubStars),
      projectPage: httpsAddress(paper.projectPage),
      media: mediaFrom(arrayAt(paper, 'mediaUrls') ?? []),
    }),
  };
}

/** Votes and comments where they are whole numbers from 0. */
export function counts(found: { upvotes: unknown; comments: unknown }): Pick<CapturedRow, 'upvotes' | 'comments'> {
  return present({ upvotes: count(found.upvotes), comments: count(found.comments) });
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined | ''> };

function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  ) as Present<T>;
}

// Authors who hid the paper from their profile (`hidden: true`) wrote it all the same: kept by name.
function author(value: unknown): Author[] {
  if (!isObject(value)) return [];
  const user = objectAt(value, 'user');
  const name = cleanText(value.name, LIMITS.name) || cleanText(user.fullname, LIMITS.name);
  const handle = textAt(user, 'user');
  return name ? [{ name, ...(HANDLE.test(handle) && { handle }) }] : [];
}

// The handle is `name` in submittedBy and `user` in submittedOnDailyBy (recorded 2024-06 to 2026-08).
function person(value: Json, handleKey: 'name' | 'user'): Person | undefined {
  const handle = textAt(value, handleKey);
  const name = cleanText(value.fullname, LIMITS.name);
  return HANDLE.test(handle) ? { handle, ...(name && { name }) } : undefined;
}

function organisationFrom(value: Json): Organisation | undefined {
  const handle = textAt(value, 'name');
  return HANDLE.test(handle) ? { handle, name: cleanText(value.fullname, LIMITS.name) || handle } : undefined;
}

function terms(values: readonly unknown[]): string[] {
  return values.slice(0, LIMITS.keywords).flatMap((value) => cleanText(value, LIMITS.keyword) || []);
}

function mediaFrom(values: readonly unknown[]): string[] | undefined {
  const media = values.slice(0, LIMITS.media).flatMap((value) => httpsAddress(value) ?? []);
  return media.length > 0 ? media : undefined;
}

function count(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined;
}

function time(value: unknown): number | undefined {
  const ms = typeof value === 'string' && value.length < 40 ? Date.parse(value) : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms;
}
