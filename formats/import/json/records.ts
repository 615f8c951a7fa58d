import type { FoundRefusal } from '../found.ts';
import type { Fields } from './fields.ts';
import { asFields } from './fields.ts';
import type { IsOpened } from './json-values.ts';
import { jsonValues } from './json-values.ts';

/** A record of a JSON file, where it stands, and its name in the file. */
export interface JsonRecord {
  record: Fields;
  path: string[];
  line: number;
}

/**
 * The records of a JSON text one by one, and what could not be read; see jsonValues. What is no record is broken, where
 * `isWanted` says of its path that one should stand there; elsewhere it is passed over.
 */
export async function* recordsOf(
  text: AsyncIterable<string>,
  isOpened: IsOpened,
  isWanted: (path: readonly string[]) => boolean = () => true,
): AsyncGenerator<JsonRecord | FoundRefusal> {
  for await (const { path, value, line, source, fault } of jsonValues(text, isOpened)) {
    if (fault !== 'cut-off' && !isWanted(path)) continue;
    const record = asFields(value);
    if (record) yield { record, path, line };
    else if (fault) yield { refused: fault, text: source, line, ...(fault === 'cut-off' && { rest: true as const }) };
    else yield { refused: 'broken', text: String(JSON.stringify(value)), line };
  }
}
