import type { PinnedRank } from './pinned-ranks.ts';

// One question is lost now and then by a change that helps others; two at once are no accident.
const MOST_LOST = 1;
const MOST_LOST_FIRSTS = 0.02;

type IsFound = (rank: PinnedRank) => boolean;
const amongFirstThree: IsFound = ({ place }) => place !== '-';
const first: IsFound = ({ place }) => place === '1';

/** The questions that are no longer found and those that are found now. */
interface Changes {
  lost: string[];
  won: string[];
}

/**
 * The faults of these ranks compared with the pinned ones, in words; none when they are good enough. More than one
 * question lost net from the first three is too much, in all and in each kind, and so is a fall of success@1 of all by
 * more than two in a hundred.
 */
export function rankFaults(pinned: readonly PinnedRank[], ranks: readonly PinnedRank[]): string[] {
  const unlike = otherQuestions(pinned, ranks);
  if (unlike.length > 0) return [`The pinned list is of other questions:\n${indented(unlike)}`];
  const kinds = [...new Set(ranks.map(({ kind }) => kind))];
  const fallen = ['all', ...kinds].flatMap((kind) => {
    const isIn = (each: PinnedRank) => kind === 'all' || each.kind === kind;
    const changes = changesIn(pinned.filter(isIn), ranks.filter(isIn), amongFirstThree);
    return netLost(changes) > MOST_LOST ? [`${kind}, among the first three: ${described(changes)}`] : [];
  });
  const firsts = changesIn(pinned, ranks, first);
  if (netLost(firsts) > MOST_LOST_FIRSTS * ranks.length) fallen.push(`all, first: ${described(firsts)}`);
  return fallen;
}

/** What changed, for people: which questions were lost from the first three and which were won. */
export function rankSummary(pinned: readonly PinnedRank[], ranks: readonly PinnedRank[]): string {
  return `Among the first three: ${described(changesIn(pinned, ranks, amongFirstThree))}`;
}

function changesIn(pinned: readonly PinnedRank[], ranks: readonly PinnedRank[], isFound: IsFound): Changes {
  const found = (list: readonly PinnedRank[]) => new Set(list.filter(isFound).map(blockId));
  const [before, after] = [found(pinned), found(ranks)];
  return { lost: [...before.difference(after)], won: [...after.difference(before)] };
}

function otherQuestions(pinned: readonly PinnedRank[], ranks: readonly PinnedRank[]): string[] {
  return [...new Set(pinned.map(blockId)).symmetricDifference(new Set(ranks.map(blockId)))];
}

function netLost({ lost, won }: Changes): number {
  return lost.length - won.length;
}

function described({ lost, won }: Changes): string {
  const names = indented([...lost.map((name) => `lost: ${name}`), ...won.map((name) => `won: ${name}`)]);
  return `${lost.length} lost, ${won.length} won\n${names}`;
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}\n`).join('');
}

function blockId({ kind, query }: PinnedRank): string {
  return `${query} (${kind})`;
}
