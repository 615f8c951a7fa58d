import type { Random } from '../../scripts/pages/random.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * A word that `isKnown` does not know, out of two that exist: the front of one and the back of the other, so that
 * lengths, beginnings and near misses are those of real words. Numbers get another digit. In the case of the first.
 */
export function newWord(dice: Random, one: string, other: string, isKnown: (word: string) => boolean): string {
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const made = /\d/.test(one) ? otherDigit(dice, one) : crossed(dice, one, other);
    if (!isKnown(made)) return made;
  }
  let made = /\d/.test(one) ? one : crossed(dice, one, other);
  do made += /\d$/.test(made) ? String(dice.between(0, 9)) : LETTERS.charAt(dice.between(0, 25));
  while (isKnown(made));
  return made;
}

function crossed(dice: Random, one: string, other: string): string {
  const front = one.slice(0, dice.between(Math.ceil(one.length * 0.4), Math.ceil(one.length * 0.75)));
  const back = other.slice(dice.between(Math.floor(other.length * 0.4), Math.floor(other.length * 0.75)));
  return isCapitals(one) ? front + back.toUpperCase() : front + back.toLowerCase();
}

function otherDigit(dice: Random, number: string): string {
  const places = [...number.matchAll(/\d/g)].map((match) => match.index);
  const place = dice.pick(places);
  return number.slice(0, place) + dice.between(place === 0 ? 1 : 0, 9) + number.slice(place + 1);
}

function isCapitals(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}
