import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What it took to index a library; null where it was not measured. */
export interface Built {
  /** from nothing until a search finds every paper */
  buildMs: number | null;
  /** by how much the browser's folders grew */
  diskBytes: number | null;
}

/** A filled library with Daybook's index, as a browser's profile that is never opened itself. */
export interface KeptLibrary {
  papers: number;
  built: Built;
}

/**
 * Filled libraries of one clone, by the number of papers. Extensions loaded from another folder have
 * another name, and so another library.
 */
export class KeptLibraries {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Puts a copy where a browser may use it. Undefined when there is none of this size. */
  take(size: number, profile: string): KeptLibrary | undefined {
    const folder = this.#of(size);
    const file = join(folder, 'kept.json');
    if (!existsSync(file)) return undefined;
    const kept: KeptLibrary = JSON.parse(readFileSync(file, 'utf8'));
    cpSync(join(folder, 'profile'), profile, { recursive: true });
    // Chromium would run the background as it was when the profile was made.
    rmSync(join(profile, 'Default/Service Worker'), { recursive: true, force: true });
    return kept;
  }

  /** Keeps a copy of a profile whose browser is closed. */
  keep(size: number, profile: string, kept: KeptLibrary): void {
    const folder = this.#of(size);
    mkdirSync(folder, { recursive: true });
    cpSync(profile, join(folder, 'profile'), { recursive: true });
    writeFileSync(join(folder, 'kept.json'), JSON.stringify(kept));
  }

  #of(size: number): string {
    return join(this.#folder, String(size));
  }
}
