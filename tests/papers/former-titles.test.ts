import { describe, expect, it } from 'vitest';
import { FORMER_TITLES, formerTitles } from '../../papers/former-titles.ts';
import { mergeFacts } from '../../papers/merge.ts';
import type { PaperFacts } from '../../papers/paper.ts';

const NOW = 10 * 86_400_000;

function called(title: string, more: Partial<PaperFacts> = {}): PaperFacts {
  return { paperId: 'arxiv:2602.08025', title, ...more };
}

/** The facts that are known once these were captured, each at its time, in the order in which they arrive. */
function known(...captures: [at: number, facts: PaperFacts][]): PaperFacts {
  const [first, ...others] = captures.map(([factsAt, facts]) => ({ facts, factsAt }));
  if (!first) throw new Error('no capture');
  return others.reduce((facts, next) => mergeFacts(facts, next, NOW), first).facts;
}

describe('the title of a paper that was revised', () => {
  it('is the newest, and the one before is its former title', () => {
    expect(known([1, called('Working Title')], [3, called('Final Title')])).toEqual(
      called('Final Title', { formerTitles: [{ title: 'Working Title', at: 1 }] }),
    );
  });

  it('is the newest in whatever order the captures arrive', () => {
    const inOrder = known([1, called('One')], [2, called('Two')], [3, called('Three')]);
    expect(inOrder).toMatchObject({ title: 'Three', formerTitles: [{ title: 'Two' }, { title: 'One' }] });
    expect(known([3, called('Three')], [1, called('One')], [2, called('Two')])).toEqual(inOrder);
    expect(known([2, called('Two')], [3, called('Three')], [1, called('One')])).toEqual(inOrder);
  });

  it('is no former title of itself when the paper is called so again', () => {
    expect(known([1, called('One')], [2, called('Two')], [3, called('One')])).toMatchObject({
      title: 'One',
      formerTitles: [{ title: 'Two', at: 2 }],
    });
  });

  it.each([
    ['white space', 'Deep  Learning', 'Deep Learning'],
    ['case', 'Deep learning', 'DEEP LEARNING'],
    ['punctuation', 'Re-Act: Reason and Act', 'ReAct – Reason and Act'],
    ['accents', 'Na\u00efve Bayes', 'Naive Bayes'],
    ['Greek letters in LaTeX', '$\\pi_0$: A Flow Model', '\u03c00: A Flow Model'],
    ['a font in LaTeX', '$\\mathcal{O}(n)$ Attention', 'O(n) Attention'],
    ['subscripts', 'CO\u2082 Capture', 'CO2 Capture'],
    ['a product', 'A $10 \\times 10$ Grid', 'A 10\u00d710 Grid'],
  ])('has not changed by %s alone', (_, before, now) => {
    expect(known([1, called(before)], [2, called(now)])).toEqual(called(now));
  });

  it.each([
    ['a number', 'Model 2', 'Model 3'],
    ['a letter', 'Cat Nets', 'Car Nets'],
    ['symbols alone', '∞', '∅'],
    ['another script', '多模态', '単模態'],
  ])('has changed by %s', (_, before, now) => {
    expect(known([1, called(before)], [2, called(now)])).toMatchObject({ formerTitles: [{ title: before, at: 1 }] });
  });

  it('is not changed by a partial record, nor does such a record leave a former title', () => {
    expect(known([1, called('A Title')], [2, called('Upvote 12', { partial: true })])).toEqual(called('A Title'));
    expect(known([1, called('404', { partial: true })], [2, called('A Title')])).toEqual(called('A Title'));
  });

  it('is not one that was cut, where the whole is known', () => {
    expect(known([1, called('A Title of Some Length')], [2, called('A Title of S…')])).toEqual(
      called('A Title of Some Length'),
    );
  });

  it('keeps the newest five of those before', () => {
    const captures = Array.from({ length: 9 }, (_, at): [number, PaperFacts] => [at, called(`Title number ${at}`)]);
    const { formerTitles: kept = [] } = known(...captures);
    expect(kept.map(({ at }) => at)).toEqual([7, 6, 5, 4, 3]);
    expect(kept).toHaveLength(FORMER_TITLES);
  });

  it('leaves former titles in one order, each once with its newest time', () => {
    const titles = [
      { title: 'One', at: 1 },
      { title: 'Two', at: 2 },
      { title: 'ONE', at: 3 },
    ];
    const kept = [
      { title: 'ONE', at: 3 },
      { title: 'Two', at: 2 },
    ];
    expect(formerTitles(titles, 'Three')).toEqual(kept);
    expect(formerTitles(titles.toReversed(), 'Three')).toEqual(kept);
  });
});

describe('a title that may not be the site’s own', () => {
  const translated = (more: Partial<PaperFacts> = {}) => called('Segeln lernen', { unsureTitle: true, ...more });

  it('never replaces one that is, and fills what else is not known', () => {
    const card = called('Learning to Sail', { partial: true });
    const link = translated({ partial: true, githubStars: 3 });
    const both = { ...card, githubStars: 3 };
    expect(known([1, card], [2, link])).toEqual(both);
    expect(known([2, link], [1, card])).toEqual(both);
    expect(known([1, called('Learning to Sail')], [2, translated()])).toEqual(called('Learning to Sail'));
  });

  it('stands until the site’s own is known, and is no former title then', () => {
    expect(known([1, translated()])).toEqual(translated());
    expect(known([1, translated()], [2, called('Learning to Sail')])).toEqual(called('Learning to Sail'));
    expect(
      known([1, translated({ partial: true })], [2, called('Words', { unsureTitle: true, partial: true })]),
    ).toEqual(called('Words', { unsureTitle: true, partial: true }));
  });
});

describe('the abstract of a paper that was revised', () => {
  const about = (abstract: string, more: Partial<PaperFacts> = {}) => called('A Title', { abstract, ...more });

  it('is the newest, be it shorter or a withdrawal', () => {
    expect(known([1, about('We claim forty percent.')], [2, about('This paper has been withdrawn.')])).toEqual(
      about('This paper has been withdrawn.'),
    );
  });

  it.each(['…', '...', ' …'])('is not one that was cut by "%s" where the whole is known', (ellipsis) => {
    const whole = about('We study boats in calm water.');
    const cut = about(`We study boats${ellipsis}`);
    expect(known([1, whole], [2, cut])).toEqual(whole);
    expect(known([2, cut], [1, whole])).toEqual(whole);
    expect(known([2, whole], [2, cut])).toEqual(whole);
    expect(known([1, about('We study planes.')], [2, cut])).toEqual(cut);
  });

  it('comes with the authors of the newest complete record, be they fewer', () => {
    const both = called('A Title', { authors: [{ name: 'Ada' }, { name: 'Bo' }] });
    const one = called('A Title', { authors: [{ name: 'Ada' }] });
    expect(known([1, both], [2, one])).toEqual(one);
    expect(known([1, both], [2, called('A Title')])).toEqual(both);
  });
});
