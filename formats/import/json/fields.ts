/** A record of a JSON file, of which nothing is known. */
export type Fields = Readonly<Record<string, unknown>>;

/** The value when it is an object and no list. Inherited fields never count: read it with the functions below. */
export function asFields(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** A field of the record itself; undefined where it has none of that name. */
export function fieldOf(record: Fields | undefined, name: string): unknown {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** The text of a field, a number as text; '' for anything else. */
export function textOf(record: Fields | undefined, name: string): string {
  const value = fieldOf(record, name);
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' ? value : '';
}

/** The elements of a list in a field, at most `limit` of them; none for anything else. */
export function listOf(record: Fields | undefined, name: string, limit = 1_000): unknown[] {
  const value = fieldOf(record, name);
  return Array.isArray(value) ? value.slice(0, limit) : [];
}

/** The texts in a list of texts, or of records that have them in a field called `named`. */
export function textsOf(record: Fields | undefined, name: string, named = 'name'): string[] {
  return listOf(record, name).flatMap((value) => {
    const text = typeof value === 'string' ? value : textOf(asFields(value), named);
    return text === '' ? [] : [text];
  });
}
