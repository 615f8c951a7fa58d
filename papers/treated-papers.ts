import type { FeedSettings, Strength, TreatedKind, TreatedState, Treatment } from './feed-settings.ts';
import { DEFAULT_FEED_SETTINGS, STRENGTHS, TREATED_KINDS, TREATED_STATES } from './feed-settings.ts';
import { VISIT_GAP } from './visit.ts';

/**
 * The papers whose cards may be dimmed or hidden, by arXiv id: what the small copy holds that is read before a page is
 * painted. Nothing but ids and one time: it lies where a page that took over its content script can read it.
 */
export interface TreatedPapers {
  skipped: string[];
  read: string[];
  /** shown before the reader's last visit, and with no mark of theirs */
  shown: string[];
  /** first shown in their last visit: new until it is over */
  lately: string[];
  /** the last moment of that visit, in milliseconds */
  until: number;
}

/** How many days back the copy looks. */
export const TREATED_DAYS = 60;

/** The most ids of a state in the copy, the newest: each costs the page a comparison with each of its cards. */
export const MOST_TREATED = 2_000;

/** What is done with which cards of one page. */
export interface CardTreatments {
  hide: ReadonlySet<string>;
  dim: ReadonlySet<string>;
  strength: Strength;
}

const ARXIV_ID = /^\d{4}\.\d{4,5}$/;

/** The states for which the reader wants cards dimmed or hidden, on any kind of listing. */
export function treatedStates({ treatments }: FeedSettings): TreatedState[] {
  return TREATED_STATES.filter((state) =>
    TREATED_KINDS.some((kind) => (treatments[kind]?.[state] ?? 'keep') !== 'keep'),
  );
}

/**
 * What is done on a listing of that kind, by the stored copy and settings, which may be anything. A paper in several
 * states is treated as its weightiest one that is not kept.
 */
export function cardTreatments(copy: unknown, settings: unknown, kind: TreatedKind, now: number): CardTreatments {
  const { treatments, strength } = fields(settings);
  const wanted = fields(fields(treatments)[kind]);
  const papers = fields(copy);
  const isOver = !(now - Number(papers.until) <= VISIT_GAP);
  const hide = new Set<string>();
  const dim = new Set<string>();
  for (const state of TREATED_STATES) {
    const into = { hide, dim }[wanted[state] as Exclude<Treatment, 'keep'>];
    if (!into) continue;
    const ids = [...idsIn(papers[state]), ...(state === 'shown' && isOver ? idsIn(papers.lately) : [])];
    for (const id of ids) if (!hide.has(id) && !dim.has(id)) into.add(id);
  }
  const known = STRENGTHS.find((each) => each === strength);
  return { hide, dim, strength: known ?? DEFAULT_FEED_SETTINGS.strength };
}

function idsIn(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST_TREATED).filter((id) => typeof id === 'string' && ARXIV_ID.test(id));
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
