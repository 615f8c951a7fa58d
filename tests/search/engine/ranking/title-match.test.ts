import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../../papers/paper.ts';
import { phraseTerms } from '../../../../search/analysis/phrases.ts';
import { parseQuery } from '../../../../search/query/parse-query.ts';
import { runs } from '../../../property-runs.ts';
import { paper } from '../../made-paper.ts';
import { searchOver } from '../../made-search.ts';

/** The numbers of the papers that a text finds among papers with these titles or fields, numbered from 1. */
async function found(text: string, ...made: (string | Partial<Paper>)[]): Promise<number[]> {
  const library = made.map((fields, i) => ({
    paper: paper(i + 1, typeof fields === 'string' ? { title: fields } : fields),
    sightings: [],
  }));
  return (await searchOver(library)(parseQuery(text, { now: 0 }))).numbers;
}

/** A paper that says a text so often that it is the best by its words. */
function says(text: string): Partial<Paper> {
  return { title: `Lanterns ${text} and ${text}`, abstract: `${text} `.repeat(9), note: `${text} `.repeat(9) };
}

describe('a title that begins with what was typed', () => {
  it.each([
    ['Lumo 2', 'Lumo 2: Everything in a Lantern'],
    ['lumo 2', 'LUMO-2: Everything in a Lantern'],
    ['Lumo2', 'Lumo 2: Everything in a Lantern'],
    ['Lumo 2', 'Lumo2: Everything in a Lantern'],
    ['lumo-2:', 'Lumo 2 Is a Lantern'],
    ['the lumo 2', 'Lumo 2 Is a Lantern'],
    ['lumo 2', 'The Lumo 2 Report'],
    ['lumo lamp', 'LumoLamp: Everything in a Lantern'],
    ['“lumo 2”', 'Lumo 2: Everything in a Lantern'],
    ['R 1', 'R1: Everything in a Lantern'],
    ['lámo', 'Lamo: Everything in a Lantern'],
    ['how to see', 'How to See in the Dark'],
  ])('comes before a paper that says it more often: %s in %s', async (text, title) => {
    expect(await found(text, says(text), title, says(text))).toEqual([2, 1, 3]);
  });

  it('comes after the title, or the name before a colon, that is no more', async () => {
    const titles = ['Lumo 2 for Surgery', 'Lumo 2: Everything in a Lantern', 'Lumo 2 and Lumo 2', 'Lumo 2'];
    const numbers = await found('lumo 2', ...titles);
    expect(numbers.slice(0, 2).sort()).toEqual([2, 4]);
  });

  it('may have a dash in place of the colon', async () => {
    expect(await found('lumo', says('lumo'), 'Lumo in the Dark', 'Lumo – A Lantern')).toEqual([3, 2, 1]);
  });

  it('begins with whole words, of which the last may be half typed where no paper has it', async () => {
    expect((await found('lumo', says('lumo'), 'Lumosity in the Dark'))[0]).toBe(1);
    expect(await found('dark lum', says('dark lumosity'), 'Dark Lumosity')).toEqual([2, 1]);
  });

  it('may be a longer one than the places of words that are kept', async () => {
    const title = 'One Two Three Four Five Six Seven Eight Nine Ten Eleven';
    expect(await found(title, says(title), title)).toEqual([2, 1]);
  });

  it('has the marks of a name, which count as much as its letters', async () => {
    expect(await found('c++', 'C from Scratch', says('c++'), 'C++ from Scratch')).toEqual([3, 2, 1]);
  });

  it('has the words in their order inside, before a paper that has them apart', async () => {
    expect(await found('lumo lamp', says('lumo of a lamp'), 'A Big Lumo Lamp')).toEqual([2, 1]);
    expect(await found('lumo lamp', 'A Big Lumo Lamp', says('lumo of a lamp'), 'Lumo Lamp and More')).toEqual([
      3, 1, 2,
    ]);
  });

  it('is no other order of the words', async () => {
    const [best] = await found('lumo lamp', says('lumo lamp'), 'Lamp Lumo', 'Lamp of Lumo');
    expect(best).toBe(1);
  });

  it('changes no order but that of relevance, and nothing where a field is named', async () => {
    const often = { ...says('lumo 2'), lastSeen: 9 * 60_000 };
    expect(await found('lumo 2 sort:seen', { title: 'Lumo 2', lastSeen: 60_000 }, often)).toEqual([2, 1]);
    expect(await found('abstract:lumo', { title: 'Lumo', abstract: `lumo ${'x '.repeat(50)}` }, often)).toEqual([2, 1]);
  });

  it('is a former title as well', async () => {
    const renamed = { title: 'Lantern', formerTitles: [{ title: 'Lumo 2: Everything', at: 1 }] };
    expect(await found('lumo 2', says('lumo 2'), renamed)).toEqual([2, 1]);
  });
});

const VOCABULARY = ['lumo', 'lamp', 'harbour', 'whale', 'the', 'a', 'lumo-lamp', '2', 'lumo:', 'whale:', 'of'];
const text = fc.array(fc.constantFrom(...VOCABULARY), { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const asked = fc.array(fc.constantFrom('lumo', 'lamp', 'whale', 'harbour', 'the', '2', 'lumo-lamp'), {
  minLength: 1,
  maxLength: 3,
});

/** Where a title has the words of a query next to each other, by its text: 3 as a whole, 2 at its start, 1 inside. */
function placeIn(title: string, words: readonly string[]): number {
  const terms = (part: string) => phraseTerms(part).filter((term) => !['a', 'the'].includes(term));
  const wanted = terms(words.join(' '));
  const isOneWord = words.filter((word) => word !== 'the').length < 2;
  const inside = ` ${terms(title).join(' ')} `;
  const name = title.split(':')[0] ?? '';
  if (wanted.length === 0) return 0;
  if ([title, name].some((part) => terms(part).join(' ') === wanted.join(' '))) return 3;
  if (inside.startsWith(` ${wanted.join(' ')} `)) return 2;
  return !isOneWord && inside.includes(` ${wanted.join(' ')} `) ? 1 : 0;
}

describe('papers with all words', () => {
  it('come in the order of where their titles have the words next to each other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 12 }), asked, async (titles, words) => {
        const made = titles.map((title, i) => ({ paper: paper(i, { title: `${title} x${i}` }), sightings: [] }));
        // Titles of at most nine terms, so that all of them have places.
        const short = made.filter(({ paper: { title } }) => phraseTerms(title).length <= 9);
        const { hits } = await searchOver(short)(parseQuery(words.join(' '), { now: 0 }));
        const byId = new Map(short.map((each) => [each.paper.paperId, each.paper.title]));
        const places = hits.filter(({ all }) => all).map(({ paperId }) => placeIn(byId.get(paperId) ?? '', words));
        expect(places).toEqual(places.toSorted((a, b) => b - a));
      }),
      { numRuns: runs(300) },
    );
  });
});
