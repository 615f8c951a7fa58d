import { NO_MARKS } from '../../papers/mark.ts';
import type { Paper } from '../../papers/paper.ts';
import { titleKey } from '../../papers/title-key.ts';

/** A stored paper; `number` makes its id. */
export function paper(number: number, fields: Partial<Paper>): Paper {
  const title = fields.title ?? `Paper number ${number}`;
  return {
    ...NO_MARKS,
    paperId: `arxiv:2601.${String(number).padStart(5, '0')}`,
    title,
    titleKey: titleKey(title),
    firstSeen: 1,
    lastSeen: 1,
    factsAt: 1,
    revision: 1,
    textRevision: 1,
    ...fields,
  };
}
