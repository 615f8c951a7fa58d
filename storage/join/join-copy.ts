import type { PaperId } from '../../papers/paper-id.ts';
import type { PaperState } from '../../papers/paper-state.ts';
import { NO_STATE } from '../../papers/paper-state.ts';
import type { Library } from '../library.ts';
import { carryOut } from './carry-out.ts';
import type { CopiedPaper, CopiedRows } from './copied-rows.ts';
import { pieces } from './copied-rows.ts';
import { joinCaptureRecords, joinListingRows } from './join-captures.ts';
import { joinFieldTable } from './join-field-rows.ts';
import type { PaperCounts } from './join-papers.ts';
import { joinPapers } from './join-papers.ts';
import { KnownOrders } from './known-orders.ts';
import { StaleOrders } from './place-orders.ts';
import { RowGate } from './row-gate.ts';

const LISTINGS_AT_ONCE = 100;

/** What a join did. Rows that were refused changed nothing. */
export interface JoinResult extends PaperCounts {
  /** captures that are new or changed */
  captures: number;
  refused: {
    /** rows dated more than two days ahead: to be offered again when their time has come */
    ahead: number;
    /** rows with a stamp that is none */
    malformed: number;
  };
}

/**
 * Joins a copy of the library with it: both then know all that either knew, but what either was ordered to forget.
 * Whichever copies are joined, in whatever order and however often, the outcome is the same. The rows come as
 * `copiedRows` gives them, and are clean.
 *
 * Goes in many writes, between which captures and marks go through. A join that was cut short is simply done again:
 * what was joined before changes nothing.
 */
export async function joinCopy(
  library: Library,
  rows: AsyncIterable<CopiedRows> | Iterable<CopiedRows>,
): Promise<JoinResult> {
  const gate = new RowGate(Date.now());
  const done = { added: 0, changed: 0, gone: 0, captures: 0 };
  let read = () => KnownOrders.read(library, [], []);
  let orders = await read();

  /** Does one write, again when orders to forget were given meanwhile. */
  async function withOrders<T>(work: (orders: KnownOrders) => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await work(orders);
      } catch (error) {
        if (!(error instanceof StaleOrders)) throw error;
        orders = await read();
      }
    }
  }

  function count(papers: PaperCounts): void {
    done.added += papers.added;
    done.changed += papers.changed;
    done.gone += papers.gone;
  }

  for await (const batch of rows) {
    switch (batch.kind) {
      case 'orders': {
        const tombstones = gate.tombstones(batch.tombstones);
        const forgotten = gate.forgotten(batch.forgotten);
        read = () => KnownOrders.read(library, tombstones, forgotten);
        orders = await read();
        count(await carryOut(library, { tombstones, forgotten }, withOrders, gate));
        break;
      }
      case 'papers': {
        const papers = batch.papers.map(({ paperId, ...state }) => ({ paperId, ...gate.state(state) }));
        const listings = papers.flatMap(({ sightings }) => sightings.map(({ listing }) => listing));
        count(
          await withOrders(async (known) => {
            await known.places.learn(listings);
            await known.learnTitles(papers.map(({ paperId }) => paperId));
            return joinPapers(library, known, byPresentKey(papers, known), gate.newest);
          }),
        );
        break;
      }
      case 'fields':
        await joinFieldTable(library, batch.table, gate.fieldRows(batch.rows), gate.newest);
        break;
      case 'captures': {
        const captures = gate.captures(batch.captures);
        done.captures += await withOrders(async (known) => {
          await known.places.learn(captures.map(({ listing }) => listing));
          await known.learnTitles(captures.flatMap(({ paperIds }) => paperIds));
          return joinCaptureRecords(library, known, captures, gate.newest);
        });
        break;
      }
      case 'listings':
        for (const some of pieces(batch.listings, LISTINGS_AT_ONCE)) await joinListingRows(library, some);
        break;
    }
  }
  return { ...done, refused: { ahead: gate.ahead, malformed: gate.malformed } };
}

function byPresentKey(papers: readonly CopiedPaper[], { aliases }: KnownOrders): Map<PaperId, PaperState> {
  const states = new Map<PaperId, PaperState>();
  for (const { paperId, facts, sightings, marks } of papers) {
    const key = aliases.of(paperId);
    const other = states.get(key) ?? NO_STATE;
    states.set(key, {
      facts: [...other.facts, ...facts],
      sightings: [...other.sightings, ...sightings],
      marks: [...other.marks, ...marks],
    });
  }
  return states;
}
