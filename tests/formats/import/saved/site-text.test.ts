import { describe, expect, it } from 'vitest';
import { ABSTRACT } from '../made-references.ts';
import { readFile } from '../read-file.ts';

const HEADER = [
  'Get trending papers in your email inbox!',
  'Subscribe',
  'Daily Papers',
  'byAK and the research community',
  'Mar 14',
];
const long = `${ABSTRACT} ${ABSTRACT}`;

const papersIn = async (lines: readonly string[], end = '\n\n') => {
  const { entries, refused } = await readFile('pasted', lines.join(end));
  expect(refused).toEqual([]);
  return entries.map(({ facts }) => [facts.title, facts.abstract]);
};

describe('the text of a search page', () => {
  it('has titles and abstracts in turn, with and without blank lines', async () => {
    const papers = [
      ['Subscribe to This', long],
      ['May 1', long],
      ['new', ABSTRACT],
    ];
    expect(await papersIn([...HEADER, 'First', long, ...papers.flat()])).toEqual([['First', long], ...papers]);
    expect(await papersIn([...HEADER, 'First', long, ...papers.flat()], '\n')).toEqual([['First', long], ...papers]);
  });

  it.each([
    ['SubscribeFirst'],
    ['Subscribe', 'Mar 14First'],
    ['SubscribeDaily PapersbyAK and the research communityMar 14First'],
    ['new', 'Subscribe', 'byAK and the research communityFirst'],
  ])('may have its header glued to the first title: %s', async (...lines) => {
    expect(await papersIn([HEADER[0] ?? '', ...lines, long])).toEqual([['First', long]]);
  });

  it('keeps what was left of formulas as it is', async () => {
    const text = `${long} It takes Oleft(k^{-3} right) steps and is 10times faster.`;
    expect(await papersIn([...HEADER, '10times Faster', text])).toEqual([['10times Faster', text]]);
  });

  it('does not shift where a title lacks its abstract, an abstract is short, or broken into lines', async () => {
    expect(
      await papersIn([...HEADER, 'First', 'Second', long, 'Third', 'Short.', 'Fourth', long, long, 'Fifth']),
    ).toEqual([
      ['First', undefined],
      ['Second', long],
      ['Third', 'Short.'],
      ['Fourth', `${long} ${long}`],
      ['Fifth', undefined],
    ]);
  });
});
