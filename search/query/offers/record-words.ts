import { once } from '../../../papers/once.ts';
import { COUNT, MONTH } from '../values/named-dates.ts';
import { about, readNumber, readNumbers } from '../values/number-range.ts';
import { NUMBER_WORDS } from '../values/number-words.ts';

/** What some words say of the record: the filters that ask for it, of which the first is likeliest. */
export interface RecordWords {
  from: number;
  to: number;
  filters: readonly [string, ...string[]];
}

type Read = (found: readonly string[]) => string | readonly string[] | undefined;

// A day's listing has 33 papers (the median of 48 recorded ones, 13 to 68): a sighting knows its rank, not the length
// of its listing.
const TOP = 'rank:1..5';
const MIDDLE = 'rank:10..25';
const BOTTOM = 'rank:>=25';

const SEEN = "(?:(?:that |which )?(?:i |i've |i have )?(?:saw|seen|read|came across|shown)(?: it| this)? )?";
const WHEN = '(?:from |in |on |during |of )?(?:the )?';
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const MONTH_NAME = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const PAGE = '(?:page|list|listing|feed|day)';
const AMOUNT = `(?:\\d[\\d.,]*k?|${NUMBER_WORDS})`;
const VOTES = '(?:up ?-?votes?|votes?|likes?)';
const ABOUT = '(?:about|around|approximately|roughly|some|maybe|circa|~) ?';
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
/** What measures of models begin with the same words: `top-5 accuracy`. */
const NO_MEASURE =
  '(?! ?-?(?:accurac|error|recall|precision|hits?\\b|predict|candidate|token|expert|acc\\b|k\\b|p\\b|%))';

/** Nothing follows that could belong to it, as in `on trending topics`. */
const GOES_ON = `last|this|yesterday|about|around|with|and|near|at|seen|saw|top|since|past|half ?way|a|more|over|\\d+|${NUMBER_WORDS}`;
const ENDED = `(?! (?!(?:${GOES_ON})(?![a-z]))[a-z])`;

const day: Read = ([, published, said = '']) => {
  const value = said
    .trim()
    .replace(/^(?:from|in|on|during|of|the)\s+/i, '')
    .replace(/^the\s+/i, '');
  return `${published ? 'published' : 'seen'}:${hyphenated(value)}`;
};

/**
 * Patterns for lower case, with single spaces for white space, each after words of which what it matches has one. Only
 * where one of these stands it is compiled, which takes milliseconds for some.
 */
const FORMS: readonly (readonly [words: string, source: string, Read])[] = [
  [
    'yesterday|week|month|quarter|year',
    `(published |released )?${SEEN}(${WHEN}(?:yesterday|day before yesterday|(?:this|last|previous) (?:week|weekend|month|quarter|year)))`,
    day,
  ],
  ['saw|seen', `()(?:i )?(?:saw|seen)(?: it)? ((?:on |from )?today|(?:on |in )?(?:${WEEKDAY}|${MONTH_NAME}))`, day],
  [
    'past|last',
    `(published |released )?${SEEN}((?:in |within |during )?(?:the )?(?:past|last) (?:${COUNT} )?(?:days?|weeks?|months?|years?))`,
    day,
  ],
  ['ago', `(published |released )?${SEEN}(${COUNT} (?:days?|weeks?|months?|years?) ago)`, day],
  [WEEKDAY, `()${SEEN}((?:on |last )${WEEKDAY})`, day],
  [
    MONTH,
    `(published |released )?${SEEN}((?:in |during |since |before |after |until |from |last )${MONTH}(?: \\d{4})?)`,
    day,
  ],
  ['since|before|after|until', `(published |released )?${SEEN}((?:since |before |after |until )(?:19|20)\\d\\d)`, day],
  ['published|released', '(published |released )(?:in )?((?:19|20)\\d\\d)', day],
  [
    'spring|summer|autumn|winter',
    `()${SEEN}((?:in |last |this )(?:the )?(?:spring|summer|autumn|winter)(?: \\d{4})?)`,
    day,
  ],
  ['vote|like', `(?:with )?${ABOUT}(${AMOUNT}) ${VOTES}`, ([, count]) => roughly('votes', count)],
  [
    'vote|like',
    `(?:with )?(between ${AMOUNT} and ${AMOUNT}|from ${AMOUNT} to ${AMOUNT}|${AMOUNT} ?(?:-|–|to) ?${AMOUNT}) ${VOTES}`,
    ([, range]) => range_('votes', range),
  ],
  [
    'vote|like',
    `(?:with )?((?:more than|over|above|less than|fewer than|under|below|at least|at most|up to) ${AMOUNT}|${AMOUNT} ?\\+|${AMOUNT} or more) ${VOTES}`,
    ([, range]) => range_('votes', range),
  ],
  ['vote|like', `(?:with )?(${AMOUNT}) ${VOTES}`, ([, count]) => plainVotes(count)],
  [
    'stars',
    `(?:with )?((?:more than|over|at least|about|around) )?(${AMOUNT}) (?:github )stars`,
    ([, sign, count]) => range_('stars', `${sign ?? 'about '}${count}`),
  ],
  ['half', `(?:about |around |roughly )?half ?-?way (?:down|through|along|up)(?: the ${PAGE})?`, () => MIDDLE],
  ['middle', `(?:somewhere )?(?:in|around|near) the middle of the ${PAGE}`, () => MIDDLE],
  ['top', `(?:near|at|towards?|close to|on) the (?:very )?top(?: of the ${PAGE})?`, () => TOP],
  [
    'bottom|end',
    `(?:near|at|towards?|close to) the (?:very )?(?:bottom(?: of the ${PAGE})?|end of the ${PAGE})`,
    () => BOTTOM,
  ],
  ['top', `(?:in |among |within )?(?:the )?top (\\d{1,3}|${NUMBER_WORDS})${NO_MEASURE}`, ([, count]) => first(count)],
  [
    'page|list|feed|day',
    `(?:in |among )?(?:the )?first (\\d{1,3}|${NUMBER_WORDS}) (?:papers )?(?:on|of) the ${PAGE}`,
    ([, count]) => first(count),
  ],
  [
    'page|list|feed|day',
    `(?:the )?(${ORDINALS.join('|')}) (?:one |paper )?on the ${PAGE}`,
    ([, which = '']) => `rank:${ORDINALS.indexOf(which) + 1}`,
  ],
  [
    'ranked',
    `ranked (?:at |number |no\\.? ?|#)?(\\d{1,3}|${ORDINALS.join('|')})(?:st|nd|rd|th)?`,
    ([, which = '']) => ranked(which),
  ],
  [
    'trending',
    `(?:on|in|from|under) (?:the )?trending(?: page| papers| list(?:ing)?| tab)?${ENDED}`,
    () => 'in:trending',
  ],
  ['trending', '(?:on|in|from|under) the trending(?: page| papers| list(?:ing)?| tab)?', () => 'in:trending'],
  [
    'week|month',
    "(?:on|in|from) (?:the |a )?(week|month)(?:ly|'s|’s)? (?:page|list(?:ing)?|papers)",
    ([, unit]) => `in:${unit}`,
  ],
  ['week|month', '(?:on|in|from) the (week|month)ly(?! [a-z]+ (?:of|for)\\b)', ([, unit]) => `in:${unit}`],
  ['da(?:ily|y)', "(?:on|in|from) (?:the |a )?(?:daily|day|day's|day’s) (?:page|list(?:ing)?|papers)", () => 'in:day'],
  ['daily', `(?:on|in) the daily${ENDED}`, () => 'in:day'],
  ['org', "(?:on|in) (?:an?|the|their|someone's) (?:organi[sz]ation|org)(?:'s)? page", () => 'in:organisation'],
  [
    'profile|collection',
    `(?:on|in) (?:a|the|someone's|somebody's) (profile|collection)(?:'s)?(?: page)?${ENDED}`,
    ([, kind]) => `in:${kind}`,
  ],
  ['search', '(?:in|among) (?:my |the |some )?search results', () => 'in:search'],
  [
    'saw|seen|shown|came|appeared',
    '(?:i )?(?:saw|seen|shown|came up|appeared)(?: it)? (?:twice|more than once|again)',
    () => 'times:>1',
  ],
  ['times', '(?:i )?(?:saw|seen|shown|came up|appeared)(?: it)? (?:several|many|a few) times', () => 'times:>2'],
  [
    'times',
    `(?:i )?(?:saw|seen|shown|came up|appeared)(?: it)? (${AMOUNT}) times`,
    ([, count = '']) => `times:>=${readNumber(count)}`,
  ],
  ['once', '(?:i )?(?:saw|seen|shown)(?: it)? (?:only |just )?once', () => 'times:1'],
  ['starred|marked|rited', "(?:that )?(?:i |i've |i have )?(?:starred|bookmarked|favou?rited)", () => 'is:starred'],
  ['opened|clicked', "(?:that )?(?:i |i've |i have )(?:already )?(?:opened|clicked)", () => 'is:opened'],
  ['unread|read', "unread|not read yet|(?:that )?i (?:haven't|have not|didn't) read(?: yet)?", () => 'is:unread'],
  ['list', '(?:on|in) (?:my |the )?reading list', () => 'list:reading-list'],
  ['note', 'with (?:my|a) notes?', () => 'has:note'],
];

const BEFORE = '(?<![\\p{L}\\p{N}_-])';
const AFTER = '(?![\\p{L}\\p{N}_]|-[\\p{L}\\p{N}])';
const forms = once(() =>
  FORMS.map(([words, source, read]) => ({
    words: new RegExp(words, 'iu'),
    pattern: once(
      () => new RegExp(`${BEFORE}(?:${source.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+')})${AFTER}`, 'giu'),
    ),
    read,
  })),
);

/**
 * The words of a plain text that the record can answer, in order without overlaps: *last week*, *about thirty votes*,
 * *halfway down*, *on trending*, *seen twice*. A longer reading wins over a shorter one. Looks at 200 characters.
 */
export function recordWords(text: string): RecordWords[] {
  const begin = text.slice(0, 200);
  const possible = forms().filter(({ words }) => words.test(begin));
  const found = possible.flatMap(({ pattern, read }) =>
    [...begin.matchAll(pattern())].flatMap((match) => {
      const filters = [read(match.map((part) => part?.toLowerCase().replace(/\s+/g, ' '))) ?? []].flat();
      const [first, ...others] = filters;
      const [whole] = match;
      return first === undefined
        ? []
        : [{ from: match.index, to: match.index + whole.length, filters: [first, ...others] as [string, ...string[]] }];
    }),
  );
  const taken: RecordWords[] = [];
  for (const each of found.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    if (taken.every(({ from, to }) => each.to <= from || to <= each.from)) taken.push(each);
  }
  return taken.sort((a, b) => a.from - b.from);
}

function hyphenated(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, '-');
}

/** A range of the filter as short as it can be written. */
function range_(name: string, text = ''): string | undefined {
  const range = readNumbers(text);
  if (!range) return undefined;
  const { from, to } = range;
  if (from === undefined) return `${name}:<=${to}`;
  return to === undefined ? `${name}:>=${from}` : `${name}:${from}..${to}`;
}

function roughly(name: string, count = ''): string | undefined {
  const number = readNumber(count);
  if (number === undefined) return undefined;
  const { from, to } = about(number);
  return `${name}:${from}..${to}`;
}

/** Who remembers a round number of votes remembers about how many. */
function plainVotes(count = ''): string | undefined {
  const number = readNumber(count);
  return number === undefined
    ? undefined
    : number % 5 === 0 || number === 12
      ? roughly('votes', count)
      : `votes:${number}`;
}

function first(count = ''): string | undefined {
  const number = readNumber(count);
  return number === undefined || number < 2 ? undefined : `rank:1..${number}`;
}

function ranked(which: string): string {
  const ordinal = ORDINALS.indexOf(which);
  return `rank:${ordinal >= 0 ? ordinal + 1 : which}`;
}
