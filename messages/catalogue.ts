import browser from 'webextension-polyfill';
import type english from '../public/_locales/en/messages.json';

// Making an Intl format costs more than a hundred uses of it, and each row has some numbers.
let numbers: Intl.NumberFormat | undefined;
let plurals: Intl.PluralRules | undefined;

/** The name of a text in public/_locales. */
export type TextKey = Extract<keyof typeof english, string>;

/** The texts that have plural forms, without the ending `_one` or `_other`. */
type CountedKey = TextKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

/** A text in the reader's language, with `$1`, `$2`, … filled in. */
export function text(key: TextKey, ...values: (string | number)[]): string {
  return browser.i18n.getMessage(key, values.map(String));
}

/**
 * A text that counts, in the form that the reader's language has for `count`, which is its `$1`. Languages with more
 * forms than English add `_few`, `_many` and so on.
 */
export function countText(stem: CountedKey, count: number, ...values: (string | number)[]): string {
  plurals ??= new Intl.PluralRules(language());
  const form = `${stem}_${plurals.select(count)}`;
  const shown = [number(count), ...values.map(String)];
  return browser.i18n.getMessage(form, shown) || browser.i18n.getMessage(`${stem}_other`, shown);
}

/** A number as the reader's language writes it. */
export function number(value: number): string {
  numbers ??= new Intl.NumberFormat(language());
  return numbers.format(value);
}

let spoken: string | undefined;

/** The language of the texts in use, for Intl and for pages. It stays the same until the browser is started again. */
export function language(): string {
  spoken ??= languageOf(browser.i18n.getUILanguage(), text('catalogue_language'));
  return spoken;
}

/**
 * The catalogue's language: where the browser speaks it too, as the browser does with its region (`en-GB`); otherwise
 * the catalogue's own, so that a French browser does not put French dates and plural forms into English texts.
 */
export function languageOf(ofBrowser: string, ofCatalogue: string): string {
  const ofTexts = ofCatalogue || ofBrowser;
  return baseOf(ofBrowser) === baseOf(ofTexts) ? ofBrowser : ofTexts;
}

/** How the texts in use run. */
export function direction(): 'ltr' | 'rtl' {
  return text('catalogue_direction') === 'rtl' ? 'rtl' : 'ltr';
}

function baseOf(tag: string): string {
  return tag.split('-', 1)[0] ?? '';
}
