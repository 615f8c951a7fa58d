import { describe, expect, it } from 'vitest';
import { PSEUDO_LOCALE, pseudoLocale } from '../../../scripts/screens/pseudo-locale.ts';
import { catalogues, faultsOf } from '../../architecture/catalogues.ts';

const english = catalogues().get('en') ?? {};
const pseudo = pseudoLocale(english);

describe('the pseudo-locale', () => {
  it('has every text, in every form of a language with all of them', () => {
    expect(faultsOf(PSEUDO_LOCALE, pseudo, english)).toEqual([]);
    expect(['zero', 'one', 'two', 'few', 'many', 'other'].filter((form) => !pseudo[`papers_${form}`])).toEqual([]);
  });

  it('runs from right to left and is told apart from English, and longer', () => {
    expect(pseudo.catalogue_direction?.message).toBe('rtl');
    const texts = Object.entries(pseudo).filter(([key]) => !key.startsWith('catalogue_'));
    expect(texts.filter(([, { message }]) => !/^⟦[^⟦⟧]*⟧$/.test(message))).toEqual([]);
    expect(pseudo.taken_as?.message).toBe('⟦“$1” \u202eáas\u202c $2⟧');
    const shown = (message = '') => message.replace(/[\u202c\u202e]/g, '').length;
    expect(shown(pseudo.first_run_text?.message)).toBeGreaterThan(shown(english.first_run_text?.message) * 1.25);
  });
});
