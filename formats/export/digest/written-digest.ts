/** A digest in words, as files and the page show it. All texts are plain. */
export interface WrittenDigest {
  /** the first day of its week: a digest that is written again has the same name */
  first: string;
  title: string;
  summary: string;
  sections: readonly WrittenSection[];
}

/** One part of a digest. */
export interface WrittenSection {
  title: string;
  /** what it says, in a sentence or two */
  sentence: string;
  lines: readonly WrittenLine[];
}

/** One thing that a digest names. */
export interface WrittenLine {
  name: string;
  /** https, and built from a checked id */
  address?: string | undefined;
  /** why it is named */
  about: string;
}
