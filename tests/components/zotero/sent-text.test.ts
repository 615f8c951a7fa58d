import { describe, expect, it } from 'vitest';
import { sentText } from '../../../components/zotero/sent-text.ts';
import type { SentToZotero } from '../../../papers/zotero.ts';
import { speakEnglish } from '../english.ts';

speakEnglish();

const sent = (more: Partial<SentToZotero>) =>
  sentText({ saved: 0, known: 0, left: 0, failed: [], isBare: false, ...more });

describe('what sending to Zotero came to', () => {
  it.each<[Partial<SentToZotero>, string]>([
    [{ saved: 1 }, '1 paper was saved in Zotero.'],
    [{ saved: 3, known: 2 }, '3 papers were saved in Zotero. 2 papers were there already.'],
    [{ known: 1 }, '1 paper was there already.'],
    [{}, 'No paper was saved in Zotero.'],
    [{ saved: 40, left: 60 }, '40 papers were saved in Zotero. 60 papers were not sent.'],
    [
      { saved: 25, isBare: true },
      '25 papers were saved in Zotero. Tags and notes stayed behind: there were too many different sets of tags for this Zotero.',
    ],
    [
      { saved: 2, failed: [{ why: 'not-saved', papers: 1, titles: ['Finches'] }] },
      '2 papers were saved in Zotero. 1 paper: Zotero failed to save.',
    ],
    [
      { failed: [{ why: 'refused', papers: 50, titles: [] }] },
      'No paper was saved in Zotero. 50 papers: Refused in Zotero’s window.',
    ],
  ])('is said of %o', (came, words) => {
    expect(sent(came)).toBe(words);
  });
});
