import { parseArgs } from 'node:util';
import type { PaperFacts } from '../../papers/paper.ts';
import { recordedListings } from '../library/recorded.ts';
import { wordsIn } from './fold.ts';
import { grownListings } from './grown-listings.ts';
import type { CurvePoint } from './heaps.ts';
import { heapsExponent, vocabularyCurve } from './heaps.ts';
import { textWords } from './writer.ts';

// Compares the vocabulary of a grown library with that of the recorded one: `node bench/grow/show-curve.ts [papers]`.
// Prints, for words of texts and for names of authors, the exponent of Heaps' law in each, both curves, what the law
// expects beyond the recorded papers, and how many of the words stand in one, two and up to ten papers.

type WordsOf = (paper: PaperFacts) => Set<string>;
const SETS: Readonly<Record<string, WordsOf>> = {
  'words of texts': textWords,
  'names of authors': ({ authors = [] }) => new Set(authors.map(({ name }) => name)),
  'parts of names': ({ authors = [] }) => wordsIn(...authors.map(({ name }) => name)),
};

const { positionals } = parseArgs({ allowPositionals: true });
const target = Number(positionals[0] ?? 100_000);
const recorded = recordedListings();
const real = eachOnce(recorded.flatMap(({ rows }) => rows.map(({ paper }) => paper)));
const isReal = new Set(real.map(({ paperId }) => paperId));
const grown = [...eachOnceOf(grownListings(recorded, target))];
const made = grown.filter(({ paperId }) => !isReal.has(paperId));

for (const [name, wordsOf] of Object.entries(SETS)) {
  const print = (line: string) => process.stdout.write(`${line}\n`);
  const realSets = real.map(wordsOf);
  const exponent = heapsExponent(realSets);
  print(`\n${name}: exponent ${exponent.toFixed(3)} recorded, ${heapsExponent(grown.map(wordsOf)).toFixed(3)} grown`);
  print('papers      recorded: draws, words     grown papers only: draws, words');
  const steps = [1 / 8, 1 / 4, 1 / 2, 1].map((share) => Math.round(real.length * share));
  const inReal = vocabularyCurve(shuffled(realSets), steps);
  const inMade = vocabularyCurve(shuffled(made.map(wordsOf)), steps);
  for (const [index, point] of inReal.entries()) print(`${line(point)}  ${line(inMade[index])}`);
  const ends = [1, 2, 4, 8, 16, 32, 64, 128].map((times) => real.length * times).filter((count) => count < target);
  print('papers      the whole library: draws, words     by the law');
  const from = inReal.at(-1);
  for (const point of vocabularyCurve([...realSets, ...shuffled(made.map(wordsOf))], [...ends, grown.length])) {
    const law = from ? Math.round(from.words * (point.draws / from.draws) ** exponent) : 0;
    print(
      `${line(point)}  ${law} (${(point.words / law - 1 >= 0 ? '+' : '') + ((point.words / law - 1) * 100).toFixed(1)} %)`,
    );
  }
  print(
    `in 1, 2, 3-10 papers: ${shares(realSets)} recorded, ${shares(made.slice(0, real.length).map(wordsOf))} as many grown`,
  );
}

function shares(sets: readonly ReadonlySet<string>[]): string {
  const counts = new Map<string, number>();
  for (const set of sets) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1);
  const share = (low: number, high: number) =>
    [...counts.values()].filter((count) => count >= low && count <= high).length / counts.size;
  return [share(1, 1), share(2, 2), share(3, 10)].map((value) => `${(value * 100).toFixed(1)} %`).join(', ');
}

function line(point: CurvePoint | undefined): string {
  return point ? `${point.papers}`.padEnd(10) + `${point.draws}`.padStart(12) + `${point.words}`.padStart(10) : '';
}

// Every 17th from each start: papers of all times in each part of the curve.
function shuffled<T>(values: readonly T[]): T[] {
  return Array.from({ length: 17 }, (_, start) => values.filter((_value, index) => index % 17 === start)).flat();
}

function eachOnce(papers: readonly PaperFacts[]): PaperFacts[] {
  return [...new Map(papers.map((paper) => [paper.paperId, paper])).values()];
}

function* eachOnceOf(listings: ReturnType<typeof grownListings>): Generator<PaperFacts> {
  const seen = new Set<string>();
  for (const { rows } of listings) {
    for (const { paper } of rows) {
      if (!seen.has(paper.paperId)) yield paper;
      seen.add(paper.paperId);
    }
  }
}
