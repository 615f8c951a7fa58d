import type { Author, Organisation } from '../../papers/paper.ts';
import type { Random } from '../../scripts/pages/random.ts';
import { foldWord, TOKEN } from './fold.ts';
import { heapsExponent } from './heaps.ts';
import { newWord } from './new-word.ts';
import { Reservoir } from './reservoir.ts';
import type { Source } from './source.ts';
import { Vocabulary } from './vocabulary.ts';

const CAPACITY = 100_000;

/** Makes authors and organisations: known ones as often as they publish, new ones of the parts of known names. */
export class People {
  readonly #dice: Random;
  readonly #names: Vocabulary;
  readonly #parts: Vocabulary;
  readonly #houses: Vocabulary;
  readonly #authors: Reservoir<Author>;
  readonly #organisations: Reservoir<Organisation>;

  constructor(sources: readonly Source[], dice: Random) {
    this.#dice = dice;
    this.#authors = new Reservoir(CAPACITY, dice);
    this.#organisations = new Reservoir(CAPACITY, dice);
    const byPaper = sources.map(({ authors }) => new Set(authors.map(({ name }) => name)));
    const byName = [...new Set(byPaper.flatMap((names) => [...names]))].map((name) => new Set(foldedParts(name)));
    this.#names = vocabularyOf(byPaper, dice);
    this.#parts = vocabularyOf(byName, dice);
    this.#houses = vocabularyOf(
      sources.map(({ organisation }) => new Set(organisation ? [organisation.handle] : [])),
      dice,
    );
    for (const { authors, organisation } of sources) {
      for (const author of authors) this.#authors.add(author);
      if (organisation) this.#organisations.add(organisation);
    }
  }

  /** This number of different authors, each drawn from all so far or new. */
  authors(count: number): Author[] {
    const drawn = new Map<string, Author>();
    for (let tries = 0; drawn.size < count && tries < count * 3; tries += 1) {
      const author = this.#author(this.#authors.any());
      if (!drawn.has(author.name)) this.#names.add(author.name);
      drawn.set(author.name, author);
    }
    for (const author of drawn.values()) this.#authors.add(author);
    return [...drawn.values()];
  }

  /** An organisation drawn from all so far, or a new one. */
  organisation(): Organisation {
    const drawn = this.#organisations.any();
    const made = this.#houses.givesWay(drawn.handle) ? this.#newHouse(drawn) : drawn;
    this.#houses.add(made.handle);
    this.#organisations.add(made);
    return made;
  }

  #author(drawn: Author): Author {
    if (!this.#names.givesWay(drawn.name)) return drawn;
    const given = partsOf(drawn.name).slice(0, -1);
    for (let tries = 0; tries < 8; tries += 1) {
      const name = [...given, this.#anyFamilyName()].map((part) => this.#part(part)).join(' ');
      // Two common parts are most often someone's name already.
      if (this.#names.count(name) === 0) return this.#namedAnew(name);
      given.unshift(...(tries === 3 ? partsOf(this.#authors.any().name).slice(0, 1) : []));
    }
    return drawn;
  }

  #namedAnew(name: string): Author {
    for (const part of foldedParts(name)) this.#parts.add(part);
    return { name };
  }

  #newHouse(drawn: Organisation): Organisation {
    const [first = 'Open'] = partsOf(drawn.name);
    const last = partsOf(this.#organisations.any().name).at(-1) ?? 'Lab';
    const name = `${newWord(this.#dice, first, last, () => false)} ${last}`;
    const handle = name.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
    return handle ? { handle, name } : drawn;
  }

  #part(part: string): string {
    const isNew = this.#parts.givesWay(foldWord(part));
    const isKnown = (word: string) => this.#parts.count(foldWord(word)) > 0;
    return isNew ? newWord(this.#dice, part, this.#anyFamilyName(), isKnown) : part;
  }

  #anyFamilyName(): string {
    return partsOf(this.#authors.any().name).at(-1) ?? 'Nemo';
  }
}

function vocabularyOf(sets: readonly ReadonlySet<string>[], dice: Random): Vocabulary {
  const vocabulary = new Vocabulary(heapsExponent(sets), dice);
  for (const set of sets) for (const word of set) vocabulary.add(word);
  return vocabulary;
}

function partsOf(name: string): string[] {
  return name.match(TOKEN) ?? [];
}

function foldedParts(name: string): string[] {
  return partsOf(name).map(foldWord);
}
