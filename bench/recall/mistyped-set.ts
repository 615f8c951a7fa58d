import type { Paper } from '../../papers/paper.ts';
import type { Random } from '../../scripts/pages/random.ts';
import { random } from '../../scripts/pages/random.ts';
import { STOP_WORDS } from '../../search/analysis/stop-words.ts';
import type { Question } from './scores.ts';

const WORDS = 3;
const SHORTEST = 5;
const SHORTEST_HALF = 4;
const ALPHABET = [...'abcdefghijklmnopqrstuvwxyz'];

/** A title with what the kinds need of it. */
interface Drawn {
  dice: Random;
  /** three content words that follow each other, in lower case, one of five letters or more */
  words: readonly string[];
  /** the number of the one that is mistyped */
  at: number;
  /** the name before the colon, where it is one word with a number after it or not */
  name?: { text: string; number: string };
}

type MakeQuestion = (drawn: Drawn) => string | undefined;

const typo =
  (change: (word: string, dice: Random) => string): MakeQuestion =>
  ({ words, at, dice }) =>
    words.map((word, i) => (i === at ? change(word, dice) : word)).join(' ');

const nameTypo: MakeQuestion = ({ name, dice }) => name && swapped(name.text.toLowerCase(), dice);

/** By kind, the question that a title gives, if it gives one. */
const KINDS: Readonly<Record<string, MakeQuestion>> = {
  'as written': typo((word) => word),
  swapped: typo(swapped),
  dropped: typo(dropped),
  doubled: typo(doubled),
  wrong: typo(wrong),
  'first wrong': typo((word, dice) => dice.pick(ALPHABET) + word.slice(1)),
  'two typos': typo((word, dice) => wrong(dropped(word, dice), dice)),
  'two words': ({ words, dice }) =>
    words.map((word) => (word.length >= SHORTEST ? dice.pick([swapped, dropped, wrong])(word, dice) : word)).join(' '),
  'by ear': typo(byEar),
  'space missing': ({ words: [first = '', second = '', ...rest] }) => [first + second, ...rest].join(' '),
  'space too many': typo((word, dice) => {
    const place = dice.between(2, word.length - 2);
    return `${word.slice(0, place)} ${word.slice(place)}`;
  }),
  'half typed': typo((word) => word.slice(0, Math.ceil(word.length * 0.6))),
  name: ({ name }) => name && name.text + name.number,
  'name apart': ({ name }) => name && apart(name.text),
  'name without number': ({ name }) => (name?.number ? name.text : undefined),
  'name begun': ({ name }) => name && long(name.text.slice(0, Math.ceil(name.text.length * 0.6))),
  'name part': ({ name }) => name && part(name.text),
  'name mistyped': nameTypo,
  'name and word': ({ name, words, at }) =>
    name && `${long(name.text.slice(0, Math.ceil(name.text.length * 0.6))) ?? name.text} ${words[at] ?? ''}`,
};

/**
 * For each kind of typo and half of a name, the questions that the titles of up to `count` papers give, drawn by lot
 * and the same every time. Each is right for its paper alone, though others may have the words.
 */
export function mistypedSet(papers: readonly Paper[], count: number): Question[] {
  const dice = random('mistyped recall set');
  const named = dice.some(
    papers.flatMap((paper) => (NAME.test(paper.title) ? [paper] : [])),
    count,
  );
  const others = dice.some(papers, count);
  return Object.entries(KINDS).flatMap(([kind, make]) => {
    const drawn = (kind.startsWith('name') ? named : others).flatMap(({ paperId, title }) => {
      const from = drawnFrom(title, random(`${kind} ${title}`));
      const query = from && make(from);
      return query ? [{ query, ids: [paperId], kind }] : [];
    });
    return drawn;
  });
}

const NAME = /^(\p{L}[\p{L}-]{3,}\p{L})(-?[\d.]+)?:/u;

function drawnFrom(title: string, dice: Random): Drawn | undefined {
  const [, text, number = ''] = NAME.exec(title) ?? [];
  const words = (
    title
      .replace(NAME, '')
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  ).filter((word) => !STOP_WORDS.has(word) && word.length > 2);
  const starts = Array.from({ length: Math.max(0, words.length - WORDS + 1) }, (_, i) => i);
  const runs = starts
    .map((start) => words.slice(start, start + WORDS))
    .filter((run) => run.some((word) => word.length >= SHORTEST));
  if (runs.length === 0) return undefined;
  const run = dice.pick(runs);
  const at = dice.pick(run.flatMap((word, i) => (word.length >= SHORTEST ? [i] : [])));
  return { dice, words: run, at, ...(text && { name: { text, number } }) };
}

function swapped(word: string, dice: Random): string {
  const places = Array.from({ length: word.length - 1 }, (_, i) => i).filter((i) => word[i] !== word[i + 1]);
  if (places.length === 0) return word;
  const place = dice.pick(places);
  return `${word.slice(0, place)}${word[place + 1]}${word[place]}${word.slice(place + 2)}`;
}

function dropped(word: string, dice: Random): string {
  const place = dice.between(1, word.length - 1);
  return word.slice(0, place) + word.slice(place + 1);
}

function doubled(word: string, dice: Random): string {
  const place = dice.between(1, word.length);
  return word.slice(0, place) + word.slice(place - 1);
}

function wrong(word: string, dice: Random): string {
  const place = dice.between(1, word.length - 1);
  return word.slice(0, place) + dice.pick(ALPHABET) + word.slice(place + 1);
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/, 'f'],
  [/tion/, 'shun'],
  [/([bcdfglmnprst])\1/, '$1'],
  [/ei/, 'ie'],
  [/ie/, 'ei'],
  [/c(?=[aou])/, 'k'],
  [/c(?=[eiy])/, 's'],
  [/ai/, 'ay'],
  [/y/, 'i'],
  [/ent$/, 'ant'],
  [/ance$/, 'ence'],
  [/able$/, 'ible'],
  [/er$/, 'or'],
];

function byEar(word: string, dice: Random): string {
  const fitting = SOUNDS.filter(([sound]) => sound.test(word));
  if (fitting.length === 0) return word;
  const [sound, other] = dice.pick(fitting);
  return word.replace(sound, other);
}

function capitalsInside(name: string): string[] {
  return name.split(/-|(?<=[a-z])(?=[A-Z])/).filter(Boolean);
}

function apart(name: string): string | undefined {
  const parts = capitalsInside(name);
  return parts.length > 1 ? parts.join(' ').toLowerCase() : undefined;
}

/** A part of a name that is not its first, in lower case. */
function part(name: string): string | undefined {
  const [, ...later] = capitalsInside(name);
  return long(later.find((each) => each.length >= SHORTEST_HALF) ?? '');
}

function long(text: string): string | undefined {
  return text.length >= SHORTEST_HALF ? text.toLowerCase() : undefined;
}
