/**
 * What the script that dims and hides cards tells the other content scripts of the same page. They share a world of
 * their own, of which the page sees nothing.
 */
export interface CardTreatment {
  /** what is done with the card of that paper, by its arXiv id; undefined when it is left as it is */
  treatmentOf(arxivId: string): 'hide' | 'dim' | undefined;
  /** what would be hidden is only dimmed now, by the reader's wish */
  readonly isRevealed: boolean;
  /** Shows what is hidden, dimmed, until the page is left or this is called with false. */
  reveal(isRevealed: boolean): void;
  /** Calls back whenever any of this changes, until the returned function is called. */
  onChange(callback: () => void): () => void;
}

const world: typeof globalThis & { daybookTreatment?: CardTreatment | undefined } = globalThis;

/** What is done with the cards of this page; undefined where nothing is. */
export function cardTreatment(): CardTreatment | undefined {
  return world.daybookTreatment;
}

/** To be called by the script that dims and hides. */
export function setCardTreatment(treatment: CardTreatment | undefined): void {
  world.daybookTreatment = treatment;
}
