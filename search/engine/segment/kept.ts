/** Answers that are worked out once and kept; one that fails is asked for again. */
export class Kept<Key, Value> {
  readonly #answers = new Map<Key, Promise<Value>>();
  readonly #work: (key: Key) => Promise<Value>;

  constructor(work: (key: Key) => Promise<Value>) {
    this.#work = work;
  }

  get(key: Key): Promise<Value> {
    const kept = this.#answers.get(key);
    if (kept) return kept;
    const answer = this.#work(key);
    this.#answers.set(key, answer);
    answer.catch(() => this.#answers.delete(key));
    return answer;
  }
}
