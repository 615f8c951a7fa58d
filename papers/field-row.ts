import type { Stamp } from './clock.ts';
import { greaterValue } from './value-order.ts';

/** A value with the time at which it was set. */
export interface Field<T> {
  value: T;
  at: Stamp;
}

/**
 * Something of the reader's that has a row of its own, each field with a clock of its own: two copies that changed
 * different fields keep both. It is never deleted, but says that it is gone, lest an older copy bring it back.
 */
export interface FieldRow<Values extends object> {
  id: string;
  fields: { [Name in keyof Values]?: Field<Values[Name]> };
}

/**
 * One row from two states of it: commutative, associative and idempotent. Of each field the one set later wins, and at
 * equal stamps, which copies of one device can make, the greater value.
 */
export function joinFieldRows<Values extends object>(one: FieldRow<Values>, other: FieldRow<Values>): FieldRow<Values> {
  const fields: FieldRow<Values>['fields'] = { ...one.fields };
  for (const name of Object.keys(other.fields) as (keyof Values)[]) {
    const later = laterField(one.fields[name], other.fields[name]);
    if (later) fields[name] = later;
  }
  return { id: one.id, fields };
}

/** The values of a row, and these where a field was never set. */
export function valuesOf<Values extends object>(row: FieldRow<Values> | undefined, defaults: Values): Values {
  const values = { ...defaults };
  for (const name of Object.keys(defaults) as (keyof Values)[]) {
    const field = row?.fields[name];
    if (field) values[name] = field.value;
  }
  return values;
}

/** Every stamp in a row. */
export function stampsOfRow<Values extends object>({ fields }: FieldRow<Values>): Stamp[] {
  return Object.values<Field<unknown> | undefined>(fields).flatMap((field) => (field ? [field.at] : []));
}

function laterField<T>(one: Field<T> | undefined, other: Field<T> | undefined): Field<T> | undefined {
  if (!one || !other) return one ?? other;
  if (one.at === other.at) return greaterValue(one, other);
  return one.at > other.at ? one : other;
}
