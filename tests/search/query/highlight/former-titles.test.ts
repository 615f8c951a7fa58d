import { describe, expect, it } from 'vitest';
import { highlight } from '../../../../search/query/highlight/highlight.ts';
import { paper } from '../../made-paper.ts';
import { read } from '../build-query.ts';

describe('a former title', () => {
  const one = paper(1, {
    title: 'Final Words',
    formerTitles: [
      { title: 'Marten Snow, a Draft', at: 2 },
      { title: 'Snow', at: 1 },
    ],
  });
  const marked = (text: string) =>
    highlight(one, read(text)).snippets.map(({ field, text: title, spans }) => [
      field,
      title,
      spans.map(({ from, to }) => title.slice(from, to)),
    ]);

  it('is a snippet where it has words that the paper no longer has', () => {
    expect(marked('marten snow')).toEqual([['title', 'Marten Snow, a Draft', ['Marten', 'Snow']]]);
    expect(marked('words draft')).toEqual([['title', 'Marten Snow, a Draft', ['Draft']]]);
    expect(highlight(one, read('draft')).words).toEqual([{ typed: 'draft', fields: ['title'] }]);
  });

  it('is none where the title has them all', () => {
    expect(marked('final words')).toEqual([]);
    expect(marked('otter')).toEqual([]);
  });
});
