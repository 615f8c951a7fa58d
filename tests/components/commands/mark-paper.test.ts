import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { outcome } from '../../../components/commands/command-outcome.ts';
import { addTag } from '../../../components/commands/mark-paper.ts';
import { speakEnglish } from '../english.ts';

const ID = 'arxiv:2602.08025';
const answered = (reply: unknown) => vi.spyOn(browser.runtime, 'sendMessage').mockReset().mockResolvedValue(reply);

beforeEach(() => {
  speakEnglish();
  outcome.set(undefined);
});

describe('adding a tag', () => {
  it('sends it in its one form', async () => {
    const send = answered({ ok: true, output: null });
    expect(await addTag(ID, ' #RLHF ')).toBe(true);
    expect(send.mock.lastCall?.[0]).toMatchObject({ input: { mark: { kind: 'tag', name: 'rlhf', value: true } } });
  });

  it('that is longer than a tag can be says so, and adds no part of it', async () => {
    const send = answered({ ok: true, output: null });
    expect(await addTag(ID, 'x'.repeat(51))).toBe(false);
    expect(send).not.toHaveBeenCalled();
    expect(outcome.get()).toMatchObject({
      failed: true,
      text: 'A tag of 51 characters was not added. It can have 50.',
    });
  });

  it('to a paper that has as many as it can have says so', async () => {
    answered({ ok: false, refusal: 'too-many-tags' });
    expect(await addTag(ID, 'one more')).toBe(false);
    expect(outcome.get()).toMatchObject({
      failed: true,
      text: 'A paper can have 100 tags, and this one has them. The tag was not added.',
    });
  });
});
