import { text } from '../../messages/catalogue.ts';
import { send } from '../../messages/send.ts';
import type { FeedName } from '../../papers/feed-cards.ts';
import { cleanTag } from '../../papers/mark.ts';
import { element, onReader } from './guest.ts';

// Letters come faster than names are worth asking for.
const ASK_AFTER = 120;

/** A field for the name of a tag or a list, which offers those that begin with what is typed. */
export class NameField {
  readonly form: HTMLFormElement;
  readonly #of: 'tag' | 'list';
  readonly #field = element('input', 'field');
  readonly #offers = element('datalist', '');
  #known: FeedName[] = [];
  #timer: number | undefined;

  /** `onName` is called with what a mark is to name: the tag, or the id of the list. */
  constructor(of: 'tag' | 'list', label: string, onName: (name: string) => void) {
    this.#of = of;
    this.#offers.id = `offers-${of}`;
    this.#field.setAttribute('list', this.#offers.id);
    this.#field.placeholder = label;
    this.#field.ariaLabel = label;
    this.#field.autocomplete = 'off';
    const add = element('button', 'button', text('cards_add'));
    this.form = element('form', 'row', this.#field, this.#offers, add);
    onReader(this.#field, 'input', () => {
      clearTimeout(this.#timer);
      this.#field.setCustomValidity('');
      this.#timer = window.setTimeout(() => void this.#offer(), ASK_AFTER);
    });
    // What is typed is Daybook's: the page's own keys must not hear it.
    for (const type of ['keydown', 'keyup', 'keypress'] as const) {
      this.form.addEventListener(type, (event) => {
        if (event.key !== 'Escape') event.stopPropagation();
      });
    }
    onReader(this.form, 'submit', (event) => {
      event.preventDefault();
      void this.#submit(onName);
    });
  }

  focus(): void {
    this.#field.focus();
  }

  async #submit(onName: (name: string) => void): Promise<void> {
    const name = await this.#named(this.#field.value);
    if (name) {
      onName(name);
      this.#field.value = '';
      return;
    }
    if (this.#of === 'tag') return;
    this.#field.setCustomValidity(text('cards_no_list'));
    this.#field.reportValidity();
  }

  async #named(typed: string): Promise<string | undefined> {
    if (this.#of === 'tag') return cleanTag(typed) || undefined;
    await this.#offer();
    const wanted = typed.trim().toLowerCase();
    return this.#known.find(({ name }) => name.toLowerCase() === wanted)?.id;
  }

  async #offer(): Promise<void> {
    const begins = this.#field.value;
    const known = begins.trim() === '' ? [] : await send('feed-names', { of: this.#of, begins }).catch(() => []);
    if (this.#field.value !== begins) return;
    this.#known = known;
    this.#offers.replaceChildren(
      ...known.map(({ name }) => {
        const option = element('option', '');
        option.value = name;
        return option;
      }),
    );
  }
}
