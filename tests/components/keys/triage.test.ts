import { beforeEach, describe, expect, it } from 'vitest';
import {
  asksForMarks,
  endTriage,
  isReadOtherwise,
  touch,
  triage,
  undecidedSearch,
} from '../../../components/keys/triage.ts';

const day = { of: 'papers', name: '2026-06-03', ids: ['arxiv:2606.00001', 'arxiv:2606.00002'] } as const;
const search = { of: 'search', text: 'sparse', total: 2, isOtherwise: false } as const;

beforeEach(endTriage);

describe('going through a list', () => {
  it('remembers each paper that a key was used on, once', () => {
    touch(day, day.ids[0]);
    touch(day, day.ids[1]);
    touch(day, day.ids[0]);
    expect(triage.get()).toEqual({ scope: day, touched: day.ids });
  });

  it('begins anew in another list, and goes on in the same with what it holds now', () => {
    touch(day, day.ids[0]);
    const longer = { ...day, ids: [...day.ids, 'arxiv:2606.00003'] };
    touch(longer);
    expect(triage.get()).toEqual({ scope: longer, touched: [day.ids[0]] });
    touch(search);
    expect(triage.get()).toEqual({ scope: search, touched: [] });
    touch({ ...search, text: 'dense' }, day.ids[1]);
    expect(triage.get()?.touched).toEqual([day.ids[1]]);
  });

  it('is over when it is ended', () => {
    touch(day);
    endTriage();
    expect(triage.get()).toBeUndefined();
  });
});

describe('the search for what is undecided', () => {
  it('leaves out what has a mark', () => {
    expect(undecidedSearch('sparse OR linear')).toBe('status:unread -is:starred -is:listed -has:note sparse OR linear');
  });

  it.each(['tag:rlhf', 'sparse is:starred', 'list:reading-list', 'has:note', 'status:reading votes:>5'])(
    'goes by the status alone for “%s”, which chooses by marks',
    (text) => {
      expect(undecidedSearch(text)).toBe(`status:unread ${text}`);
    },
  );

  it.each(['sparse', 'title:list', 'a list of notes', 'has:code', 'is:opened'])(
    'takes “%s” for no choice by marks',
    (text) => {
      expect(asksForMarks(text)).toBe(false);
    },
  );

  it('tells an answer that was read otherwise', () => {
    expect(isReadOtherwise({})).toBe(false);
    expect(isReadOtherwise({ instead: true })).toBe(true);
    expect(isReadOtherwise({ taken: [{ from: 0, to: 1, filter: 'seen:today' }] })).toBe(true);
  });
});
