import type { TextKey } from '../../messages/catalogue.ts';

/** Searches that show what the query language can do, with one of the reader's tags and of their papers. */
export function searchExamples(tag = 'to read', paper = '2402.17764'): { query: string; means: TextKey }[] {
  return [
    { query: 'video "world model"', means: 'example_phrase' },
    { query: 'author:lecun title:world', means: 'example_author' },
    { query: 'agents -survey', means: 'example_not' },
    { query: '(mamba OR "state space") has:code', means: 'example_or' },
    { query: 'seen:last-week rank:<4', means: 'example_sighting' },
    { query: 'in:trending votes:>100', means: 'example_votes' },
    { query: 'first:this-month is:opened -is:read', means: 'example_unfinished' },
    { query: `tag:${/[\s()]/.test(tag) ? `"${tag}"` : tag} OR is:starred`, means: 'example_tag' },
    { query: 'list:reading-list sort:votes', means: 'example_list' },
    { query: `near:${paper}`, means: 'example_near' },
  ];
}
