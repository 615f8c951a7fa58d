import type { ScrapedRow } from '../../papers/capture.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { rowFromItem } from './item.ts';
import type { Json } from './props.ts';
import { isObject, propsOf } from './props.ts';

/**
 * Rows of those papers that the page's parts carry data of, by their ids. An organisation's part carries all its papers
 * in `orgPapers`, while the page shows some (reported 2026, not recorded); a collection's items are papers themselves
 * (as in the site's API). So every list in every part is looked through, and what is not shown is not taken.
 */
export function rowsInParts(document: Document, shown: ReadonlySet<PaperId>): Map<PaperId, ScrapedRow> {
  const rows = new Map<PaperId, ScrapedRow>();
  for (const part of document.querySelectorAll('[data-target][data-props]')) {
    const { json = {} } = propsOf(part);
    for (const item of itemsIn(json)) {
      const row = rowFromPart(item);
      const paperId = row?.paper.paperId as PaperId | undefined;
      if (row && paperId !== undefined && shown.has(paperId) && isFuller(row, rows.get(paperId)))
        rows.set(paperId, row);
    }
  }
  return rows;
}

function isFuller(row: ScrapedRow, known: ScrapedRow | undefined): boolean {
  return !known || (known.paper.partial === true && !row.paper.partial);
}

/** The elements of the lists in the data itself, and in the objects right under it. */
function itemsIn(json: Json, depth = 1): Json[] {
  return Object.values(json).flatMap((value) => {
    if (Array.isArray(value)) return value.filter(isObject);
    return isObject(value) && depth > 0 ? itemsIn(value, depth - 1) : [];
  });
}

// A list of papers that tells no abstracts tells less than a feed does.
function rowFromPart(item: Json): ScrapedRow | undefined {
  const row = rowFromItem(item, 1) ?? rowFromItem({ ...item, paper: item }, 1);
  if (row && typeof row.paper.abstract !== 'string') row.paper.partial = true;
  return row;
}
