import { withoutEntities } from '../html-text.ts';

/** A tag as it is written. */
export interface Tag {
  /** in lower case for HTML, as written for XML's names with a prefix */
  name: string;
  isClosing: boolean;
  /** `<br/>` */
  isEmpty: boolean;
  /** by name in lower case, character references resolved; the first of each */
  attributes: ReadonlyMap<string, string>;
}

const NAME = /^<(\/?)([a-z][^\s/>]{0,100})/i;
const BLANKS = /[\s/=>"']*/y;
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']*)))?/y;
const MOST_ATTRIBUTES = 100;

/** Reads the source of a tag; undefined for what is none. Linear. */
export function tagOf(source: string): Tag | undefined {
  const [start = '', slash, name = ''] = NAME.exec(source) ?? [];
  if (!name) return undefined;
  const attributes = new Map<string, string>();
  let at = start.length;
  while (at < source.length && attributes.size < MOST_ATTRIBUTES) {
    BLANKS.lastIndex = at;
    BLANKS.test(source);
    ATTRIBUTE.lastIndex = BLANKS.lastIndex;
    const found = ATTRIBUTE.exec(source);
    // Without a name behind the blanks, the tag is at its end.
    at = found ? ATTRIBUTE.lastIndex : source.length;
    const [, attribute = '', double, single, bare] = found ?? [];
    const key = attribute.toLowerCase();
    if (key && !attributes.has(key)) attributes.set(key, withoutEntities(double ?? single ?? bare ?? ''));
  }
  return { name: name.toLowerCase(), isClosing: slash === '/', isEmpty: /\/\s*>$/.test(source.slice(-20)), attributes };
}
