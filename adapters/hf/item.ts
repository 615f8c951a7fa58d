import type { Scraped, ScrapedRow } from '../../papers/capture.ts';
import { LIMITS } from '../../papers/limits.ts';
import type { PaperFacts } from '../../papers/paper.ts';
import { arxivPaperId, parseArxivId } from '../../papers/paper-id.ts';
import type { Json } from './props.ts';
import { isObject, objectAt } from './props.ts';

// Nothing here is checked for its type: cleaning does that, in the background. `?.` is enough to survive whatever a
// page puts in the place of an object.
type Someone = { name?: unknown; fullname?: unknown; user?: unknown } | null | undefined;
type Author = { name?: unknown; user?: { user?: unknown } | null } | null | undefined;

/**
 * A row from one element of `dailyPapers` or `searchResults` (the shape of /api/daily_papers too), or undefined when
 * it has no id or title. Only what stands here is taken. The item's own `publishedAt` is left out: its meaning
 * changed in March 2025, and `paper.publishedAt` is right before and after.
 */
export function rowFromItem(item: unknown, rank: number): ScrapedRow | undefined {
  if (!isObject(item)) return undefined;
  const site = objectAt(item, 'paper');
  const paper = scrapedPaper(site);
  if (!paper) return undefined;
  paper.submitter ??= submitter(item.submittedBy as Someone);
  paper.organisation ??= organisation(item.organization as Someone);
  paper.media ??= firstOf(item.mediaUrls, LIMITS.media) ?? [item.mediaUrl];
  paper.thumbnail = item.thumbnail;
  return { paper, rank, upvotes: site.upvotes, comments: item.numComments };
}

/**
 * The facts in a `paper` object of any page, or undefined when it has no id or title. Authors who hid the paper from
 * their profile (`hidden: true`) wrote it all the same: they are kept by name.
 */
export function scrapedPaper(paper: Json): Scraped<PaperFacts> | undefined {
  const { id, title } = paper;
  if (typeof id !== 'string' || typeof title !== 'string' || title.trim() === '') return undefined;
  const authors = firstOf(paper.authors, LIMITS.authors + 1) as Author[] | undefined;
  return {
    paperId: arxivPaperId(parseArxivId(id) ?? id),
    title,
    abstract: paper.summary,
    authors: authors?.map(author),
    authorCount: Array.isArray(paper.authors) ? paper.authors.length : undefined,
    publishedAt: paper.publishedAt,
    submittedAt: paper.submittedOnDailyAt,
    aiSummary: paper.ai_summary,
    aiKeywords: firstOf(paper.ai_keywords, LIMITS.keywords),
    submitter: submitterOnDaily(paper.submittedOnDailyBy as Someone),
    organisation: organisation(paper.organization as Someone),
    githubRepo: paper.githubRepo,
    githubStars: paper.githubStars,
    projectPage: paper.projectPage,
    media: firstOf(paper.mediaUrls, LIMITS.media),
  };
}

function author(value: Author): object {
  const handle = value?.user?.user;
  return handle === undefined ? { name: value?.name } : { name: value?.name, handle };
}

// Someone's handle is `name` in submittedBy and organization, and `user` in submittedOnDailyBy (2024-06 to 2026-08).
const submitter = (value: Someone) => value && { handle: value.name, name: value.fullname };
const submitterOnDaily = (value: Someone) => value && { handle: value.user, name: value.fullname };
const organisation = submitter;

function firstOf(value: unknown, limit: number): unknown[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.length > limit ? value.slice(0, limit) : value;
}
