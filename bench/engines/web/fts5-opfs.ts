import type { Database } from '@sqlite.org/sqlite-wasm';
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import type { Paper } from '../../../papers/paper.ts';
import type { PaperId } from '../../../papers/paper-id.ts';
import type { BenchQuery } from '../../queries/bench-query.ts';
import { anyWord, everyWord } from '../fts5-query.ts';
import { TEXT_FIELDS, textOf } from '../paper-text.ts';
import { countFileWrites } from './count-file-writes.ts';
import { monthOf } from './month.ts';
import type { PaperSource, WebEngine } from './web-engine.ts';

// The texts stay in the library, so the index holds none (contentless), and prefixes of two and three letters have
// lists of their own, because every keystroke searches for a half-typed word.
const TABLES = `
  CREATE TABLE papers (number INTEGER PRIMARY KEY, id TEXT NOT NULL, first TEXT NOT NULL);
  CREATE VIRTUAL TABLE texts USING fts5(
    ${TEXT_FIELDS.join(', ')},
    content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'porter unicode61'
  );`;

const SELECT = `
  SELECT papers.id FROM texts JOIN papers ON papers.number = texts.rowid
  WHERE texts MATCH ? AND (? = '' OR papers.first = ?) ORDER BY texts.rank LIMIT ?`;

const PUT_PAPER = 'INSERT INTO papers (id, first) VALUES (?, ?)';
const PUT_TEXT = `INSERT INTO texts (rowid, ${TEXT_FIELDS.join(', ')})
  VALUES (last_insert_rowid(), ${TEXT_FIELDS.map(() => '?').join(', ')})`;

/**
 * SQLite's FTS5 in WebAssembly, on files of the origin's private file system through the pool of access handles,
 * SQLite's fastest way there (https://sqlite.org/wasm/doc/trunk/persistence.md). It needs a dedicated worker. The best
 * papers with all the words, the last of which may be half typed; when there are none, those with any.
 */
export class Fts5Opfs implements WebEngine {
  readonly #written = countFileWrites();
  #database: Database | undefined;
  #memory: () => number = () => 0;

  async open(): Promise<void> {
    const sqlite = await sqlite3InitModule();
    this.#memory = () => sqlite.wasm.heap8u().byteLength;
    const pool = await sqlite.installOpfsSAHPoolVfs({ name: 'bench-fts5', directory: '/bench-fts5' });
    this.#database = new pool.OpfsSAHPoolDb('/papers.db');
  }

  async build(papers: PaperSource): Promise<void> {
    await this.open();
    this.#opened.exec(TABLES);
    for await (const some of papers()) this.#insert(some);
  }

  search({ words, author, without, first = '' }: BenchQuery, limit: number): PaperId[] {
    const all = this.#select(restricted(everyWord(words, '*'), author, without), first, limit);
    return all.length > 0 ? all : this.#select(restricted(anyWord(words, '*'), author, without), first, limit);
  }

  async add(papers: Paper[]): Promise<number> {
    const before = this.#written();
    this.#insert(papers);
    return this.#written() - before;
  }

  wasmBytes(): number {
    return this.#memory();
  }

  async merge(): Promise<void> {
    this.#opened.exec("INSERT INTO texts(texts) VALUES ('optimize')");
  }

  get #opened(): Database {
    if (!this.#database) throw new Error('The database is not open.');
    return this.#database;
  }

  #insert(papers: readonly Paper[]): void {
    this.#opened.transaction((database) => {
      const putPaper = database.prepare(PUT_PAPER);
      const putText = database.prepare(PUT_TEXT);
      for (const paper of papers) {
        putPaper.bind([paper.paperId, monthOf(paper.firstSeen)]).stepReset();
        putText.bind(TEXT_FIELDS.map((field) => textOf(paper, field))).stepReset();
      }
      putPaper.finalize();
      putText.finalize();
    });
  }

  #select(query: string, first: string, limit: number): PaperId[] {
    return query === '' ? [] : this.#opened.selectValues(SELECT, [query, first, first, limit]).map(String);
  }
}

function restricted(words: string, author: string | undefined, without: string | undefined): string {
  if (words === '') return '';
  const byAuthor = author ? `(${words}) AND authors : (${everyWord(author, '*')})` : words;
  return without ? `(${byAuthor}) NOT "${without}"` : byAuthor;
}
