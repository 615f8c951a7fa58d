import { describe, expect, it } from 'vitest';
import { parseRecallOptions, readQuestions } from '../../../bench/recall/options.ts';

describe('the command line of recall', () => {
  it('asks the judged set when it names none', () => {
    expect(parseRecallOptions([]).questions).toHaveLength(120);
  });

  it('makes a set with --auto', () => {
    expect(parseRecallOptions(['--auto', '--papers', '50'])).toMatchObject({ autoPapers: 50 });
    expect(parseRecallOptions(['--auto']).questions).toBeUndefined();
  });

  it('makes another with --mistyped, of fewer papers a kind', () => {
    expect(parseRecallOptions(['--mistyped'])).toMatchObject({ mistyped: true, autoPapers: 150 });
    expect(parseRecallOptions(['--mistyped', '--papers', '9'])).toMatchObject({ autoPapers: 9 });
    expect(parseRecallOptions(['--mistyped']).questions).toBeUndefined();
    expect(parseRecallOptions(['--auto'])).toMatchObject({ mistyped: false, autoPapers: 1_000 });
  });

  it('hides fields by name and knows no others', () => {
    expect(parseRecallOptions(['--hide', 'summary,keywords']).hide).toEqual(['summary', 'keywords']);
    expect(() => parseRecallOptions(['--hide', 'colour'])).toThrow('colour');
  });

  it('takes one set, not two', () => {
    expect(() => parseRecallOptions(['--auto', '--set', 'mine.json'])).toThrow('--auto');
    expect(() => parseRecallOptions(['--auto', '--mistyped'])).toThrow('--mistyped');
  });

  it('pins the judged and held-out questions and no other', () => {
    expect(parseRecallOptions(['--pin']).pin).toBe(true);
    expect(() => parseRecallOptions(['--pin', '--set', 'mine.json'])).toThrow('--pin');
  });
});

describe('a set of questions', () => {
  it('may leave out kinds and name papers by arXiv id', () => {
    const text = '[{"query": "a b", "ids": ["2401.00001", "arxiv:2401.00002"]}]';
    expect(readQuestions(text, 'set')).toEqual([
      { query: 'a b', ids: ['arxiv:2401.00001', 'arxiv:2401.00002'], kind: 'none' },
    ]);
  });

  it('is refused when it is none', () => {
    expect(() => readQuestions('{}', 'mine.json')).toThrow('mine.json');
    expect(() => readQuestions('[{"query": 1}]', 'mine.json')).toThrow('Question 1');
  });
});
