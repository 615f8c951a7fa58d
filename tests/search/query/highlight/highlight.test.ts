import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../../papers/paper.ts';
import { termsOfToken } from '../../../../search/analysis/token-filter.ts';
import { tokenize } from '../../../../search/analysis/tokenizer.ts';
import { isWithinEdits } from '../../../../search/query/highlight/edit-distance.ts';
import { highlight } from '../../../../search/query/highlight/highlight.ts';
import { withSynonyms } from '../../../../search/query/synonyms.ts';
import { typedTermQuery } from '../../../../search/query/term-query.ts';
import { runs } from '../../../property-runs.ts';
import { editsBetween } from '../../edits-between.ts';
import { paper } from '../../made-paper.ts';
import { read } from '../build-query.ts';

const MARTEN: Partial<Paper> = {
  title: 'Marten-Net 2: Tracking martens in déjà-vu snow',
  authors: [{ name: 'Ada Example' }, { name: 'Finn Brookmere' }],
  abstract:
    'A survey of winter forests. Martens leave tracks, e.g. in deep snow, that cameras miss. We track them with ' +
    'diffusion models. Others track otters by models of diffusion.',
  aiSummary: 'Tracks in snow tell of martens, and whiskers tell of otters.',
  aiKeywords: ['wildlife', 'β-vae'],
  tags: ['winter'],
  note: 'ask Ada',
};

/** Words with their fields, and the highlighted texts of the title and of a sentence. */
function highlighted(text: string, fields: Partial<Paper> = MARTEN) {
  const one = paper(1, fields);
  const { words, title, snippets } = highlight(one, read(text));
  const sentence = snippets.find(({ field }) => field === 'abstract' || field === 'aiSummary');
  return {
    words: Object.fromEntries(words.map(({ typed, fields: where }) => [typed, where.join(' ')])),
    title: title.map(({ from, to }) => one.title.slice(from, to)),
    sentence: sentence?.text,
    spans: sentence?.spans.map(({ from, to }) => sentence.text.slice(from, to)),
  };
}

const SNOW = 'Martens leave tracks, e.g. in deep snow, that cameras miss.';

describe('highlight', () => {
  it.each<[string, Partial<ReturnType<typeof highlighted>>]>([
    [
      'forest',
      { words: { forest: 'abstract' }, title: [], sentence: 'A survey of winter forests.', spans: ['forests'] },
    ],
    ['martens', { words: { martens: 'title abstract aiSummary' }, title: ['Marten', 'martens'], sentence: SNOW }],
    ['marten snow', { sentence: SNOW, spans: ['Martens', 'snow'], title: ['Marten', 'martens', 'snow'] }],
    ['cam', { words: { cam: 'abstract' }, spans: ['cameras'] }],
    ['survei', { words: { survei: 'abstract' }, spans: ['survey'] }],
    ['diffuison', { words: { diffuison: 'abstract' }, spans: ['diffusion'] }],
    ['diffussion', { words: { diffussion: 'abstract' }, spans: ['diffusion'] }],
    ['ada', { words: { ada: 'authors note' }, sentence: undefined }],
    ['author:ada', { words: { ada: 'authors' }, sentence: undefined }],
    ['title:snow', { words: { snow: 'title' }, title: ['snow'], sentence: undefined }],
    ['winter', { words: { winter: 'abstract tags' } }],
    ['whiskers', { words: { whiskers: 'aiSummary' }, sentence: MARTEN.aiSummary, spans: ['whiskers'] }],
    ['beta-vae', { words: { 'beta-vae': 'keywords' } }],
    ['deja-vu', { title: ['déjà-vu'] }],
    ['martennet', { title: ['Marten-Net'] }],
    ['marten-net', { title: ['Marten-Net', 'martens'] }],
    ['marten-x2', { words: {}, title: [] }],
    ['"diffusion model"', { words: { 'diffusion model': 'abstract' }, spans: ['diffusion models'] }],
    ['"models diffusion"', { words: {}, sentence: undefined }],
    ['snow -deep', { words: { snow: 'title abstract aiSummary' }, spans: ['snow'] }],
    ['otters OR cameras', { words: { otters: 'abstract aiSummary', cameras: 'abstract' }, sentence: SNOW }],
    ['the snow of the', { words: { snow: 'title abstract aiSummary' }, spans: ['snow'] }],
    ['of the', { words: { of: 'abstract aiSummary' } }],
    ['xylophone', { words: {}, title: [], sentence: undefined }],
    ['tag:winter is:starred', { words: {}, title: [], sentence: undefined }],
  ])('%s', (text, expected) => {
    expect(highlighted(text)).toMatchObject(expected);
  });

  it('highlights the word that matches of a name with capitals inside, and phrases as they are written', () => {
    const named = { title: 'SnowMarten2: martens of SnowMarten' };
    expect(highlighted('marten', named).title).toEqual(['Marten2', 'martens', 'Marten']);
    expect(highlighted('snowmarten', named).title).toEqual(['SnowMarten2', 'SnowMarten']);
    expect(highlighted('"snowmarten 2"', named).title).toEqual(['SnowMarten2']);
    expect(highlighted('"snow marten"', named).title).toEqual([]);
  });

  it('highlights numbers in either spelling', () => {
    const counted = { title: '42,000 martens, 42k otters and 1,200,000 tracks' };
    expect(highlighted('42000', counted).title).toEqual(['42,000', '42k']);
    expect(highlighted('42K', counted).title).toEqual(['42,000', '42k']);
    expect(highlighted('1,200,000 tracks', counted).title).toEqual(['1,200,000', 'tracks']);
  });

  it('gives the matching items of lists and a sentence of notes', () => {
    const authors = ['Ada Example', 'Finn Brookmere', 'Ada Sample', 'Ada Third', 'Adam Fourth'].map((name) => ({
      name,
    }));
    const one = paper(1, { title: 'Otters', authors, note: 'Read this. Then ask the marten.' });
    expect(highlight(one, read('ada marten')).snippets).toEqual([
      {
        field: 'authors',
        text: 'Ada Example, Ada Sample, Ada Third',
        spans: [
          { from: 0, to: 3 },
          { from: 13, to: 16 },
          { from: 25, to: 28 },
        ],
      },
      { field: 'note', text: 'Then ask the marten.', spans: [{ from: 13, to: 19 }] },
    ]);
  });

  it('gives snippets of other fields only for what neither title nor sentence has', () => {
    const fieldsFor = (text: string) => highlight(paper(1, MARTEN), read(text)).snippets.map(({ field }) => field);
    expect(fieldsFor('snow')).toEqual(['abstract']);
    expect(fieldsFor('snow finn wildlife')).toEqual(['abstract', 'authors', 'keywords']);
    expect(fieldsFor('snow whiskers')).toEqual(['abstract', 'aiSummary']);
    expect(fieldsFor('ada')).toEqual(['authors']);
  });

  it('highlights unspaced scripts by character', () => {
    expect(highlighted('学习', { title: '深度学习 for 机器' }).title).toEqual(['学习']);
  });

  it('does not highlight commands of LaTeX', () => {
    const fields = { title: 'Fast $\\mathcal{O}(n)$ methods with $\\beta$ weights' };
    expect(highlighted('mathcal', fields).title).toEqual([]);
    expect(highlighted('beta', fields).title).toEqual(['beta']);
  });

  it('takes the first of equal sentences, and does not end one at an abbreviation', () => {
    const abstract = 'See Fig. 2 of otters. Otters by J. Doe et al. (2020) swim. Otters e.g. Sea otters sleep.';
    expect(highlighted('otters', { abstract }).sentence).toBe('See Fig. 2 of otters.');
    expect(highlighted('otters doe', { abstract }).sentence).toBe('Otters by J. Doe et al. (2020) swim.');
    expect(highlighted('otters sleep', { abstract }).sentence).toBe('Otters e.g. Sea otters sleep.');
  });

  it('cuts a long sentence around most of its query terms', () => {
    const filling = 'and so it goes on without an end '.repeat(8);
    const abstract = `Otters ${filling} with a marten in the snow ${filling} and that is all.`;
    const { sentence = '', spans } = highlighted('otters marten snow', { abstract });
    expect(spans).toEqual(['marten', 'snow']);
    expect(sentence).toMatch(/^… .*marten in the snow.* …$/);
    expect(sentence.length).toBeLessThanOrEqual(124);
  });

  it('highlights only what matches, within the text, whatever the paper', () => {
    const vocabulary = [
      'Diffusion',
      'models',
      'gpt-4o',
      'llama3.1',
      'OtterTrack2',
      'Erdős’s',
      'tracking',
      'a',
      '深度',
      '$\\beta$',
      '.',
      '(x)',
    ];
    const text = fc.array(fc.constantFrom(...vocabulary), { maxLength: 30 }).map((words) => words.join(' '));
    const typed = fc.array(
      fc.constantFrom('difusion', 'model', 'gpt', '4o', 'llama', 'erdos', 'trac', '深', '"a model"', 'x'),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(text, text, typed, (title, abstract, words) => {
        const query = read(words.join(' '));
        const one = paper(1, { title, ...(abstract && { abstract }) });
        const {
          title: spans,
          snippets: [sentence],
        } = highlight(one, query);
        const queryTerms = words.flatMap((word) => tokenize(word).flatMap((token) => termsOfToken(token) ?? []));
        const fits = (found: string) =>
          tokenize(found).every((token) =>
            [termsOfToken(token) ?? []].flat().some((term) => queryTerms.some((each) => matches(each, term))),
          );
        const highlightedTexts = [...spans.map(({ from, to }) => title.slice(from, to))];
        highlightedTexts.push(...(sentence?.spans ?? []).map(({ from, to }) => sentence?.text.slice(from, to) ?? ''));
        expect(highlightedTexts.filter((each) => each === '' || !fits(each))).toEqual([]);
        if (sentence) expect(abstract).toContain(sentence.text.replace(/^… | …$/g, ''));
      }),
      { numRuns: runs(500) },
    );
  });

  it('highlights a synonym only where it occurs exactly', () => {
    const query = withSynonyms(read('photo'), () => ['imag']);
    const one = paper(1, { title: 'Images for the imagination' });
    expect(highlight(one, query).title.map(({ from, to }) => one.title.slice(from, to))).toEqual(['Images']);
  });
});

function matches(typed: string, term: string): boolean {
  const { prefix, edits } = typedTermQuery(typed);
  return term === typed || (prefix && term.startsWith(typed)) || (edits > 0 && isWithinEdits(typed, term, edits));
}

describe('isWithinEdits', () => {
  it.each([
    ['kitten', 'sitting', 3, true],
    ['kitten', 'sitting', 2, false],
    ['abc', 'abc', 0, true],
    ['', 'ab', 2, true],
    ['modles', 'models', 1, true],
    ['mdoles', 'models', 1, false],
    ['mdoles', 'models', 2, true],
    ['ca', 'abc', 2, false],
  ])('%s and %s with %i edits: %s', (one, other, edits, is) => {
    expect(isWithinEdits(one, other, edits)).toBe(is);
    expect(isWithinEdits(other, one, edits)).toBe(is);
  });

  it('counts as the whole table does', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 3 }), (one, other, edits) => {
        expect(isWithinEdits(one, other, edits)).toBe(editsBetween(one, other) <= edits);
      }),
    );
  });
});
