import { describe, expect, it } from 'vitest';
import { offeredTags } from '../../../components/search/offered-tags.ts';

const tags = (...names: string[]) => names.map((tag, index) => ({ tag, papers: 100 - index }));
const names = (known: { tag: string }[]) => known.map(({ tag }) => tag);

describe('the tags to filter by', () => {
  it('are those that have what is typed in them, in the order given, without the chosen ones', () => {
    const known = tags('agents', 'rlhf', 'old agents', 'reagents');
    const { offered, more } = offeredTags(known, '#AGENT', ['old agents']);
    expect([names(offered), more]).toEqual([['agents', 'reagents'], 0]);
  });

  it('are the first of very many, and the others are counted', () => {
    const known = tags(...Array.from({ length: 10_000 }, (_, index) => `tag ${index}`));
    const { offered, more } = offeredTags(known, '', []);
    expect(names(offered)).toEqual(names(known).slice(0, offered.length));
    expect(offered.length).toBeLessThan(100);
    expect(more).toBe(10_000 - offered.length);
    expect(offeredTags(known, 'tag 999', [])).toEqual({
      offered: known.filter(({ tag }) => tag.includes('tag 999')),
      more: 0,
    });
  });

  it('are none for what is longer than a tag can be, even where its beginning is one', () => {
    const long = 'a'.repeat(50);
    expect(offeredTags(tags(long), long, []).offered).toHaveLength(1);
    expect(offeredTags(tags(long), `${long}a`, [])).toEqual({ offered: [], more: 0 });
  });
});
