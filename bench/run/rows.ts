import type { QueryClass } from '../queries/bench-query.ts';
import { QUERY_CLASSES } from '../queries/bench-query.ts';
import type { BenchRow, Measured, Timed } from './measured.ts';
import { round, spreadOf } from './spread.ts';

/** The rows of one engine: `all` queries but those with typos first, then each class. */
export function rowsOf({ warm, cold, ...engine }: Measured): BenchRow[] {
  const row = (queryClass: BenchRow['queryClass'], isIn: (name: QueryClass) => boolean): BenchRow => {
    const own = warm.filter((each) => isIn(each.queryClass));
    return {
      ...engine,
      queryClass,
      cold: spreadOf(cold.filter((each) => isIn(each.queryClass)).map(({ ms }) => ms)) ?? null,
      warm: spreadOf(own.map(({ ms }) => ms)) ?? null,
      found: own.length === 0 ? 0 : round(own.filter(({ hits }) => hits > 0).length / own.length),
      worst: slowest(own)?.text ?? '',
    };
  };
  return [row('all', (name) => name !== 'typos'), ...QUERY_CLASSES.map((name) => row(name, (each) => each === name))];
}

function slowest(times: readonly Timed[]): Timed | undefined {
  return times.reduce<Timed | undefined>((worst, each) => (worst && worst.ms > each.ms ? worst : each), undefined);
}
