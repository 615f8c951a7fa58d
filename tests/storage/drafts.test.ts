import { describe, expect, it, onTestFinished } from 'vitest';
import { Drafts } from '../../storage/drafts.ts';

function freshDrafts(): { drafts: Drafts; again: () => Drafts } {
  const name = `test-${crypto.randomUUID()}`;
  const drafts = new Drafts(name);
  onTestFinished(() => drafts.clear());
  return { drafts, again: () => new Drafts(name) };
}

const draft = (editor: string, text: string, at = 1) => ({ editor, paperId: 'arxiv:2601.00001', text, was: '', at });

describe('kept drafts', () => {
  it('are one for each editor, the oldest first, and outlive the connection', async () => {
    const { drafts, again } = freshDrafts();
    await drafts.put(draft('two', 'b', 2));
    await drafts.put(draft('one', 'a', 1));
    await drafts.put(draft('two', 'bb', 3));
    expect(await again().all()).toEqual([draft('one', 'a', 1), draft('two', 'bb', 3)]);
  });

  it('are dropped by their editor, or only while they hold a text', async () => {
    const { drafts } = freshDrafts();
    await drafts.put(draft('one', 'a'));
    await drafts.put(draft('two', 'b'));
    await drafts.drop('one', 'before');
    await drafts.drop('two', 'b');
    expect(await drafts.all()).toEqual([draft('one', 'a')]);
    await drafts.drop('one');
    expect(await drafts.all()).toEqual([]);
  });

  it('are all gone after clearing, and more can be kept', async () => {
    const { drafts, again } = freshDrafts();
    await drafts.put(draft('one', 'a'));
    await drafts.clear();
    expect(await again().all()).toEqual([]);
    await drafts.put(draft('two', 'b'));
    expect(await again().all()).toHaveLength(1);
  });
});
