/** The number of different words after a number of draws; a draw is one word of one paper, counted once. */
export interface CurvePoint {
  papers: number;
  draws: number;
  words: number;
}

/**
 * The vocabulary curve of papers, each given as its different words: a point after each of these numbers of papers.
 */
export function vocabularyCurve(papers: Iterable<ReadonlySet<string>>, at: readonly number[]): CurvePoint[] {
  const sampled = new Set(at);
  const words = new Set<string>();
  const points: CurvePoint[] = [];
  let count = 0;
  let draws = 0;
  for (const paper of papers) {
    for (const word of paper) words.add(word);
    draws += paper.size;
    count += 1;
    if (sampled.has(count)) points.push({ papers: count, draws, words: words.size });
  }
  return points;
}

/**
 * The exponent of Heaps' law, words = K · draws^exponent, between the first half of these papers and all of them.
 * They are taken every other one, so that the halves are of the same time.
 */
export function heapsExponent(papers: readonly ReadonlySet<string>[]): number {
  const mixed = [...papers.filter((_, index) => index % 2 === 0), ...papers.filter((_, index) => index % 2 === 1)];
  const [half, all] = vocabularyCurve(mixed, [Math.ceil(papers.length / 2), papers.length]);
  if (!half || !all || half.draws === all.draws) return 1;
  return Math.log(all.words / half.words) / Math.log(all.draws / half.draws);
}
