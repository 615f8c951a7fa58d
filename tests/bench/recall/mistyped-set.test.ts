import { describe, expect, it } from 'vitest';
import { mistypedSet } from '../../../bench/recall/mistyped-set.ts';
import { newPaper } from '../../../storage/paper-row.ts';
import { editsBetween } from '../../search/edits-between.ts';

const WORDS = 'quilted memory lantern harbour phantom collection'.split(' ');

const papers = Array.from({ length: 40 }, (_, index) => {
  const letters = String.fromCharCode(97 + (index % 20), 97 + Math.floor(index / 20));
  return newPaper(
    { paperId: `arxiv:2401.${index + 10_000}`, title: `Lumo${letters}Bench-${index}: ${WORDS.join(' ')}` },
    0,
  );
});

/** The questions of a kind, each with the words of the title that it was made of. */
function ofKind(kind: string): string[] {
  return mistypedSet(papers, 40)
    .filter((each) => each.kind === kind)
    .map(({ query }) => query);
}

const RUNS = WORDS.slice(2).map((_, at) => WORDS.slice(at, at + 3).join(' '));
const distance = (query: string) => Math.min(...RUNS.map((run) => editsBetween(query, run)));

describe('the mistyped set', () => {
  it.each([
    ['as written', 0, 0],
    ['swapped', 1, 1],
    ['dropped', 1, 1],
    ['doubled', 1, 1],
    ['wrong', 0, 1],
    ['first wrong', 0, 1],
    ['two typos', 1, 2],
    ['space missing', 1, 1],
    ['space too many', 1, 1],
  ])('of the kind “%s” is %i to %i edits from three words of the title', (kind, least, most) => {
    const queries = ofKind(kind);
    expect(queries).toHaveLength(40);
    expect(queries.map(distance).filter((edits) => edits < least || edits > most)).toEqual([]);
  });

  it.each([
    ['name', /^Lumo\w+Bench-\d+$/],
    ['name without number', /^Lumo\w+Bench$/],
    ['name apart', /^lumo\w+ bench$/],
    ['name begun', /^lumo\w+$/],
    ['name part', /^bench$/],
  ])('of the kind “%s” asks for the name before the colon', (kind, shape) => {
    const queries = ofKind(kind);
    expect(queries.length).toBeGreaterThan(30);
    expect(queries.filter((query) => !shape.test(query))).toEqual([]);
  });

  it('is the same every time', () => {
    expect(mistypedSet(papers, 20)).toEqual(mistypedSet(papers, 20));
  });
});
