import { afterEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { countText, direction, language, languageOf } from '../../messages/catalogue.ts';

/** Has the browser speak one language and show a catalogue of another. */
function speak(ofBrowser: string, catalogue: Record<string, string>): void {
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue(ofBrowser);
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key, values = []) =>
    (catalogue[key] ?? '').replace('$1', String([values].flat()[0])),
  );
}

const ENGLISH = {
  catalogue_language: 'en',
  catalogue_direction: 'ltr',
  papers_one: '$1 paper',
  papers_other: '$1 papers',
};

afterEach(() => void vi.restoreAllMocks());

describe('the language of the texts', () => {
  it.each([
    ['en-GB', 'en', 'en-GB'],
    ['en', 'en', 'en'],
    ['fr', 'en', 'en'],
    ['zh-TW', 'en', 'en'],
    ['zh', 'zh-CN', 'zh'],
    ['en-US', 'zh-CN', 'zh-CN'],
    ['en-US', 'ar', 'ar'],
  ])('in a browser that speaks %s, with texts in %s, is %s', (ofBrowser, ofTexts, expected) => {
    expect(languageOf(ofBrowser, ofTexts)).toBe(expected);
  });

  it('is the browser’s where the catalogue says none', () => {
    expect(languageOf('fr', '')).toBe('fr');
  });

  it('says how they run, from left to right when it does not say', () => {
    speak('en', { catalogue_direction: 'rtl' });
    expect(direction()).toBe('rtl');
    speak('ar', {});
    expect(direction()).toBe('ltr');
  });

  // French has one form for none and one.
  it('decides on the form and the digits of what is counted, not the browser’s', () => {
    speak('fr', ENGLISH);
    expect(language()).toBe('en');
    expect([0, 1, 1234].map((count) => countText('papers', count))).toEqual(['0 papers', '1 paper', '1,234 papers']);
  });
});
