import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../papers/paper.ts';
import { FieldPhrases, inSentence } from '../../../search/narrowing/field-phrases.ts';
import { paper } from '../made-paper.ts';

function fieldPhrases(papers: readonly Paper[]) {
  const phrases = new FieldPhrases();
  for (const each of papers) phrases.add(each);
  return phrases.all();
}

const titles = (...texts: string[]) =>
  fieldPhrases(texts.map((title, i) => paper(i, { title }))).filter(({ field }) => field === 'title');
// What one hit alone has is not offered.
const twice = (title: string) => titles(title, title);
const labels = (title: string) => twice(title).map(({ label }) => label);

describe('what may be offered of a title', () => {
  it('is its words and phrases of at most three words that neither begin nor end with an empty word', () => {
    expect(labels('Chain of Thought')).toEqual(['Chain', 'Thought', 'Chain of Thought']);
  });

  it('does not go over the end of a clause', () => {
    expect(labels('Otter: Swimming, Fast')).toEqual(['Otter', 'Swimming', 'Fast']);
  });

  it('counts a name with a hyphen as so many words', () => {
    expect(labels('Vision-Language Pre-Training')).toEqual([
      'Vision',
      'Language',
      'Pre',
      'Training',
      'Vision-Language',
      'Language Pre',
      'Pre-Training',
      'Vision-Language Pre',
      'Language Pre-Training',
    ]);
  });

  it('is no number and no single letter alone', () => {
    expect(labels('2025 A B')).toEqual([]);
  });

  it('is in small letters, but for names', () => {
    const [video, gpt, lora] = twice('Video GPT LoRA').filter(({ terms }) => terms.length === 1);
    expect([video, gpt, lora].map((phrase) => phrase && inSentence(phrase))).toEqual(['video', 'GPT', 'LoRA']);
  });

  it('is nothing that one hit alone has', () => {
    expect(titles('Otters swim', 'Herons stand')).toEqual([]);
  });

  it('is of each hit that has the words in this order, however they are inflected or joined', () => {
    const phrases = titles('Language Models Swim', 'A vision-language model', 'Models of a language');
    const found = phrases.find(({ label }) => label === 'Language Models');
    expect(found?.hits).toEqual([0, 1]);
  });
});

describe('what may be offered of keywords and organisations', () => {
  it('is whole keywords of at most three words', () => {
    const phrases = fieldPhrases([
      paper(1, { aiKeywords: ['deep learning', 'policy gradient, clipped', 'one two three four'] }),
      paper(2, { aiKeywords: ['very deep learning'] }),
    ]).filter(({ field }) => field === 'keywords');
    expect(phrases.map(({ label, hits }) => [label, hits])).toContainEqual(['deep learning', [0, 1]]);
    expect(phrases.map(({ label }) => label)).not.toContain('learning');
    expect(phrases.map(({ label }) => label)).not.toContain('three four');
  });

  it('is the name of an organisation, not its handle', () => {
    const phrases = fieldPhrases(
      [1, 2].map((number) => paper(number, { title: '?', organisation: { name: 'River Lab', handle: 'river-x' } })),
    );
    expect(phrases.map(({ field, label }) => [field, label])).toEqual([['organisation', 'River Lab']]);
  });
});
