import { describe, expect, it } from 'vitest';
import { ruleQuery } from '../../../entrypoints/background/rule-query.ts';

const NOW = Date.UTC(2026, 10, 26);

describe('what a rule asks', () => {
  it('is all words of its search, and its filters', () => {
    const query = ruleQuery({ text: 'sparse attention is:starred', now: NOW });
    expect(query?.words).toEqual([]);
    expect(query?.must.map(({ is }) => is)).toEqual(['words', 'paper']);
  });

  it('can be among some papers alone', () => {
    const [among] = ruleQuery({ text: 'attention', now: NOW }, ['arxiv:2601.00001'])?.must ?? [];
    expect(among).toMatchObject({ is: 'any-key', keys: [expect.stringContaining('2601.00001')] });
  });

  it.each(['', '  ', 'near:2601.00001', 'near:2601.00001 attention', 'sort:votes'])('is nothing for %j', (text) => {
    expect(ruleQuery({ text, now: NOW })).toBeUndefined();
  });
});
