/** The colours that a tag can have. Each has a contrast of its own in light and dark (components/base/tokens.css). */
export const TAG_COLOURS = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink'] as const;
export type TagColour = (typeof TAG_COLOURS)[number];

/** What the reader says of a tag; its row has the tag as its id, and there is none before anything is said. */
export interface TagValues {
  /** '' for no colour of its own */
  colour: TagColour | '';
}

export const NEW_TAG: TagValues = { colour: '' };
