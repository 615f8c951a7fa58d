import { describe, expect, it } from 'vitest';
import type { TagNode } from '../../../components/nav/tag-tree.ts';
import { tagTree } from '../../../components/nav/tag-tree.ts';

const tree = (...tags: string[]) => tagTree(tags.map((tag) => ({ tag })));
const drawn = (nodes: readonly TagNode<{ tag: string }>[]): unknown[] =>
  nodes.map(({ label, own, children }) => [own ? label : `(${label})`, ...drawn(children)]);

describe('the tree of tags', () => {
  it('has a tag below the one whose name its own begins with', () => {
    expect(drawn(tree('rl', 'rl/ppo', 'vision', 'rl/ppo/clip'))).toEqual([['rl', ['ppo', ['clip']]], ['vision']]);
  });

  it('makes up a parent that is no tag itself', () => {
    expect(drawn(tree('rl/ppo'))).toEqual([['(rl)', ['ppo']]]);
  });

  it('takes no slash at either end for a part', () => {
    expect(drawn(tree('/a', 'b/'))).toEqual([['/a'], ['b/']]);
  });

  it('has each level by name, numbers by their value', () => {
    expect(drawn(tree('b', 'a', 'n10', 'n9'))).toEqual([['a'], ['b'], ['n9'], ['n10']]);
  });
});
