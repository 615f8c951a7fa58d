import type { PaperFacts } from './paper.ts';

/** What may appear after a paper did, with the times at which it was first captured with and without its address. */
const LINKS = {
  code: { address: 'githubRepo', with: 'codeAt', without: 'noCodeAt' },
  project: { address: 'projectPage', with: 'projectAt', without: 'noProjectAt' },
} as const;
export type PaperLink = keyof typeof LINKS;

/** The facts that hold these times. */
export const LINK_TIMES = Object.values(LINKS).flatMap((link) => [link.with, link.without]);

/** When a paper was first captured with an address of its code or project page, and when first without any. */
export type LinkTimes = Pick<PaperFacts, (typeof LINK_TIMES)[number]>;

/** Facts with the time of their capture, in milliseconds. */
interface Captured {
  facts: PaperFacts;
  factsAt: number;
}

/**
 * Captured facts with what they say of the paper's links at their time. That there was none is said by complete facts
 * alone: others show only a part.
 */
export function withLinkTimes({ facts, factsAt }: Captured): Captured {
  const times: LinkTimes = {};
  for (const link of Object.values(LINKS)) {
    if (facts[link.address]) times[link.with] = factsAt;
    else if (!facts.partial) times[link.without] = factsAt;
  }
  return { facts: { ...facts, ...times }, factsAt };
}

/** What several records know of it: the earliest of each time, so that it matters neither in which order they come. */
export function linkTimes(records: readonly LinkTimes[]): LinkTimes {
  const earliest: LinkTimes = {};
  for (const name of LINK_TIMES) {
    const times = records.flatMap((record) => record[name] ?? []);
    if (times.length > 0) earliest[name] = Math.min(...times);
  }
  return earliest;
}

/** The facts without these times. */
export function withoutLinkTimes<T extends LinkTimes>({
  codeAt: _,
  noCodeAt: _noCode,
  projectAt: _project,
  noProjectAt: _noProject,
  ...rest
}: T): Omit<T, keyof LinkTimes> {
  return rest;
}

/**
 * When a link appeared, in milliseconds, where that is certain: the paper was captured without before. Undefined where
 * it had one from the start, has none, or was first captured when it had.
 */
export function linkAppearedAt(times: LinkTimes, link: PaperLink): number | undefined {
  const at = times[LINKS[link].with];
  const without = times[LINKS[link].without];
  return at !== undefined && without !== undefined && without < at ? at : undefined;
}
