import { describe, expect, it } from 'vitest';
import { completeTags } from '../../../components/tags/complete-tags.ts';

const known = ['rlhf', 'reward models', 'to read', 'agents', 'safe rl'].map((tag, index) => ({
  tag,
  papers: 9 - index,
}));
const complete = (typed: string, taken: string[] = []) => completeTags(known, typed, taken).map(({ tag }) => tag);

describe('completing tags', () => {
  it('puts tags that begin with what is typed before those it stands inside of', () => {
    expect(complete('rl')).toEqual(['rlhf', 'safe rl']);
    expect(complete('re')).toEqual(['reward models', 'to read']);
  });

  it('takes what is typed as a tag would be stored', () => {
    expect(complete('  #RLHF ')).toEqual(['rlhf']);
  });

  it('proposes the most used ones when nothing is typed', () => {
    expect(complete('')).toEqual(known.map(({ tag }) => tag));
  });

  it('leaves out the tags that the paper has', () => {
    expect(complete('r', ['rlhf', 'agents'])).toEqual(['reward models', 'to read', 'safe rl']);
  });

  it('proposes eight at most', () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ tag: `tag ${index}`, papers: 1 }));
    expect(completeTags(many, 'tag', [])).toEqual(many.slice(0, 8));
  });
});
