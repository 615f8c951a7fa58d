/** Gives the clean value, or undefined for one that is none. */
export type Clean<T> = (value: unknown) => T | undefined;

/** A text of at most so many characters, well formed. */
export function textOf(most: number): Clean<string> {
  return (value) => (typeof value === 'string' && value.length <= most ? value.toWellFormed() : undefined);
}

/** A text that fits the pattern whole. */
export function matching(pattern: RegExp): Clean<string> {
  return (value) => (typeof value === 'string' && pattern.test(value) ? value : undefined);
}

/** A text for which `is` holds. */
export function such<T extends string>(is: (text: string) => boolean): Clean<T> {
  return (value) => (typeof value === 'string' && is(value) ? (value as T) : undefined);
}

/** One of these values. */
export function oneOf<T>(values: readonly T[]): Clean<T> {
  return (value) => values.find((known) => known === value);
}

/** A whole number of at least 0. */
export const count: Clean<number> = (value) =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined;

/** Any finite number: a time that a broken clock told, or how long something took. */
export const finite: Clean<number> = (value) => (Number.isFinite(value) ? Number(value) : undefined);

export const bool: Clean<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** A list of at most so many values, each clean; undefined when one is not. */
export function listOf<T>(clean: Clean<T>, most: number): Clean<T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > most) return undefined;
    const values = value.map(clean);
    return values.every((each) => each !== undefined) ? values : undefined;
  };
}

/** A number or null, as where a page showed no votes. */
export const countOrNull: Clean<number | null> = (value) => (value === null ? null : count(value));

/** How each field of a row is cleaned; those that are `optional` may be absent. */
export type Shape = Record<string, { clean: Clean<unknown>; optional?: true }>;

export const need = <T>(clean: Clean<T>) => ({ clean });
export const may = <T>(clean: Clean<T>) => ({ clean, optional: true as const });

/** The value with the fields of the shape and no other; undefined when one that is there is not clean, or one lacks. */
export function shaped(shape: Shape): Clean<Record<string, unknown>> {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const row: Record<string, unknown> = {};
    for (const [name, { clean, optional }] of Object.entries(shape)) {
      const held: unknown = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
      if (held === undefined && optional) continue;
      const found = held === undefined ? undefined : clean(held);
      if (found === undefined) return undefined;
      row[name] = found;
    }
    return row;
  };
}
