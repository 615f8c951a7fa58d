import { withoutUnseen } from './text.ts';

const LONGEST = 200;

/**
 * A title folded so that typography does not count: compatibility forms unified, accents and case dropped, every run
 * of anything but letters and digits one hyphen, at most 200 characters. Two titles are the same paper's when their
 * keys are equal, never when they are near. Folding a key gives the key again. '' when nothing is left.
 */
export function titleKey(title: string): string {
  return withoutUnseen(title.slice(0, LONGEST * 4))
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(UNKEYED, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$|[\ud800-\udbff]$/g, '')
    .replace(/-$/, '');
}

// Hangul fillers are letters that are blank.
const UNKEYED = /[[^\p{L}\p{N}]\p{Default_Ignorable_Code_Point}]+/gv;
