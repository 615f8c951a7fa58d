import type { Random } from '../../../scripts/pages/random.ts';
import type { OfferedChip } from './guided-search.ts';

/** Which chip a reader clicks, of those offered in the order shown; undefined for none. */
type Choose = (
  chips: readonly OfferedChip[],
  fits: (chip: OfferedChip) => boolean,
  dice: Random,
) => OfferedChip | undefined;

const WRONG = 0.2;

/** The simulated readers. None of them clicks when no chip fits. */
export const READERS = {
  /** the first chip that fits the wanted paper */
  first: (chips, fits) => chips.find(fits),
  /** of those that fit the one that keeps fewest, the first of equals */
  fewest: (chips, fits) => fewest(chips.filter(fits)),
  /** as `fewest`, but once in five a chip that does not fit */
  erring: (chips, fits, dice) => {
    const wrong = chips.filter((chip) => !fits(chip));
    return dice.chance(WRONG) && wrong.length > 0 ? dice.pick(wrong) : fewest(chips.filter(fits));
  },
} as const satisfies Record<string, Choose>;

export type ReaderName = keyof typeof READERS;
export const READER_NAMES = Object.keys(READERS) as ReaderName[];

function fewest(chips: readonly OfferedChip[]): OfferedChip | undefined {
  return chips.reduce<OfferedChip | undefined>(
    (best, chip) => (best && best.keeps <= chip.keeps ? best : chip),
    undefined,
  );
}
