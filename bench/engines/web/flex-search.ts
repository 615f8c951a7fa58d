import { Index } from 'flexsearch';
import type { Paper } from '../../../papers/paper.ts';
import type { PaperId } from '../../../papers/paper-id.ts';
import type { BenchQuery } from '../../queries/bench-query.ts';
import { TEXT_FIELDS, textOf } from '../paper-text.ts';
import { monthOf } from './month.ts';
import { TextStore } from './text-store.ts';
import type { PaperSource, WebEngine } from './web-engine.ts';

interface Known {
  paperId: PaperId;
  authors: string;
  first: string;
}

// The number of hits that a filter is applied to.
const BEFORE_FILTER = 2_000;

/**
 * FlexSearch's Index over all texts of a paper, with its `forward` tokens, so that half-typed words are found. It has
 * no filters: they are applied to its best hits. Saved by its own export.
 */
export class FlexSearch implements WebEngine {
  readonly #store = new TextStore('bench-flexsearch');
  readonly #index = new Index({ tokenize: 'forward' });
  #known: Known[] = [];

  async open(): Promise<void> {
    for (const [key, text] of await this.#store.load()) {
      if (key === 'known') this.#known = JSON.parse(text);
      else this.#index.import(key, text);
    }
  }

  async build(papers: PaperSource): Promise<void> {
    for await (const some of papers()) this.#take(some);
    await this.#save();
  }

  search({ words, author, without, first }: BenchQuery, limit: number): PaperId[] {
    const isFiltered = author !== undefined || without !== undefined || first !== undefined;
    const most = isFiltered ? BEFORE_FILTER : limit;
    const all = this.#index.search(words, { limit: most });
    const found = all.length > 0 ? all : this.#index.search(words, { limit: most, suggest: true });
    const excluded = new Set(without ? this.#index.search(without, { limit: 1_000_000 }) : []);
    const hits = found.flatMap((number) => {
      const paper = this.#known[Number(number)];
      const isFit =
        paper &&
        !excluded.has(number) &&
        (author === undefined || paper.authors.includes(author.toLowerCase())) &&
        (first === undefined || paper.first === first);
      return isFit ? [paper.paperId] : [];
    });
    return hits.slice(0, limit);
  }

  async add(papers: Paper[]): Promise<number> {
    this.#take(papers);
    return this.#save();
  }

  #take(papers: readonly Paper[]): void {
    for (const paper of papers) {
      this.#index.add(this.#known.length, TEXT_FIELDS.map((field) => textOf(paper, field)).join(' '));
      const authors = textOf(paper, 'authors').toLowerCase();
      this.#known.push({ paperId: paper.paperId, authors, first: monthOf(paper.firstSeen) });
    }
  }

  async #save(): Promise<number> {
    const texts = new Map([['known', JSON.stringify(this.#known)]]);
    await this.#index.export(async (key: string, text: string) => {
      if (text) texts.set(key, text);
    });
    return this.#store.save(texts);
  }
}
