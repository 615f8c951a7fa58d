import type { Paper } from '../../papers/paper.ts';
import type { FieldPhrase } from './field-phrases.ts';
import { FieldPhrases } from './field-phrases.ts';
import type { TextWord } from './text-words.ts';
import { TextWords } from './text-words.ts';

/** What some of the hits say. */
export type HitPhrase = FieldPhrase | TextWord;

/** Takes hits as they are read, the best first, and tells what they say. */
export class HitPhrases {
  readonly papers: Paper[] = [];
  readonly #fields = new FieldPhrases();
  readonly #words = new TextWords();

  /** Takes the next best hits. */
  add(papers: readonly Paper[]): this {
    for (const paper of papers) {
      this.papers.push(paper);
      this.#fields.add(paper);
      this.#words.add(paper);
    }
    return this;
  }

  /** What the hits so far say, in fields first. */
  all(): HitPhrase[] {
    return [...this.#fields.all(), ...this.#words.all()];
  }
}
