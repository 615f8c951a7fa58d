import type { ExportFormat } from '../../formats/export/export-format.ts';
import type { BibtexKind } from '../../formats/export/export-plan.ts';
import type { TextKey } from '../../messages/catalogue.ts';

/** What each format is called. */
export const FORMAT_LABELS: Record<ExportFormat, TextKey> = {
  bibtex: 'format_bibtex',
  ris: 'format_ris',
  'csl-json': 'format_csl_json',
  csv: 'format_csv',
  jsonl: 'format_jsonl',
  markdown: 'format_markdown',
  notes: 'format_notes',
  html: 'format_html',
  atom: 'format_atom',
  'bookmarks-html': 'format_bookmarks',
  'papermemory-json': 'format_papermemory',
  ids: 'format_ids',
  apa: 'format_apa',
  ieee: 'format_ieee',
  acl: 'format_acl',
};

/** The formats in groups, as they are offered. */
export const FORMAT_GROUPS: readonly { label: TextKey; formats: readonly ExportFormat[] }[] = [
  { label: 'formats_references', formats: ['bibtex', 'ris', 'csl-json'] },
  { label: 'formats_citations', formats: ['apa', 'ieee', 'acl'] },
  { label: 'formats_tables', formats: ['html', 'markdown', 'csv', 'jsonl', 'ids'] },
  { label: 'formats_programs', formats: ['notes', 'bookmarks-html', 'atom', 'papermemory-json'] },
];

export const BIBTEX_LABELS: Record<BibtexKind, TextKey> = {
  tex: 'bibtex_tex',
  biber: 'bibtex_biber',
  zotero: 'bibtex_zotero',
};
