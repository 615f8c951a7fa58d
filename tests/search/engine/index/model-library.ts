import type { PaperId } from '../../../../papers/paper-id.ts';
import type { PaperIndex } from '../../../../search/engine/index/paper-index.ts';
import type { IndexDocument } from '../../../../search/engine/index-document.ts';
import { MemoryIndex } from '../../../../search/engine/memory/memory-index.ts';
import { findPapers } from '../../../../search/engine/ranking/find-papers.ts';
import { Searcher } from '../../../../search/engine/ranking/searcher.ts';
import { parseQuery } from '../../../../search/query/parse-query.ts';
import { plainDocument } from '../segment/made-documents.ts';

const EPOCH = 'the library';
const WORDS = ['attention', 'diffusion', 'video', 'agents', 'reasoning', 'policy', 'attentive', 'diffuse'];

/** One write of a library: papers that it changed and removed. */
export interface Write {
  put: readonly number[];
  remove: readonly number[];
}

/** A model of a library: its writes, from which an index catches up as from the real one. */
export class ModelLibrary {
  readonly #writes: { documents: IndexDocument[]; removed: PaperId[] }[] = [];
  readonly documents = new Map<PaperId, IndexDocument>();

  /** A write whose papers have other words than before. */
  write({ put, remove }: Write): void {
    const documents = put.map((number) => made(number, this.#writes.length));
    const removed = remove.map((number) => made(number, 0).paperId).filter((id) => this.documents.has(id));
    for (const id of removed) this.documents.delete(id);
    for (const document of documents) this.documents.set(document.paperId, document);
    this.#writes.push({ documents, removed: removed.filter((id) => !this.documents.has(id)) });
  }

  /** Applies to an index all writes after its revision, one at a time. */
  async applyTo(index: PaperIndex): Promise<void> {
    for (let revision = index.revision; revision < this.#writes.length; revision += 1) {
      const { documents = [], removed = [] } = this.#writes[revision] ?? {};
      await index.apply({ documents, removed, epoch: EPOCH, revision: revision + 1 });
    }
  }

  /** The answers of a new index of all papers. */
  async answers(): Promise<unknown[]> {
    const memory = new MemoryIndex();
    memory.add([...this.documents.values()]);
    const searcher = new Searcher([memory.reader()]);
    return answersOf({ find: (...args) => findPapers(searcher, ...args) });
  }

  get ids(): PaperId[] {
    return [...this.documents.keys()].sort();
  }
}

/** The answers to some queries, rounded because sums in another order differ in their last digits. */
export async function answersOf(index: Pick<PaperIndex, 'find'>): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const text of [...WORDS, 'attention video', 'diffusion -agents', 'polic', 'resoning']) {
    const query = parseQuery(text, { now: 0 });
    const { hits, total } = await index.find(query, { from: 0, limit: 100 }, 0, async () => []);
    answers.push([text, total, ...hits.map(({ paperId, score }) => [paperId, Number(score.toPrecision(9))])]);
  }
  return answers;
}

function made(number: number, version: number): IndexDocument {
  const word = (seed: number) => WORDS[(number * 7 + version * 3 + seed * 5) % WORDS.length] ?? '';
  return plainDocument(number, `${word(0)} ${word(1)}`, `author${number % 5}`, `${word(2)} ${word(3)} ${word(0)}`);
}
