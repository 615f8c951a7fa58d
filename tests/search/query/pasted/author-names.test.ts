import { describe, expect, it } from 'vitest';
import { highlight } from '../../../../search/query/highlight/highlight.ts';
import { paper } from '../../made-paper.ts';
import { searchOver } from '../../made-search.ts';
import { read } from '../build-query.ts';

const by = (number: number, authors: string[], title = `Paper ${number}`, abstract?: string) => ({
  paper: paper(number, { title, authors: authors.map((name) => ({ name })), ...(abstract && { abstract }) }),
  sightings: [],
});

const LIBRARY = [
  by(1, ['Kaiming He', 'Mira Okafor']),
  by(2, ['Tong He', 'Kaiming Sun']),
  by(3, ['Yann LeCun', 'Ada Byrne'], 'A Survey of Ropes'),
  by(4, ['Yuri Adams', 'Paul Lecuna'], 'Ropes, Revisited', 'Y. Y. is how the rope bends, et al is Latin.'),
  by(5, ['Bernhard Schölkopf']),
  by(6, ['Hans Mueller']),
  by(7, ['Jean-Baptiste Alayrac', 'Geoffrey E. Hinton']),
  by(8, ['Laurens van der Maaten', 'Geoffrey Hinton']),
  by(9, ["Luc O'Neil", 'Søren Kierkegård']),
  by(10, ['何恺明', 'K. He']),
  by(11, ['Geoffrey X. Hinton'], 'Vitamin D in tides'),
  by(12, ['Lukas Weiß', 'Long Chen'], 'Long C compilers'),
];
const find = searchOver(LIBRARY);
const numbersOf = async (text: string) => (await find(read(text))).numbers.sort((a, b) => a - b);

describe('an author in any order', () => {
  it.each([
    ['author:"Kaiming He"', [1]],
    ['author:"He, Kaiming"', [1]],
    ['author:"he, kaiming"', [1]],
    ['author:"He Kaiming"', [1]],
    ['author:“He, Kaiming”', [1]],
    ['author:He, Kaiming', [1]],
    ['author:he,kaiming', [1]],
    ['author:"K. He"', [1, 10]],
    ['author:K. He', [1, 10]],
    ['author:"He K"', [1, 10]],
    ['author:He K', [1, 10]],
    ['author:"He, K."', [1, 10]],
    ['author:He, K.', [1, 10]],
    ['author:"T. He"', [2]],
    ['author:"Y. LeCun"', [3]],
    ['author:"LeCun Y."', [3]],
    ['author:"LeCun et al."', [3]],
    ['author:LeCun et al.', [3]],
    ['author:"LeCun & Byrne"', [3]],
    ['author:LeCun & Byrne', [3]],
    ['author:"LeCun and Byrne 2024"', [3]],
    ['author:"LeCun, Y. and Byrne, A."', [3]],
    ['author:"LeCun, Y., Byrne, A."', [3]],
    ['author:"LeCun and Okafor"', []],
    ['author:"J.-B. Alayrac"', [7]],
    ['author:"Alayrac, JB"', [7]],
    ['author:"Hinton GE"', [7]],
    ['author:"Geoffrey E. Hinton"', [7, 8]],
    ['author:"Geoffrey Hinton"', [7, 8, 11]],
    ['author:"van der Maaten, L."', [8]],
    ['author:"Maaten L"', [8]],
    ['author:"O\'Neil, L"', [9]],
    ['author:"何恺明"', [10]],
    ['author:"Kaiming H', [1]],
    ['author:"He, Kaim', [1]],
    ['-author:"He, Kaiming" author:Kaiming', [2]],
    ['author:Byrne OR author:Adams', [3, 4]],
  ])('%j', async (text, numbers) => {
    expect(await numbersOf(text)).toEqual(numbers);
    expect(read(text).problems).toEqual([]);
  });

  it.each([
    ['He, Kaiming', [1]],
    ['he, kaiming', [1]],
    ['K. He', [1, 10]],
    ['k. he', [1, 10]],
    ['He, K.', [1, 10]],
    ['Kaiming M. He', [1]],
    ['LeCun Y', [3]],
    ['LeCun, Y.', [3]],
    ['Y. LeCun', [3]],
    ['Y LeCun, A Byrne et al.', [3]],
    ['LeCun et al.', [3]],
    ['lecun et al', [3]],
    ['LeCun et al., 2022', [3]],
    ['(LeCun et al. 2022)', [3]],
    ['LeCun et al. ropes', [3]],
    ['LeCun, Byrne, et al.', [3]],
    ['LeCun & Byrne', [3]],
    ['LeCun and Byrne', [3]],
    ['LeCun and Byrne (2022)', [3]],
    ['LeCun and Byrne, 2022', [3]],
    ['van der Maaten et al.', [8]],
  ])('also without its filter: %j', async (text, numbers) => {
    expect(await numbersOf(text)).toEqual(numbers);
  });

  it.each(['Ropes, Revisited', 'ropes, revisited', 'Vitamin D', 'Long C', 'Ropes and Tides', 'C. compilers'])(
    'is words when nobody is so called: %j',
    async (text) => {
      const { hits, instead } = await find(read(text));
      expect([hits.length > 0, instead]).toEqual([true, true]);
    },
  );
});

describe('letters that are spelled out', () => {
  it.each([
    ['author:Schoelkopf', [5]],
    ['author:Schölkopf', [5]],
    ['author:Scholkopf', [5]],
    ['author:"Schoelkopf, B."', [5]],
    ['author:"Schölkopf, Bernhard"', [5]],
    ['Schoelkopf', [5]],
    ['schoelkopf et al.', [5]],
    ['author:Müller', [6]],
    ['Müller', [6]],
    ['author:"Müller, H."', [6]],
    ['author:Soeren', [9]],
    ['author:Kierkegaard', [9]],
    ['author:"Kierkegaard, S."', [9]],
    ['author:Weiss', [12]],
    ['author:"Weiss, L."', [12]],
  ])('%j', async (text, numbers) => {
    expect(await numbersOf(text)).toEqual(numbers);
  });
});

describe('the names found are marked', () => {
  it.each([
    ['author:"He, Kaiming"', 1, ['Kaiming', 'He']],
    ['author:"K. He"', 1, ['Kaiming', 'He']],
    ['LeCun et al.', 3, ['LeCun']],
    ['author:Schoelkopf', 5, ['Schölkopf']],
    ['Schoelkopf', 5, ['Schölkopf']],
    ['author:"Müller, H."', 6, ['Hans', 'Mueller']],
    ['author:Müller', 6, ['Mueller']],
    ['author:"O\'Neil, L"', 9, ['Luc', "O'Neil"]],
  ])('%s in paper %d', (text, number, marked) => {
    const found = LIBRARY.find(({ paper: each }) => each.paperId.endsWith(String(number).padStart(5, '0')));
    const { snippets } = highlight(found?.paper ?? paper(0, {}), read(text));
    const authors = snippets.find(({ field }) => field === 'authors');
    expect(authors?.spans.flatMap(({ from, to }) => authors.text.slice(from, to))).toEqual(marked);
  });
});
