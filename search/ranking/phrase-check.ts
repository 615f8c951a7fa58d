import { SEARCH_FIELDS } from '../../papers/hit.ts';
import type { Paper } from '../../papers/paper.ts';
import { fieldText } from '../field-text.ts';
import { phraseTerms } from '../terms/phrases.ts';
import type { PhraseTruth } from './condition.ts';
import { FAILS, holds, phrasesIn } from './condition.ts';
import type { Plan } from './plan.ts';

/** Whether the texts of candidates must be read: where the words of a phrase are, the phrase need not be. */
export function hasPhrases({ where }: Plan): boolean {
  return phrasesIn(where).length > 0;
}

/** Whether a paper that passed by its bits passes by its text. A phrase does not reach from one field into another. */
export function passesByText({ where }: Plan, bits: number, paper: Paper): boolean {
  const truth = textTruth(paper);
  return holds(where, bits, truth, truth) !== FAILS;
}

function textTruth(paper: Paper): PhraseTruth {
  const texts = new Map<string, string>();
  const read = (field: (typeof SEARCH_FIELDS)[number]) => {
    const text = texts.get(field) ?? ` ${phraseTerms(fieldText(paper, field)).join(' ')} `;
    texts.set(field, text);
    return text;
  };
  return ({ terms, field }) => {
    const wanted = ` ${terms.join(' ')} `;
    return (field ? [field] : SEARCH_FIELDS).some((each) => read(each).includes(wanted));
  };
}
