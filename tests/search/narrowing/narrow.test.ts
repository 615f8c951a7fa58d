import { describe, expect, it } from 'vitest';
import { synonymsOf } from '../../../search/analysis/synonym-table.ts';
import { HitPhrases } from '../../../search/narrowing/hit-phrases.ts';
import type { FieldTerm } from '../../../search/narrowing/narrow.ts';
import { aboutChips, MAX_CHIPS } from '../../../search/narrowing/narrow.ts';
import { parseQuery } from '../../../search/query/parse-query.ts';
import { withSynonyms } from '../../../search/query/synonyms.ts';
import { paper } from '../made-paper.ts';

const now = Date.parse('2026-06-01T12:00:00Z');
const ANIMALS = ['otters', 'herons', 'martens', 'newts', 'finches', 'badgers', 'voles', 'adders', 'pikes', 'wrens'];
const papers = Array.from({ length: 40 }, (_, i) =>
  paper(i, { title: `River life ${i}`, abstract: `About ${ANIMALS[i % 10]} and photos.` }),
);

function chips(typed: string, some = papers, asked: FieldTerm[] = []) {
  const query = withSynonyms(parseQuery(typed, { now }), synonymsOf);
  const frequencies = async (terms: readonly FieldTerm[]) => {
    asked.push(...terms);
    return { papers: 1_000, having: terms.map(() => 5) };
  };
  return aboutChips({ typed, query, hits: new HitPhrases().add(some), now, frequencies });
}

describe('the chips of an answer', () => {
  it('are at most eight of at most three words, each of hits of its own, the narrowest first', async () => {
    const offered = await chips('river');
    expect(offered).toHaveLength(MAX_CHIPS);
    expect(offered.filter(({ label }) => label.split(/[\s-]+/).length > 3)).toEqual([]);
    expect(new Set(offered.map(({ label }) => label)).size).toBe(MAX_CHIPS);
    const keeps = offered.map((chip) => chip.keeps);
    expect(keeps).toEqual(keeps.toSorted((a, b) => a - b));
  });

  it('are no word of the query, no other form and no synonym of it', async () => {
    const labels = (await chips('an otter with river photo')).map(({ label }) => label);
    expect(labels).toContain('herons');
    expect(labels.filter((label) => ['otters', 'river', 'photos', 'and'].includes(label))).toEqual([]);
  });

  it('are none where few papers were found, or no part fits into the text', async () => {
    expect(await chips('river', papers.slice(0, 5))).toEqual([]);
    expect(await chips(`river ${'x'.repeat(190)}`)).toEqual([]);
  });

  it('ask the library about some words only', async () => {
    const asked: FieldTerm[] = [];
    const wordy = papers.map((each, i) => ({
      ...each,
      abstract: Array.from(
        { length: 300 },
        (_, n) => `w${String.fromCharCode(97 + (n % 26))}${'q'.repeat(n % 20)}`,
      ).join(' '),
      paperId: `arxiv:2602.${String(i).padStart(5, '0')}`,
    }));
    await chips('river', wordy, asked);
    expect(asked.length).toBeLessThanOrEqual(720);
  });
});
