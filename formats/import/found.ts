import type { Scraped } from '../../papers/capture.ts';
import type { ImportedOpening, ImportedSighting, RefusalReason } from '../../papers/imported-entry.ts';
import type { Status } from '../../papers/mark.ts';
import type { PaperFacts, PaperType } from '../../papers/paper.ts';

/** An entry as its format has it: picked field by field, and not clean. */
export interface FoundEntry {
  line?: number | undefined;
  /** texts that name the paper by an id in them: addresses, DOIs, journals. Nothing else may be in them */
  names: readonly string[];
  /** it is a paper only if `names` name one: what stands in a list of addresses */
  isAddress?: true;
  title?: string | undefined;
  /** see PaperFacts */
  unsureTitle?: true | undefined;
  abstract?: string | undefined;
  /** names in the order first, last */
  authors?: readonly string[] | undefined;
  /** as it is written; see writtenTime */
  published?: string | undefined;
  venue?: string | undefined;
  type?: PaperType | undefined;
  code?: string | undefined;
  /** the facts as a site or Daybook itself has them, in place of the fields above */
  paper?: Scraped<PaperFacts> | undefined;
  tags?: readonly string[] | undefined;
  automaticTags?: readonly string[] | undefined;
  lists?: readonly string[] | undefined;
  starred?: boolean | undefined;
  status?: Status | undefined;
  /** plain text or Markdown */
  note?: string | undefined;
  /** by which the reader cites it */
  citeKey?: string | undefined;
  added?: string | undefined;
  opened?: Partial<Record<keyof Omit<ImportedOpening, 'device'>, unknown>> | undefined;
  seen?: ImportedSighting | undefined;
  /** a date or number in it was none */
  hasBadValue?: boolean | undefined;
}

/** Something that is no entry. */
export interface FoundRefusal {
  line?: number | undefined;
  refused: RefusalReason;
  /** how it begins */
  text: string;
  /** what follows cannot be read either */
  rest?: true;
  /** it speaks of the whole file */
  whole?: true;
  /** of a wrong encoding */
  byte?: number;
}

export type Found = FoundEntry | FoundRefusal;
