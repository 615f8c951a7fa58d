import type { DBCore, DBCoreMutateRequest, DBCoreTable, DBCoreTransaction } from 'dexie';
import { Dexie } from 'dexie';
import type { LabelCount } from './rows.ts';

type LabelKey = [kind: LabelCount['kind'], name: string];

/** Of a paper's row what is counted. Rows of the first schema may lack either. */
interface Labelled {
  paperId: string;
  tags?: readonly string[];
  lists?: readonly string[];
}

type Answer = ReturnType<DBCoreTable['mutate']>;

const TABLE = 'labelCounts';
// Dexie's name for a range without ends is an enum that exists in types only (Dexie 4.4, DBCoreRangeType).
const ANY_KEY = 3;

/**
 * Keeps how many papers have each tag and are on each list, within every write that changes papers, whoever makes it.
 * To be called before the library is first opened. Costs a read of the papers that the write has not read itself, and a
 * write of the counts that changed.
 */
export function countLabels(library: Dexie): void {
  library.use({
    stack: 'dbcore',
    name: 'label-counts',
    create(core): DBCore {
      if (!core.schema.tables.some(({ name }) => name === TABLE)) return core;
      const papers = new CountedPapers(core.table('papers'), core.table(TABLE));
      return {
        ...core,
        transaction(stores, mode, options) {
          const isCounted = mode === 'readwrite' && stores.includes('papers') && !stores.includes(TABLE);
          return core.transaction(isCounted ? [...stores, TABLE] : stores, mode, options);
        },
        table: (name) => (name === 'papers' ? papers.table() : core.table(name)),
      };
    },
  });
}

/** The table of papers: what a write reads of it is remembered until the write is complete, what it changes counted. */
class CountedPapers {
  readonly #papers: DBCoreTable;
  readonly #counts: DBCoreTable;
  readonly #known = new WeakMap<DBCoreTransaction, Map<string, LabelKey[]>>();

  constructor(papers: DBCoreTable, counts: DBCoreTable) {
    this.#papers = papers;
    this.#counts = counts;
  }

  table(): DBCoreTable {
    const papers = this.#papers;
    return {
      ...papers,
      get: (request) => papers.get(request).then((row) => this.#remember(request.trans, [row])[0]),
      getMany: (request) => papers.getMany(request).then((rows) => this.#remember(request.trans, rows)),
      query: (request) =>
        papers.query(request).then((answer) => {
          if (request.values) this.#remember(request.trans, answer.result);
          return answer;
        }),
      mutate: (request) => this.#mutate(request),
    };
  }

  #remember<Row extends Labelled | undefined>(transaction: DBCoreTransaction, rows: Row[]): Row[] {
    if ((transaction as IDBTransaction).mode === 'readonly') return rows;
    const known = this.#knownIn(transaction);
    for (const row of rows) if (row) known.set(row.paperId, labelsOf(row));
    return rows;
  }

  #knownIn(transaction: DBCoreTransaction): Map<string, LabelKey[]> {
    const known = this.#known.get(transaction) ?? new Map<string, LabelKey[]>();
    this.#known.set(transaction, known);
    return known;
  }

  // Chained by `then`, as Dexie's own layers are, and not awaited: it runs between the requests of a transaction.
  #mutate(request: DBCoreMutateRequest): Answer {
    const { trans } = request;
    if (request.type === 'put' || request.type === 'add') {
      return this.#counted(
        request,
        request.values.map((row: Labelled) => [row.paperId, labelsOf(row)]),
      );
    }
    if (request.type === 'delete') return this.#counted(request, request.keys.map(withoutLabels));
    const { range } = request;
    if (Number(range.type) === ANY_KEY) {
      this.#known.delete(trans);
      return this.#papers.mutate(request).then((answer) => this.#counts.mutate(request).then(() => answer));
    }
    return this.#papers
      .query({ trans, values: false, query: { index: this.#papers.schema.primaryKey, range } })
      .then(({ result }) => this.#counted(request, result.map(withoutLabels)));
  }

  /** Carries out the request, after which these papers have these labels. */
  #counted(request: DBCoreMutateRequest, after: readonly (readonly [id: string, labels: LabelKey[]])[]): Answer {
    const { trans } = request;
    const known = this.#knownIn(trans);
    const unknown = after.map(([id]) => id).filter((id) => !known.has(id));
    const reading = unknown.length > 0 ? this.#papers.getMany({ trans, keys: unknown }) : Dexie.Promise.resolve([]);
    return reading.then((rows: (Labelled | undefined)[]) => {
      for (const [i, id] of unknown.entries()) known.set(id, labelsOf(rows[i]));
      return this.#papers.mutate(request).then((answer) => {
        // The write fails then, and its counts with it.
        if (answer.numFailures > 0) return answer;
        const changes = new LabelChanges();
        for (const [id, labels] of after) {
          changes.add(known.get(id) ?? [], -1);
          changes.add(labels, 1);
          known.set(id, labels);
        }
        return this.#store(trans, changes).then(() => answer);
      });
    });
  }

  #store(trans: DBCoreTransaction, changes: LabelChanges): Promise<unknown> {
    const due = changes.due();
    if (due.length === 0) return Dexie.Promise.resolve();
    const keys = due.map(({ key }) => key);
    return this.#counts.getMany({ trans, keys }).then((rows: (LabelCount | undefined)[]) => {
      const counted = due.map(({ key: [kind, name], by }, i) => ({ kind, name, papers: (rows[i]?.papers ?? 0) + by }));
      const left = counted.filter(({ papers }) => papers > 0);
      const gone = counted.filter(({ papers }) => papers <= 0).map(({ kind, name }) => [kind, name]);
      return this.#counts
        .mutate({ trans, type: 'put', values: left })
        .then(() => this.#counts.mutate({ trans, type: 'delete', keys: gone }));
    });
  }
}

/** By how much the counts of labels change. */
class LabelChanges {
  readonly #changes = new Map<string, { key: LabelKey; by: number }>();

  add(labels: readonly LabelKey[], by: number): void {
    for (const key of labels) {
      const name = key.join(' ');
      this.#changes.set(name, { key, by: (this.#changes.get(name)?.by ?? 0) + by });
    }
  }

  due(): { key: LabelKey; by: number }[] {
    return [...this.#changes.values()].filter(({ by }) => by !== 0);
  }
}

function withoutLabels(id: string): [string, LabelKey[]] {
  return [id, []];
}

function labelsOf(row: Labelled | undefined): LabelKey[] {
  return [
    ...Array.from(new Set(row?.tags), (name): LabelKey => ['tag', name]),
    ...Array.from(new Set(row?.lists), (name): LabelKey => ['list', name]),
  ];
}
