import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tick } from '../../papers/clock.ts';
import type { Note } from '../../papers/note.ts';
import { editNote, hasSeveralTexts, joinNotes, NOTE_DIVIDER, noteSince, noteVersion } from '../../papers/note.ts';
import { runs } from '../property-runs.ts';

const DEVICES = ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc'] as const;
const EDITORS = ['5f0c7a52-1111-4222-8333-444444444444', '5f0c7a52-5555-4666-8777-888888888888'] as const;

const stamp = (time: number, device = 0) => tick(undefined, time, DEVICES[device] ?? DEVICES[0]);
const first = editNote(undefined, { at: stamp(1), text: 'first' });

const both = (...texts: string[]) => texts.join(NOTE_DIVIDER);

describe('an edit of a note', () => {
  it('replaces the text that its writer saw', () => {
    expect(editNote(first, { at: stamp(2), text: 'second', was: noteVersion(first) })).toEqual({
      at: stamp(2),
      value: 'second',
    });
  });

  it('keeps beside its own text what was written meanwhile', () => {
    const theirs = editNote(first, { at: stamp(2), text: 'theirs', was: noteVersion(first) });
    const mine = editNote(theirs, { at: stamp(3), text: 'mine', was: noteVersion(first) });
    expect(mine.value).toBe(both('theirs', 'mine'));
    expect(hasSeveralTexts({ note: mine.value, noteAt: noteVersion(mine) })).toBe(true);
    expect(hasSeveralTexts({ note: theirs.value, noteAt: noteVersion(theirs) })).toBe(false);
  });

  it('keeps the text of another page when its own page showed no note', () => {
    expect(editNote(first, { at: stamp(2), text: 'mine', was: '' }).value).toBe(both('first', 'mine'));
  });

  it('replaces several texts with one when its writer saw all of them', () => {
    const two = editNote(first, { at: stamp(2), text: 'mine', was: '' });
    const one = editNote(two, { at: stamp(3), text: 'both in one', was: noteVersion(two) });
    expect(one).toEqual({ at: stamp(3), value: 'both in one' });
  });

  it('replaces everything when it does not say what it was written on', () => {
    expect(editNote(first, { at: stamp(2), text: 'only' }).value).toBe('only');
  });

  it('keeps no text twice, and nothing of a note that was emptied', () => {
    expect(editNote(first, { at: stamp(2), text: 'first', was: '' }).value).toBe('first');
    const emptied = editNote(first, { at: stamp(2), text: '' });
    expect(editNote(emptied, { at: stamp(3), text: 'mine', was: noteVersion(first) }).value).toBe('mine');
  });

  it('follows the earlier drafts of its editor, and the note does not grow with them', () => {
    const was = noteVersion(first);
    let note = first;
    for (let count = 2; count < 500; count += 1) {
      note = editNote(note, { at: stamp(count), text: `draft ${count % 10}`, was, editor: EDITORS[0] });
    }
    expect(note).toEqual({ at: stamp(499), value: 'draft 9', editor: EDITORS[0] });
    const theirs = editNote(note, { at: stamp(500), text: 'theirs', was: noteVersion(note), editor: EDITORS[1] });
    let mine = theirs;
    for (let count = 501; count < 600; count += 1) {
      mine = editNote(mine, { at: stamp(count), text: `more ${count % 10}`, was, editor: EDITORS[0] });
    }
    expect(mine.value).toBe(both('theirs', 'more 9'));
    expect(mine.edits).toHaveLength(2);
  });
});

// Histories of three copies: each edits its own state, or takes in the state of another. Stamps are as a clock that
// receives makes them, but for the first, which all may share.
type Step = { copy: number; from: number } | { copy: number; text: string; stale: boolean; editor: number };

const copy = fc.nat(2);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ copy, from: copy }),
  fc.record({ copy, text: fc.constantFrom('', 'a', 'b', 'c', 'd'), stale: fc.boolean(), editor: fc.nat(2) }),
);

function statesAfter(steps: Step[], devices: readonly string[] = DEVICES): Note[] {
  const states: (Note | undefined)[] = [undefined, undefined, undefined];
  const shown = ['', '', ''];
  let now = 0;
  for (const one of steps) {
    const before = states[one.copy];
    if ('from' in one) {
      const other = states[one.from];
      if (other) states[one.copy] = before ? joinNotes(before, other) : other;
      continue;
    }
    now += 1;
    const editor = EDITORS[one.editor];
    const was = one.stale ? (shown[one.copy] ?? '') : before ? noteVersion(before) : '';
    const after = editNote(before, {
      at: tick(undefined, now, devices[one.copy] ?? ''),
      text: one.text,
      was,
      ...(editor && { editor }),
    });
    states[one.copy] = after;
    if (!one.stale) shown[one.copy] = noteVersion(after);
  }
  return states.flatMap((state) => state ?? []);
}

const histories = fc.array(step, { minLength: 3, maxLength: 40 });
const copiesOfOneDevice = ['aaaaaaaaaa', 'aaaaaaaaaa', 'bbbbbbbbbb'];

// Whatever another copy may hand over, also what no history leads to.
const anyStamp = fc.tuple(fc.nat(3), fc.nat(2)).map(([time, device]) => stamp(time, device));
const anyNote: fc.Arbitrary<Note> = fc
  .tuple(
    fc.array(fc.record({ at: anyStamp, text: fc.constantFrom('', 'a', 'b') }), { minLength: 1, maxLength: 3 }),
    fc.array(anyStamp, { maxLength: 3 }),
  )
  .map(([edits, seen]) => ({
    at: '',
    value: '',
    edits,
    seen: Object.fromEntries(seen.map((each) => [each.slice(15), each])),
  }))
  .map((note) => joinNotes(note, note));

describe('joinNotes', () => {
  it.each([
    ['of copies with a device each', histories.map((steps) => statesAfter(steps))],
    ['of copies that share a device', histories.map((steps) => statesAfter(steps, copiesOfOneDevice))],
    ['of any other kind', fc.array(anyNote, { minLength: 3, maxLength: 3 })],
  ])('gives the same in every order and grouping, and changes nothing the second time, for notes %s', (_, notes) => {
    fc.assert(
      fc.property(notes, (states) => {
        const [a, b = a, c = b] = states;
        if (!a || !b || !c) return;
        expect(joinNotes(a, b)).toEqual(joinNotes(b, a));
        expect(joinNotes(joinNotes(a, b), c)).toEqual(joinNotes(a, joinNotes(b, c)));
        expect(joinNotes(a, a)).toEqual(a);
        expect(joinNotes(joinNotes(a, b), b)).toEqual(joinNotes(a, b));
      }),
      { numRuns: runs(400) },
    );
  });

  it('keeps both of two texts that do not know each other, and one that knows the other alone', () => {
    const theirs = editNote(first, { at: stamp(5, 1), text: 'theirs', was: noteVersion(first) });
    const mine = editNote(first, { at: stamp(3), text: 'mine', was: noteVersion(first) });
    const joined = joinNotes(mine, theirs);
    expect(joined.value).toBe(both('mine', 'theirs'));
    const settled = editNote(joined, { at: stamp(6, 2), text: 'settled', was: noteVersion(joined) });
    for (const old of [first, mine, theirs, joined]) expect(joinNotes(old, settled)).toEqual(settled);
  });

  it('never loses a text that nobody replaced', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{4}$/), { minLength: 3, maxLength: 3 }), (texts) => {
        const edits = texts.map((text, device) => editNote(first, { at: stamp(9, device), text, was: first.at }));
        const joined = edits.reduce(joinNotes);
        expect(joined.value).toBe(both(...texts));
      }),
    );
  });
});

describe('noteSince', () => {
  it('leaves out the edits of before a moment, and the note with the last of them', () => {
    const two = editNote(first, { at: stamp(5, 1), text: 'later', was: '' });
    expect(noteSince(two, stamp(3))?.value).toBe('later');
    expect(noteSince(two, stamp(6))).toBeUndefined();
  });

  it('may come before or after a join', () => {
    fc.assert(
      fc.property(histories, fc.nat(40), (steps, time) => {
        const [a, b = a] = statesAfter(steps);
        if (!a || !b) return;
        const clock = stamp(time, 2);
        const [sinceA, sinceB] = [noteSince(a, clock), noteSince(b, clock)];
        const joined = sinceA && sinceB ? joinNotes(sinceA, sinceB) : (sinceA ?? sinceB);
        expect(joined?.value).toEqual(noteSince(joinNotes(a, b), clock)?.value);
      }),
      { numRuns: runs(400) },
    );
  });
});
