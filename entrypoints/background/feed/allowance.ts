import { Refused } from '../../../messages/serve.ts';

/** How much may be spent at once, and how much comes back in each second. */
export interface Rate {
  most: number;
  perSecond: number;
}

/**
 * What all pages of sites together may ask for: a page that was taken over can open others, so none has an allowance of
 * its own. It is full again when the background starts, which stops only when nobody asks for anything.
 */
export class Allowance {
  readonly #rate: Rate;
  #left: number;
  #at: number;

  constructor(rate: Rate, now = Date.now()) {
    this.#rate = rate;
    this.#left = rate.most;
    this.#at = now;
  }

  /** Spends so much, or throws a Refused and spends nothing. */
  spend(amount = 1, now = Date.now()): void {
    const { most, perSecond } = this.#rate;
    const back = (Math.max(0, now - this.#at) / 1_000) * perSecond;
    this.#left = Math.min(most, this.#left + back);
    this.#at = now;
    if (amount > this.#left) throw new Refused('too-often');
    this.#left -= amount;
  }
}
