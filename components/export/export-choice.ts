import type { ExportFormat } from '../../formats/export/export-format.ts';
import { EXPORT_FORMATS } from '../../formats/export/export-format.ts';
import type { ExportChoice } from '../../formats/export/export-plan.ts';
import { BIBTEX_KINDS } from '../../formats/export/export-plan.ts';

const START: ExportChoice = { format: 'bibtex', bibtex: 'tex', notes: false };
const KEY = 'export';

/** What the reader chose last. It is about the page and not the library, so the page keeps it itself. */
export function lastChoice(): ExportChoice {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return typeof kept === 'object' && kept !== null ? checked(kept) : START;
  } catch {
    return START;
  }
}

/** Keeps a choice for the next time. */
export function keepChoice(choice: ExportChoice): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choice));
  } catch {
    // The next one begins from the start.
  }
}

function checked({ format, bibtex, notes }: Partial<Record<keyof ExportChoice, unknown>>): ExportChoice {
  return {
    format: EXPORT_FORMATS.find((one) => one === format) ?? START.format,
    bibtex: BIBTEX_KINDS.find((one) => one === bibtex) ?? START.bibtex,
    notes: notes === true,
  };
}

/** The choice with another format. Notes go into a feed, which others may read, only when that is said of it. */
export function withFormat(choice: ExportChoice, format: ExportFormat): ExportChoice {
  return { ...choice, format, notes: choice.notes && format !== 'atom' };
}
