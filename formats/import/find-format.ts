import { SAVED_FORMS } from '../../adapters/saved.ts';
import { paperNamesIn } from '../../papers/paper-names.ts';
import { columnName } from './csv/csv-table.ts';
import type { ImportFormat } from './import-format.ts';
import { IMPORT_LIMITS } from './limits.ts';

/**
 * The format of a file by the text it begins with; its name decides only where that is like several, or like none.
 * Undefined for what Daybook cannot read. Looks at the first IMPORT_LIMITS.head characters.
 */
export function findImportFormat(name: string, text: string): ImportFormat | undefined {
  const head = text.slice(0, IMPORT_LIMITS.head).trimStart();
  return byContent(head) ?? byName(name) ?? (isList(head) ? 'list' : undefined);
}

function byContent(head: string): ImportFormat | undefined {
  if (/^[[{]/.test(head)) return jsonFormat(head);
  if (head.startsWith('<')) return markupFormat(head);
  const lines = head.slice(0, 20_000).split(/\r\n?|\n/);
  if (isMhtml(lines)) return 'saved-mhtml';
  if (lines.some((line) => /^TY {1,2}-(?: |$)/.test(line))) return 'ris';
  if (lines.some((line) => /^\s{0,8}@[a-z]{2,30}\s{0,8}[{(]/i.test(line))) return 'bibtex';
  if (SAVED_FORMS.some((forms) => forms.isText(head))) return 'site-text';
  return csvFormat(lines[0] ?? '');
}

function jsonFormat(head: string): ImportFormat | undefined {
  const has = (...names: string[]) => names.every((name) => new RegExp(`"${name}"\\s{0,20}:`).test(head));
  const isList = head.startsWith('[');
  if (has('format') && /"daybook-library"/.test(head)) return 'library-json';
  if (!isList && (has('__dataVersion') || has('bibtex', 'pdfLink'))) return 'papermemory-json';
  if (!isList && has('bookmarks') && (has('createdAt', 'content') || has('lists'))) return 'karakeep-json';
  if (SAVED_FORMS.some((forms) => forms.isJson(head))) return 'site-json';
  if (isList && has('url') && (has('savedAt') || has('labels'))) return 'omnivore-json';
  return isList && has('type') && (has('title') || has('issued') || has('author')) ? 'csl-json' : undefined;
}

function markupFormat(head: string): ImportFormat | undefined {
  if (/^<!DOCTYPE NETSCAPE-Bookmark-file/i.test(head)) return 'bookmarks-html';
  if (/<rdf:RDF[\s>]/.test(head)) return 'zotero-rdf';
  const isFolder = /<dl>/i.test(head) && /<dt>\s{0,20}<(?:a|h3)[\s>]/i.test(head);
  if (isFolder && !/<main[\s>]|<body[\s>]/i.test(head)) return 'bookmarks-html';
  return /^<(?:!doctype html|html|!--|head|meta|body)/i.test(head) ? 'saved-page' : undefined;
}

function isMhtml(lines: readonly string[]): boolean {
  const headers = lines.slice(0, lines.indexOf('') >>> 0);
  const has = (header: RegExp) => headers.some((line) => header.test(line));
  return has(/^MIME-Version:/i) && (has(/^Content-Type:\s*multipart\/related/i) || has(/^Snapshot-Content-Location:/i));
}

// A column that only this program's files have, and others that they have beside it.
const CSV_COLUMNS: readonly (readonly [ImportFormat, readonly string[]])[] = [
  ['zotero-csv', ['item type', 'title']],
  ['readwise-csv', ['url', 'document tags']],
  ['instapaper-csv', ['url', 'title', 'selection']],
  ['pocket-csv', ['url', 'title', 'time_added']],
];

function csvFormat(header: string): ImportFormat | undefined {
  const columns = new Set(
    header
      .replace(/"/g, '')
      .split(/[,;\t]/)
      .map(columnName),
  );
  return CSV_COLUMNS.find(([, needed]) => needed.every((name) => columns.has(name)))?.[0];
}

const ENDINGS: readonly (readonly [RegExp, ImportFormat])[] = [
  [/\.bib(?:tex|latex)?$/i, 'bibtex'],
  [/\.ris$/i, 'ris'],
  [/\.rdf$/i, 'zotero-rdf'],
  [/\.mht(?:ml)?$/i, 'saved-mhtml'],
];

function byName(name: string): ImportFormat | undefined {
  return ENDINGS.find(([ending]) => ending.test(name))?.[1];
}

function isList(head: string): boolean {
  return paperNamesIn(head.slice(0, 20_000)).length > 0;
}
