import { language } from '../../messages/catalogue.ts';

const UNITS = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A number of bytes in the largest unit of which there is one, to two digits: `0.5 kB`, `18 MB`, `1.2 GB`. */
export function byteLabel(bytes: number): string {
  const power = Math.min(Math.max(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), 1), UNITS.length);
  const options = { style: 'unit', unit: UNITS[power - 1] ?? 'megabyte', maximumSignificantDigits: 2 } as const;
  return new Intl.NumberFormat(language(), options).format(bytes / 1000 ** power);
}
