import type { BackupRow, BackupTable } from './backup-row.ts';
import { canonicalText } from './value-order.ts';

// FNV-1a (Noll, draft-eastlake-fnv), twice with different beginnings: no proof against a forger, but against loss.
const PRIME = 16_777_619;
const BEGINNINGS = [2_166_136_261, 374_761_393] as const;

/** How many rows of each table there are, and a sum over what they hold: equal for the same rows in any order. */
export class RowDigest {
  readonly #tables = new Map<BackupTable, { rows: number; sums: [number, number] }>();

  add({ table, row }: BackupRow): void {
    const text = canonicalText(row);
    const found = this.#tables.get(table) ?? { rows: 0, sums: [0, 0] };
    found.rows += 1;
    found.sums = [(found.sums[0] + hash(text, 0)) >>> 0, (found.sums[1] + hash(text, 1)) >>> 0];
    this.#tables.set(table, found);
  }

  /** The tables in which the two differ. */
  differences(other: RowDigest): BackupTable[] {
    const tables = new Set([...this.#tables.keys(), ...other.#tables.keys()]);
    return [...tables].filter((table) => this.#of(table) !== other.#of(table)).sort();
  }

  #of(table: BackupTable): string {
    const { rows, sums } = this.#tables.get(table) ?? { rows: 0, sums: [0, 0] };
    return `${rows} ${sums.join(' ')}`;
  }
}

function hash(text: string, beginning: 0 | 1): number {
  let value: number = BEGINNINGS[beginning];
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), PRIME);
  return value >>> 0;
}
