import { SAVED_FORMS } from '../../../adapters/saved.ts';
import type { Found } from '../found.ts';
import { recordsOf } from '../json/records.ts';

/** The papers in answers of a site's API, or in a collector's records of them: a list, or one a line. */
export async function* readSiteJson(text: AsyncIterable<string>): AsyncGenerator<Found> {
  for await (const each of recordsOf(text, (path, isList) => path.length === 0 && isList)) {
    if ('refused' in each) {
      yield each;
      continue;
    }
    const rows = SAVED_FORMS.flatMap((forms) => forms.rowsOf(each.record));
    for (const { paper } of rows) yield { line: each.line, names: [], paper };
    if (rows.length === 0)
      yield { refused: 'nameless', text: JSON.stringify(each.record).slice(0, 500), line: each.line };
  }
}
