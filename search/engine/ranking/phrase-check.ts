import type { Paper } from '../../../papers/paper.ts';
import { SEARCH_FIELDS } from '../../../papers/search-answer.ts';
import { fieldText } from '../../analysis/field-text.ts';
import { phraseTest } from '../../analysis/phrases.ts';
import type { PhraseTruth } from './boolean.ts';
import { FAILS, holds, phrasesIn } from './boolean.ts';
import type { Plan } from './plan.ts';

/** Whether the texts of candidates must be read: where the words of a phrase are, the phrase need not be. */
export function hasPhrases({ must }: Plan): boolean {
  return phrasesIn(must).length > 0;
}

/**
 * A test for papers that passed by their bits: whether they pass by their text. A phrase does not reach from one field
 * into another.
 */
export function textTest({ must }: Plan): (bits: number, paper: Paper) => boolean {
  const tests = new Map(phrasesIn(must).map((phrase) => [phrase, phraseTest(phrase.terms)]));
  return (bits, paper) => {
    const truth: PhraseTruth = (phrase) =>
      (phrase.field ? [phrase.field] : SEARCH_FIELDS).some((field) => tests.get(phrase)?.(fieldText(paper, field)));
    return holds(must, bits, truth, truth) !== FAILS;
  };
}
