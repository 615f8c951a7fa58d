import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import * as dates from '../../../components/labels/date-labels.ts';
import { listingLabel, listingLabelInList } from '../../../components/labels/listing-labels.ts';
import { titleLabel } from '../../../components/labels/title-label.ts';
import { githubRepo, httpsAddress, listingAddress, paperAddresses } from '../../../papers/addresses.ts';
import { cleanFacts, cleanRow } from '../../../papers/clean.ts';
import { listingRef, parseListingKey, searchName } from '../../../papers/listing.ts';
import { mainAddress } from '../../../papers/main-address.ts';
import { cleanTag, typedTag } from '../../../papers/mark.ts';
import { isPaperId, parseDoi, titlePaperId } from '../../../papers/paper-id.ts';
import { SITES } from '../../../papers/sources.ts';
import { isSeen } from '../../../papers/text.ts';
import { indexDocument } from '../../../search/engine/index-document.ts';
import { highlight } from '../../../search/query/highlight/highlight.ts';
import { parseQuery } from '../../../search/query/parse-query.ts';
import { anyText } from '../../papers/any-text.ts';
import { runs } from '../../property-runs.ts';
import { speakEnglish } from '../english.ts';
import { listingKey, storedPaper, storedSighting } from '../stored-paper.ts';

const TODAY = '2026-06-03';

// But for joiners and variation selectors, which scripts and emoji need.
const HIDDEN =
  /[[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cc}\p{Cs}\ufff9-\ufffb\u2800]--[\u200c\u200d\p{Variation_Selector}]]/v;

/** Every text in a record, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe('any row that could be stored', () => {
  beforeEach(() => speakEnglish());

  it('has labels, addresses, highlights and a document of the index', () => {
    fc.assert(
      fc.property(storedPaper, storedSighting, listingKey, anyText(20), (paper, sighting, listing, typed) => {
        const ref = parseListingKey(listing);
        const urls = [
          mainAddress({ paper, sighting }),
          ...Object.values(paperAddresses(paper)),
          ref && listingAddress(ref),
          ...Object.values(SITES[0].listings).map((address) => address(typed)),
        ].filter((url) => url !== undefined);
        for (const url of urls) expect(URL.canParse(url)).toBe(true);
        expect(isSeen(titleLabel({ ...paper, paperId: `doi:${paper.paperId}` }))).toBe(true);
        const labels = [
          listingLabel(listing, TODAY),
          listingLabelInList({ listing, title: paper.title }, TODAY),
          ...[dates.dayLabel, dates.shortDay, dates.dateInShort].map((label) => label(sighting.day, TODAY)),
          ...[dates.fullDay(sighting.day), dates.monthLabel(sighting.day)],
          ...[dates.dateOf, dates.dateOfUtc, dates.momentOf, dates.timeOf].map((label) => label(paper.lastSeen)),
        ];
        expect(labels.filter((label) => typeof label !== 'string')).toEqual([]);
        expect(highlight(paper, parseQuery(typed, { now: 0 })).title).toBeInstanceOf(Array);
        expect(indexDocument(paper, [sighting]).paperId).toBe(paper.paperId);
        githubRepo(paper.githubRepo);
        httpsAddress(paper.projectPage);
      }),
      { numRuns: runs(1_000) },
    );
  });
});

describe('a listing of which no label can be made', () => {
  it('has its key for one among others', () => {
    speakEnglish();
    expect(listingLabelInList({ listing: 5 as unknown as string }, TODAY)).toBe('5');
    expect(listingLabelInList({ listing: 'hf:search:half \ud800' }, TODAY)).toBe('hf:search:half \ufffd');
  });
});

describe('whatever is stored from now on', () => {
  it('is well formed, hides nothing and has a title that is seen, and is the same when it is cleaned again', () => {
    fc.assert(
      fc.property(storedPaper, fc.boolean(), (found, isKnown) => {
        const row = cleanRow({ paper: isKnown ? { ...found, paperId: 'arxiv:2601.00001' } : found, rank: 1 });
        if (!row) return;
        expect(cleanRow(row)).toEqual(row);
        expect(isSeen(row.paper.title)).toBe(true);
        const texts = textsIn(row);
        expect(texts.filter((text) => !text.isWellFormed() || HIDDEN.test(text))).toEqual([]);
        expect(cleanFacts(row.paper)).toEqual(row.paper);
      }),
      { numRuns: runs(2_000) },
    );
  });

  it('has such keys and tags too', () => {
    fc.assert(
      fc.property(anyText(60), (text) => {
        const search = searchName(text);
        if (search) expect(listingRef('hf', 'search', search)?.name).toBe(search);
        const title = titlePaperId(text);
        if (title) expect(isPaperId(title)).toBe(true);
        const tag = cleanTag(text);
        expect([cleanTag(tag), typedTag(tag)]).toEqual([tag, tag]);
        const doi = parseDoi(`10.1145/${text}`);
        if (doi) expect(isPaperId(`doi:${doi}`)).toBe(true);
        const kept = [search, title ?? '', tag, doi ?? ''];
        expect(kept.filter((key) => !key.isWellFormed() || HIDDEN.test(key))).toEqual([]);
      }),
      { numRuns: runs(3_000), examples: [['"\u{e0100}#'], ['#\ufe0f#a']] },
    );
  });
});
