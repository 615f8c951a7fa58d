import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './imports.ts';

/** The texts of one language by their keys. */
export type Catalogue = Readonly<Record<string, { message: string }>>;

const FOLDER = join(ROOT, 'public/_locales');

/** The catalogues by the names of their folders: `en`, `zh_CN`. */
export function catalogues(): Map<string, Catalogue> {
  const names = readdirSync(FOLDER).sort();
  return new Map(names.map((name) => [name, JSON.parse(readFileSync(join(FOLDER, name, 'messages.json'), 'utf8'))]));
}

/** The keys of texts that count, without the ending of their form. */
export function countedStems(english: Catalogue): string[] {
  return Object.keys(english).flatMap((key) => (key.endsWith('_one') ? [key.slice(0, -'_one'.length)] : []));
}

/**
 * What a catalogue lacks or has too much beside the English one, a line for each: keys, the forms that its language
 * has for texts that count, what is filled in, and its own name.
 */
export function faultsOf(folder: string, catalogue: Catalogue, english: Catalogue): string[] {
  const tag = folder.replaceAll('_', '-');
  const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  const stems = new Set(countedStems(english));
  const plain = Object.keys(english).filter((key) => !stems.has(stemOf(key)));
  const expected = new Set([...plain, ...[...stems].flatMap((stem) => forms.map((form) => `${stem}_${form}`))]);
  const keys = Object.keys(catalogue);
  return [
    ...[...expected].filter((key) => !Object.hasOwn(catalogue, key)).map((key) => `${key} is missing`),
    ...keys.filter((key) => !expected.has(key)).map((key) => `${key} is no text of English`),
    ...keys.filter((key) => expected.has(key)).flatMap((key) => placeFaults(key, catalogue, english, stems)),
    ...keys.filter((key) => catalogue[key]?.message.trim() === '').map((key) => `${key} is empty`),
    ...(catalogue.catalogue_language?.message === tag ? [] : [`catalogue_language is not ${tag}`]),
  ];
}

// A form for one thing may leave out how many there are; everything else is said in every form.
function placeFaults(key: string, catalogue: Catalogue, english: Catalogue, stems: ReadonlySet<string>): string[] {
  const stem = stemOf(key);
  const isCounted = stems.has(stem);
  const original = english[isCounted ? `${stem}_other` : key]?.message ?? '';
  const own = placesIn(catalogue[key]?.message ?? '');
  const wanted = placesIn(original);
  const mayLack = isCounted && !key.endsWith('_other') ? '$1' : '';
  const isSame = own.every((place) => wanted.includes(place));
  return isSame && wanted.every((place) => own.includes(place) || place === mayLack)
    ? []
    : [`${key} is filled with ${own.join(' ') || 'nothing'} and not with ${wanted.join(' ') || 'nothing'}`];
}

/** The key without the ending of a plural form; '' when it has none. */
function stemOf(key: string): string {
  return /^(.*)_(?:zero|one|two|few|many|other)$/.exec(key)?.[1] ?? '';
}

function placesIn(message: string): string[] {
  return [...new Set(message.match(/\$\d/g))].sort();
}
