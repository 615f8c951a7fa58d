import { addDays, isDay } from '../../papers/days.ts';
import { madeAuthors, madeId, madeOrganisation, madeUser } from './made-people.ts';
import type { Subject } from './made-text.ts';
import { madeAbstract, madeSummary, madeTitle, subject } from './made-text.ts';
import type { Random } from './random.ts';
import { random } from './random.ts';
import type { SiteItem, SitePaper } from './site-item.ts';

/** The most papers of one day: their five-digit numbers must not meet those of another day of the month. */
export const MOST_PER_DAY = 3_000;

export interface MadeOptions {
  /** the day on which the papers are listed, `2026-01-05` */
  day: string;
  /** other texts and people under the same ids */
  seed?: number;
}

/**
 * Invented papers as the site's API would give them for a day, most votes first. The same options give the same
 * papers on every machine, and a longer list begins with the shorter. Ids are unique per day and place on the list.
 * Throws for no day, or more than {@link MOST_PER_DAY} papers.
 */
export function madeItems(count: number, { day, seed = 1 }: MadeOptions): SiteItem[] {
  if (!isDay(day)) throw new RangeError(`${day} is no day.`);
  if (count > MOST_PER_DAY) throw new RangeError(`A day holds at most ${MOST_PER_DAY} papers, not ${count}.`);
  const mostVotes = random(`${seed} ${day}`).between(90, 300);
  return Array.from({ length: count }, (_, index) => {
    const dice = random(`${seed} ${day} ${index}`);
    return madeItem(dice, paperId(day, index), day, Math.floor(mostVotes / (1 + index / 4)));
  });
}

/** The arXiv id of the paper at a place of a made-up day, from 0. */
export function paperId(day: string, index: number): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year.slice(2)}${month}.${String(Number(date) * MOST_PER_DAY + index).padStart(5, '0')}`;
}

function madeItem(dice: Random, id: string, day: string, upvotes: number): SiteItem {
  const about = subject(dice);
  const submitter = madeUser(dice);
  const { user: _, ...submittedBy } = submitter;
  const published = addDays(day, -dice.between(1, 4));
  const paper: SitePaper = {
    id,
    authors: madeAuthors(dice),
    publishedAt: `${published}T00:00:00.000Z`,
    submittedOnDailyAt: `${day}T00:00:00.000Z`,
    title: madeTitle(dice, about),
    submittedOnDailyBy: submitter,
    summary: madeAbstract(dice, about),
    upvotes,
    discussionId: madeId(dice),
    ...links(dice, about, submitter.name ?? ''),
    ...(dice.chance(0.97) && { ai_summary: madeSummary(dice, about), ai_keywords: keywords(about) }),
    ...(dice.chance(0.62) && { organization: madeOrganisation(dice) }),
    ...(dice.chance(0.2) && { mediaUrls: [`https://cdn-uploads.huggingface.co/production/made/${id}.mp4`] }),
  };
  return {
    paper,
    // A slip in the site's time zones: four hours before paper.publishedAt (recorded 2025-03 to 2026-06).
    publishedAt: `${addDays(published, -1)}T20:00:00.000Z`,
    title: paper.title,
    summary: paper.summary ?? '',
    thumbnail: `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${id}.png`,
    numComments: dice.chance(0.2) ? 0 : dice.between(1, 9),
    submittedBy,
    ...(paper.organization && { organization: paper.organization }),
    isAuthorParticipating: dice.chance(0.4),
    ...(paper.mediaUrls && { mediaUrls: paper.mediaUrls }),
  };
}

function links(dice: Random, { name }: Subject, handle: string): Partial<SitePaper> {
  const stars = dice.chance(0.1) ? dice.between(1_000, 25_000) : dice.between(0, 900);
  return {
    ...(dice.chance(0.3) && { projectPage: `https://${name.toLowerCase()}.example.org/` }),
    ...(dice.chance(0.6) && {
      githubRepo: `https://github.com/${handle}/${name}`,
      githubRepoAddedBy: 'user',
      githubStars: stars,
    }),
  };
}

function keywords({ field, models, method, otherMethod, benchmark }: Subject): string[] {
  return [models, field, method, otherMethod, benchmark];
}
