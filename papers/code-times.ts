import type { PaperFacts } from './paper.ts';

/** When a paper was first captured with an address of its code, and when first without any. */
export type CodeTimes = Pick<PaperFacts, 'codeAt' | 'noCodeAt'>;

/** Facts with the time of their capture, in milliseconds. */
interface Captured {
  facts: PaperFacts;
  factsAt: number;
}

/**
 * Captured facts with what they say of the paper's code at their time. That there was none is said by complete facts
 * alone: others show only a part.
 */
export function withCodeTime({ facts, factsAt }: Captured): Captured {
  if (facts.githubRepo) return { facts: { ...facts, codeAt: factsAt }, factsAt };
  return facts.partial ? { facts, factsAt } : { facts: { ...facts, noCodeAt: factsAt }, factsAt };
}

/** What several records know of it: the earliest of both times, so that it matters neither in which order they come. */
export function codeTimes(records: readonly CodeTimes[]): CodeTimes {
  const withCode = records.flatMap(({ codeAt = [] }) => codeAt);
  const without = records.flatMap(({ noCodeAt = [] }) => noCodeAt);
  return {
    ...(withCode.length > 0 && { codeAt: Math.min(...withCode) }),
    ...(without.length > 0 && { noCodeAt: Math.min(...without) }),
  };
}

/** The facts without these times. */
export function withoutCodeTimes<T extends CodeTimes>({
  codeAt: _,
  noCodeAt: _none,
  ...rest
}: T): Omit<T, keyof CodeTimes> {
  return rest;
}

/**
 * When code appeared, in milliseconds, where that is certain: the paper was captured without before. Undefined where
 * it had code from the start, has none, or was first captured when it had.
 */
export function codeAppearedAt({ codeAt, noCodeAt }: CodeTimes): number | undefined {
  return codeAt !== undefined && noCodeAt !== undefined && noCodeAt < codeAt ? codeAt : undefined;
}
