import browser from 'webextension-polyfill';
import type { PaperId } from '../../papers/paper-id.ts';

/** What the full page is to show. */
export interface LibraryPlace {
  /** a search, as typed */
  q?: string;
  paper?: PaperId;
}

/** The address of the full page at a place. */
export function libraryPage(place: LibraryPlace = {}): string {
  return browser.runtime.getURL(`library.html${placeHash(place)}`);
}

/** What names a place in the address of the full page, and of the side panel; '' for where they begin. */
export function placeHash(place: LibraryPlace): string {
  const named = new URLSearchParams(Object.entries(place)).toString();
  return named && `#${named}`;
}

/** True for an address of the full page, at any place of it. */
export function isLibraryPage(address: string): boolean {
  return address.split('#', 1)[0] === libraryPage();
}
