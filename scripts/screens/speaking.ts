import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Messages } from './pseudo-locale.ts';
import { PSEUDO_LOCALE, pseudoLocale } from './pseudo-locale.ts';

/** The languages that Daybook can be shown in: its own, and one that is made for tests alone. */
export const LANGUAGES = ['en', 'zh_CN', 'pseudo'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * Makes `into` a copy of the built extension that has this language and no other, so that any browser shows it,
 * whatever languages the browser itself has. Gives its path.
 */
export function speaking(built: string, into: string, language: Language): string {
  const folder = language === 'pseudo' ? PSEUDO_LOCALE : language;
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  cpSync(built, into, { recursive: true });
  const locales = join(into, '_locales');
  const messages: Messages = JSON.parse(
    readFileSync(join(locales, language === 'pseudo' ? 'en' : folder, 'messages.json'), 'utf8'),
  );
  for (const name of readdirSync(locales)) rmSync(join(locales, name), { recursive: true });
  mkdirSync(join(locales, folder));
  writeFileSync(
    join(locales, folder, 'messages.json'),
    JSON.stringify(language === 'pseudo' ? pseudoLocale(messages) : messages),
  );
  const manifest = join(into, 'manifest.json');
  const entries: object = JSON.parse(readFileSync(manifest, 'utf8'));
  writeFileSync(manifest, JSON.stringify({ ...entries, default_locale: folder }));
  return into;
}
