import type { PaperFacts } from '../../papers/paper.ts';
import type { Random } from '../../scripts/pages/random.ts';
import { foldWord, TOKEN, wordsIn } from './fold.ts';
import { heapsExponent } from './heaps.ts';
import { newWord } from './new-word.ts';
import { People } from './people.ts';
import { Pool } from './pool.ts';
import type { Source } from './source.ts';
import { sourceOf } from './source.ts';
import { Vocabulary } from './vocabulary.ts';

// A word in no more papers than this may be the source of a new one.
const RARE = 8;
// The number of sentences that always come from the paper drawn first.
const OWN = 0.6;
// Where one title may be joined to another.
const JOINTS = /^(.{8,}?) (for|with|via|of|in|from|through|by|using|towards|and|on) (.{8,})$/i;

/** The texts and people of a paper; its key, days and links come from elsewhere. */
export type Written = Pick<
  PaperFacts,
  'title' | 'abstract' | 'authors' | 'aiSummary' | 'aiKeywords' | 'organisation' | 'githubStars'
>;

/**
 * Writes new papers from those so far. One paper is drawn by lot, and two more that share keywords with it if
 * such are found. Each sentence of the abstract is one of theirs from the same part of the abstract; the title is
 * the front of one title and the back of another; summary, keywords, length of the author list and organisation come
 * from one of them, and the people are drawn from all papers. Then new words replace rare ones by Heaps' law
 * (vocabulary.ts), each the same way throughout the paper, and so do new names. Later papers are drawn from written
 * ones too.
 */
export class Writer {
  readonly #dice: Random;
  readonly #pool: Pool;
  readonly #people: People;
  readonly #words: Vocabulary;

  constructor(papers: readonly PaperFacts[], dice: Random) {
    this.#dice = dice;
    this.#pool = new Pool(dice);
    const sources = papers.map(sourceOf);
    for (const source of sources) this.#pool.add(source);
    this.#people = new People(sources, dice);
    const sets = papers.map(textWords);
    this.#words = new Vocabulary(heapsExponent(sets), dice);
    for (const set of sets) for (const word of set) this.#words.add(word);
  }

  /** The next paper. */
  write(): Written {
    const first = this.#pool.any();
    const circle = [first, ...this.#pool.near(first, 2)];
    const renew = this.#renewer();
    const summary = this.#dice.pick(circle).summary;
    const written: Written = {
      title: renew(this.#title(circle)),
      ...filled('abstract', renew(this.#abstract(circle))),
      ...(first.authors.length > 0 && { authors: this.#people.authors(first.authors.length) }),
      ...(summary && { aiSummary: renew(summary) }),
      ...(first.keywords.length > 0 && { aiKeywords: this.#keywords(circle).map(renew) }),
      ...(first.organisation && { organisation: this.#people.organisation() }),
      ...(first.githubStars !== undefined && { githubStars: first.githubStars }),
    };
    this.#pool.add(sourceOf({ paperId: '', ...written }));
    return written;
  }

  #title(circle: readonly Source[]): string {
    const [one, other] = this.#dice.some(circle, 2);
    if (!one || !other) return circle[0]?.title ?? '';
    const [name, aim] = [one.title.split(': ', 1)[0] ?? '', other.title.split(': ').slice(1).join(': ')];
    if (name !== one.title && aim) return `${name}: ${aim}`;
    const [front, back] = [JOINTS.exec(one.title), JOINTS.exec(other.title)];
    return front && back ? `${front[1]} ${back[2]} ${back[3]}` : one.title;
  }

  #abstract(circle: readonly Source[]): string {
    const length = circle[0]?.sentences.length ?? 0;
    const sentences = Array.from({ length }, (_, index) => {
      const { sentences } = (this.#dice.chance(OWN) && circle[0]) || this.#dice.pick(circle);
      return sentences[Math.floor((index * sentences.length) / length)] ?? '';
    });
    return [...new Set(sentences)].filter(Boolean).join(' ');
  }

  #keywords(circle: readonly Source[]): string[] {
    const all = [...new Set(circle.flatMap(({ keywords }) => keywords))];
    return this.#dice.some(all, circle[0]?.keywords.length ?? 0);
  }

  /** Puts new words in the place of those that give way, the same in every text of one paper. */
  #renewer(): (text: string) => string {
    const known = new Map<string, string | undefined>();
    return (text) =>
      text.replace(TOKEN, (token) => {
        const word = foldWord(token);
        if (!known.has(word)) {
          const made = this.#words.givesWay(word) ? this.#newWord(token) : undefined;
          known.set(word, made);
          this.#words.add(foldWord(made ?? word));
        }
        return known.get(word) ?? token;
      });
  }

  #newWord(token: string): string {
    return newWord(this.#dice, token, this.#rareWord(), (word) => this.#words.count(foldWord(word)) > 0);
  }

  #rareWord(): string {
    let best = 'method';
    for (let tries = 0; tries < 12; tries += 1) {
      const { title, sentences } = this.#pool.any();
      const tokens = (sentences.length > 0 ? this.#dice.pick(sentences) : title).match(TOKEN) ?? [];
      const rare = tokens.filter((token) => this.#words.count(foldWord(token)) <= RARE && !/\d/.test(token));
      if (rare.length > 0) return this.#dice.pick(rare);
      best = tokens.find((token) => token.length > best.length) ?? best;
    }
    return best;
  }
}

/** The different words of a paper's texts, its people left out. */
export function textWords({ title, abstract, aiSummary, aiKeywords = [] }: Partial<PaperFacts>): Set<string> {
  return wordsIn(title, abstract, aiSummary, ...aiKeywords);
}

function filled(field: 'abstract', text: string): { abstract?: string } {
  return text ? { [field]: text } : {};
}
