import type { Stamp } from '../../papers/clock.ts';
import { firstOf, isStamp, isTooFarAhead } from '../../papers/clock.ts';
import { stampsOfRow } from '../../papers/field-row.ts';
import { stampsOfMark } from '../../papers/join-marks.ts';
import type { PaperState } from '../../papers/paper-state.ts';
import type { CaptureRecord, ForgottenPlace, Tombstone } from '../rows.ts';
import type { AnyFieldRow } from './join-field-rows.ts';

/** Lets through what may be joined now, counts what may not, and keeps the newest moment of what it let through. */
export class RowGate {
  readonly #now: number;
  /** rows dated more than two days ahead, by a wrong clock: to be offered again when their time has come */
  ahead = 0;
  /** rows with a stamp that is none */
  malformed = 0;
  newest: Stamp | undefined;

  constructor(now: number) {
    this.#now = now;
  }

  tombstones(rows: readonly Tombstone[]): Tombstone[] {
    return rows.filter(({ at, clock, parted }) => this.#lets([firstOf(at), ...(clock ? [clock] : []), parted?.at]));
  }

  forgotten(rows: readonly ForgottenPlace[]): ForgottenPlace[] {
    return rows.filter(({ clock }) => this.#lets([clock]));
  }

  state({ facts, sightings, marks }: PaperState): PaperState {
    return {
      facts: facts.filter((row) => this.#lets([row.facts.imported])),
      sightings: sightings.filter(({ lastAt, recorded }) => this.#lets([firstOf(lastAt), recorded])),
      marks: marks.filter((mark) => this.#lets(stampsOfMark(mark))),
    };
  }

  fieldRows(rows: readonly AnyFieldRow[]): AnyFieldRow[] {
    return rows.filter((row) => this.#lets(stampsOfRow(row)));
  }

  captures(rows: readonly CaptureRecord[]): CaptureRecord[] {
    return rows.filter(({ at, until = at, recorded }) => this.#lets([firstOf(at), firstOf(until), recorded]));
  }

  #lets(moments: readonly (Stamp | undefined)[]): boolean {
    const stamps = moments.filter((moment) => moment !== undefined);
    if (!stamps.every(isStamp)) this.malformed += 1;
    else if (stamps.some((stamp) => isTooFarAhead(stamp, this.#now))) this.ahead += 1;
    else {
      for (const stamp of stamps) if (stamp > (this.newest ?? '')) this.newest = stamp;
      return true;
    }
    return false;
  }
}
