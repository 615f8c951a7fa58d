import { describe, expect, it } from 'vitest';
import { readFile } from '../read-file.ts';

const HEAD = '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n';
const read = (text: string) => readFile('bookmarks.html', `${HEAD}${text}`);
const link = (address: string, more = '', title = 'A') => `<DT><A HREF="${address}" ${more}>${title}</A>\n`;

describe('bookmarks', () => {
  it('are papers on arXiv, the readers on it, OpenReview with a DOI, and DOIs, and the rest is told', async () => {
    const addresses = [
      'https://arxiv.org/abs/2602.08025v2',
      'http://arxiv.org/pdf/2602.08025.pdf',
      'https://huggingface.co/papers/2602.08025',
      'https://www.alphaxiv.org/abs/2602.08025',
      'https://doi.org/10.1234/made',
      'https://news.example.org/',
    ];
    const { entries, refused } = await read(addresses.map((address) => link(address)).join(''));
    expect(entries.flatMap(({ ids }) => ids)).toEqual([...Array(4).fill('arxiv:2602.08025'), 'doi:10.1234/made']);
    expect(refused.map(({ reason, shown }) => [reason, shown])).toEqual([['not-a-paper', 'A']]);
  });

  it('that would run something, or ask the browser, are none', async () => {
    const { entries, refused } = await read(
      link("javascript:location='https://arxiv.org/abs/2602.08025'") +
        link('data:text/html,arxiv.org/abs/2602.08025') +
        link('place:type=6&sort=14') +
        link(' JaVaScRiPt:2602.08025'),
    );
    expect(entries).toEqual([]);
    expect(refused.map(({ reason }) => reason)).toEqual(['not-a-paper', 'not-a-paper', 'not-a-paper']);
  });

  it('were added when it says, in seconds, milliseconds or microseconds', async () => {
    const dates = [
      '1616337559',
      '1616337559000',
      '1616337559000000',
      '0',
      '',
      'invaliddate',
      '-1',
      '99999999999999999999',
    ];
    const { entries } = await read(
      dates.map((date) => link('https://arxiv.org/abs/2602.08025', `ADD_DATE="${date}"`)).join(''),
    );
    expect(entries.map(({ addedAt, doubts }) => [addedAt, ...doubts])).toEqual([
      [1_616_337_559_000],
      [1_616_337_559_000],
      [1_616_337_559_000],
      [undefined],
      [undefined],
      [undefined, 'bad-value'],
      [undefined, 'bad-value'],
      [undefined, 'future-date'],
    ]);
  });

  it('have tags, what is to be read, folders as lists, and notes', async () => {
    const { entries } = await read(
      '<DT><H3 PERSONAL_TOOLBAR_FOLDER="true">Bar</H3><DL><p>' +
        link(
          'https://arxiv.org/abs/2602.08025',
          'TAGS="One, two,one" TOREAD="1" PRIVATE="1"',
          '[2602.08025] The &lt;Title&gt;',
        ) +
        '<DD>A <b>note</b><br>of mine\n<DT><H3>Outer</H3><DL><p><DT><H3>Inner</H3><DL><p>' +
        link('https://arxiv.org/abs/2602.08026', '', 'https://arxiv.org/abs/2602.08026') +
        '</DL></DL>' +
        link('https://arxiv.org/abs/2602.08027', '', 'Paper page - Last') +
        '</DL>',
    );
    expect(entries.map(({ facts, words }) => [facts.title, words])).toEqual([
      [
        'The <Title>',
        { tags: ['one', 'two'], automaticTags: [], lists: [], status: 'unread', note: 'A note\nof mine' },
      ],
      [undefined, { tags: [], automaticTags: [], lists: ['Outer / Inner'] }],
      ['Last', { tags: [], automaticTags: [], lists: [] }],
    ]);
  });

  it('are read though folders are nested without end', async () => {
    const deep = '<DL><DT><H3>x</H3>'.repeat(5_000);
    const { entries } = await read(
      `${deep}${link('https://arxiv.org/abs/2602.08025')}${'</DL>'.repeat(5_000)}${link('https://arxiv.org/abs/2602.08026')}`,
    );
    expect(entries).toHaveLength(2);
    expect(entries[0]?.words.lists[0]?.length).toBeLessThanOrEqual(100);
    expect(entries[1]?.words.lists).toEqual([]);
  });
});
