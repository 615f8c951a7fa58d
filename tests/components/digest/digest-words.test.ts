import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { digestWords } from '../../../components/digest/digest-words.ts';
import { weekLabel } from '../../../components/labels/date-labels.ts';
import { digestOf } from '../../../papers/digest.ts';
import { idOf, input, mark, paper, sighting } from '../../papers/made-digest.ts';
import { speakEnglish } from '../english.ts';

const star = { kind: 'star', name: '', value: true } as const;

describe('a digest in words', () => {
  beforeEach(speakEnglish);
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const words = (more: Parameters<typeof input>[0]) => digestWords(digestOf(input(more)), (id) => `List ${id}`);

  it('says what was done with a paper, and leads to it here and elsewhere', () => {
    const { title, sections } = words({
      firstDay: undefined,
      papers: [paper(1)],
      marks: [
        mark(1, star, '2026-06-02'),
        mark(1, { kind: 'tag', name: 'rl', value: true }, '2026-06-02'),
        mark(1, { kind: 'list', name: 'talk', value: 'a' }, '2026-06-02'),
      ],
    });
    expect(title).toBe(`Your week, ${weekLabel('2026-06-01', '2026-06-07')}`);
    expect(sections).toEqual([
      {
        key: 'kept',
        title: 'What you kept',
        sentence: '1 paper that you starred, listed, tagged, noted on or read.',
        lines: [
          {
            key: idOf(1),
            name: 'Paper number 1',
            address: 'https://arxiv.org/abs/2606.00001',
            hash: '#paper=arxiv%3A2606.00001',
            about: 'starred · on “List talk” · tagged #rl',
          },
        ],
      },
    ]);
  });

  it('leaves out what has nothing to say, and says that nothing was kept of a week with papers', () => {
    const seen = words({ firstDay: undefined, papers: [paper(1)], sightings: [sighting(1, '2026-06-01', 3)] });
    expect(seen.summary).toBe('You saw 1 paper on 1 day, 1 of them new to you.');
    expect(seen.sections.map(({ key }) => key)).toEqual(['kept']);
    expect(words({ firstDay: undefined }).sections).toEqual([]);
  });

  it('says how many there are beside those that it names', () => {
    const many = Array.from({ length: 30 }, (_, index) => index);
    const { sections } = words({
      firstDay: undefined,
      papers: many.map((number) => paper(number)),
      sightings: many.flatMap((n) => [sighting(n, '2026-06-01', 1), sighting(n, '2026-06-02', 2)]),
    });
    const [, rose] = sections;
    expect(rose?.sentence).toBe('30 papers have more votes than when you first saw them. The first 20 are shown.');
    expect(rose?.lines[0]).toMatchObject({ figure: '+1', about: 'from 1 to 2 votes' });
  });

  it('leads from a day that was missed to its site', () => {
    const { sections } = words({ today: '2026-06-03' });
    expect(sections[0]?.lines.map(({ address, hash }) => [address, hash])).toEqual([
      ['https://huggingface.co/papers/date/2026-06-01', undefined],
      ['https://huggingface.co/papers/date/2026-06-02', undefined],
    ]);
  });
});
