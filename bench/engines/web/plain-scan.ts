import type { Paper } from '../../../papers/paper.ts';
import type { PaperId } from '../../../papers/paper-id.ts';
import type { BenchQuery } from '../../queries/bench-query.ts';
import { TEXT_FIELDS, textOf } from '../paper-text.ts';
import { monthOf } from './month.ts';
import type { PaperSource, WebEngine } from './web-engine.ts';

interface Row {
  paperId: PaperId;
  text: string;
  authors: string;
  lastSeen: number;
  first: string;
}

/**
 * No index: all papers in one array, and a query keeps those that have each word somewhere in their text, last seen
 * first, as the PaperMemory extension does. It stores nothing but the library.
 */
export class PlainScan implements WebEngine {
  #rows: Row[] = [];

  async open(papers: PaperSource): Promise<void> {
    for await (const some of papers()) this.#rows.push(...some.map(rowOf));
  }

  async build(papers: PaperSource): Promise<void> {
    await this.open(papers);
  }

  search({ words, author, without, first }: BenchQuery, limit: number): PaperId[] {
    const required = words.toLowerCase().split(/\s+/).filter(Boolean);
    const name = author?.toLowerCase();
    return this.#rows
      .filter(
        (row) =>
          required.every((word) => row.text.includes(word)) &&
          (name === undefined || row.authors.includes(name)) &&
          (without === undefined || !row.text.includes(without)) &&
          (first === undefined || row.first === first),
      )
      .sort((a, b) => b.lastSeen - a.lastSeen)
      .slice(0, limit)
      .map(({ paperId }) => paperId);
  }

  async add(papers: Paper[]): Promise<number> {
    this.#rows.push(...papers.map(rowOf));
    return 0;
  }
}

function rowOf(paper: Paper): Row {
  const text = TEXT_FIELDS.map((field) => textOf(paper, field)).join('\n');
  return {
    paperId: paper.paperId,
    text: text.toLowerCase(),
    authors: textOf(paper, 'authors').toLowerCase(),
    lastSeen: paper.lastSeen,
    first: monthOf(paper.firstSeen),
  };
}
