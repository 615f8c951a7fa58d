import * as v from 'valibot';
import { cleanText } from '../../../papers/text.ts';
import type { ZoteroAnswer } from './ask-zotero.ts';
import { ZoteroError } from './zotero-error.ts';

// Whatever listens on the port may answer, so answers are as hostile as pages. What is not named here is dropped.

const MOST_PLACES = 20_000;
const NAME = 200;
const FIELD = 4_000;

const name = v.pipe(
  v.string(),
  v.transform((text) => cleanText(text.slice(0, FIELD), NAME)),
);
const field = v.fallback(
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => text.slice(0, FIELD)),
  ),
  '',
);
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** The key of an item or a collection. */
export const objectKey = v.pipe(v.string(), v.regex(/^[A-Z0-9]{8}$/));

export const pingShape = v.object({ prefs: v.record(v.string(), v.unknown()) });

export const placesShape = v.object({
  libraryID: count,
  id: v.nullish(count),
  editable: v.boolean(),
  targets: v.pipe(
    v.array(v.object({ id: v.pipe(v.string(), v.regex(/^[LC]\d{1,12}$/)), name, level: count })),
    v.maxLength(MOST_PLACES),
  ),
});

export const collectionsShape = v.pipe(
  v.array(
    v.object({
      key: objectKey,
      data: v.object({ name, parentCollection: v.optional(v.union([v.literal(false), objectKey]), false) }),
    }),
  ),
  v.maxLength(MOST_PLACES),
);

export const authorizedShape = v.object({
  key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{8,128}$/)),
  remember: v.boolean(),
});

const index = v.pipe(v.string(), v.regex(/^\d{1,3}$/));

export const writtenShape = v.object({
  success: v.record(index, v.string()),
  unchanged: v.optional(v.record(index, v.string()), {}),
  failed: v.record(index, v.object({ code: v.number() })),
});

/** Items that name papers; others are dropped one by one, so that a strange one does not hide the rest. */
export const itemsShape = v.pipe(
  v.array(
    v.fallback(
      v.nullable(
        v.object({ key: objectKey, data: v.object({ DOI: field, archiveID: field, extra: field, url: field }) }),
      ),
      null,
    ),
  ),
  v.maxLength(1_000),
);

export const importedShape = v.array(v.unknown());

/** What an answer says, in this shape. Rejects with the ZoteroError `not-understood` when it has another. */
export function said<T extends v.GenericSchema>(shape: T, { text }: ZoteroAnswer): v.InferOutput<T> {
  const result = v.safeParse(shape, json(text));
  if (!result.success) throw new ZoteroError('not-understood');
  return result.output;
}

/** Whether a refusal is this one: `{"error":"SESSION_EXISTS"}`, `{"denied":true}`. */
export function says({ text }: ZoteroAnswer, name: string, value: unknown): boolean {
  const answer = json(text);
  return typeof answer === 'object' && answer !== null && Reflect.get(answer, name) === value;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
