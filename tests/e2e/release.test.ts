import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildFolder } from '../../scripts/project.ts';
import { BROWSER } from './daybook.ts';
import { sharedBrowser } from './shared-browser.ts';

const folder = buildFolder(BROWSER);
const read = (file: string) => readFileSync(join(folder, file));
const zipped = (files: string[]) => files.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);

/** These scripts, and everything they import before anything runs. */
function withImports(scripts: readonly string[]): string[] {
  const found = new Set<string>();
  const follow = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    const imports = read(file)
      .toString()
      .matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g);
    for (const [, name = ''] of imports) follow(join(dirname(file), name));
  };
  scripts.forEach(follow);
  return [...found];
}

/** The scripts that a page loads. */
function scriptsOf(page: string): string[] {
  const named = read(page)
    .toString()
    .matchAll(/(?:src|href)="\/([^"]+\.js)"/g);
  return withImports(Array.from(named, ([, src = '']) => src));
}

describe('the build', () => {
  it('has a content script of less than 11 KB for feeds, zipped, and of less than 15 KB for other pages', () => {
    expect(zipped(['content-scripts/feed.js'])).toBeLessThan(11_000);
    expect(zipped(['content-scripts/pages.js'])).toBeLessThan(15_000);
  });

  it('has scripts of less than 17 KB for the cards of feeds, zipped', () => {
    expect(zipped(['content-scripts/cards.js', 'content-scripts/hide.js'])).toBeLessThan(17_000);
  });

  // Less than 100 KB, of which React is 67, in few files, as each costs a request. Dexie, the detail, the parser,
  // highlighting, the editor of tags and the help come once the page stands.
  it.each(['popup.html', 'sidepanel.html'])(
    'has a %s that needs less than 125 KB of script to stand, zipped',
    (page) => {
      const scripts = scriptsOf(page);
      expect(scripts.length).toBeGreaterThan(1);
      expect(scripts.length).toBeLessThan(6);
      expect(zipped(scripts)).toBeLessThan(125_000);
    },
  );

  it.each(['popup.html', 'sidepanel.html', 'options.html'])('has a %s that stands without Dexie', (page) => {
    const withDexie = scriptsOf(page).filter((file) => read(file).toString().includes('DexieError'));
    expect(withDexie).toEqual([]);
    expect(scriptsOf(page).length).toBeGreaterThan(1);
  });

  it('has a background of one classic script, without React', () => {
    const { background } = JSON.parse(read('manifest.json').toString());
    expect(background).toEqual(
      BROWSER === 'chromium' ? { service_worker: 'background.js' } : { scripts: ['background.js'] },
    );
    expect(withImports(['background.js'])).toEqual(['background.js']);
    expect(read('background.js').toString()).not.toContain('react.dev/errors');
  });

  it('requests nothing that PRIVACY.md does not list', () => {
    const manifest = JSON.parse(read('manifest.json').toString());
    const privacy = readFileSync(join(folder, '../../PRIVACY.md'), 'utf8');
    expect(manifest.host_permissions).toEqual(['https://huggingface.co/*', 'https://hf.co/*']);
    expect([...manifest.permissions].sort()).toEqual(
      [
        'alarms',
        'contextMenus',
        'scripting',
        'storage',
        'unlimitedStorage',
        ...(BROWSER === 'chromium' ? ['sidePanel'] : []),
      ].sort(),
    );
    for (const permission of manifest.permissions) expect(privacy).toContain(`\`${permission}\``);
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.optional_permissions).toEqual(BROWSER === 'chromium' ? ['downloads', 'offscreen'] : ['downloads']);
    for (const permission of manifest.optional_permissions) expect(privacy).toContain(`\`${permission}\``);
    expect(manifest.optional_host_permissions).toEqual(['http://127.0.0.1/*']);
    for (const host of manifest.optional_host_permissions) expect(privacy).toContain(`\`${host}\``);
  });

  it('may reach these hosts and no other', () => {
    const manifest = JSON.parse(read('manifest.json').toString());
    const own = ['https://huggingface.co/*', 'https://hf.co/*'];
    const scripts: { matches: string[] }[] = manifest.content_scripts;
    const shown = scripts.flatMap(({ matches }) =>
      matches.map((match) => `${match.split('/').slice(0, 3).join('/')}/*`),
    );
    expect([...new Set(shown)].sort()).toEqual([...own].sort());
    const policy: string = manifest.content_security_policy.extension_pages;
    const allowed = policy
      .split('; ')
      .filter((directive) => !/^(?:[a-z-]+-src|[a-z-]+) '(?:self|none)'$/.test(directive));
    expect(allowed).toEqual(["connect-src 'self' http://127.0.0.1:23119", "require-trusted-types-for 'script'"]);
    expect([...manifest.host_permissions, ...manifest.optional_host_permissions]).toEqual([
      ...own,
      'http://127.0.0.1/*',
    ]);
  });

  it('holds no address that it could load or send requests to but that of Zotero on this machine', () => {
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
    // Where links lead that readers follow, and what React and Dexie name in their messages.
    const own =
      /^http:\/\/127\.0\.0\.1$|huggingface\.co|hf\.co|arxiv\.org|alphaxiv\.org|doi\.org|github\.com|w3\.org|react\.dev|bit\.ly|tinyurl\.com|dexie\.org|npmjs/;
    for (const file of scripts) {
      const addresses =
        read(file)
          .toString()
          .match(/https?:\/\/[a-z0-9.-]+/g) ?? [];
      expect(addresses.filter((address) => !own.test(address))).toEqual([]);
    }
  });
});

describe.runIf(BROWSER === 'chromium')('the browser', () => {
  const reader = sharedBrowser();

  it('warns the reader at install of the two hosts and of nothing else', async () => {
    const warnings = await reader.own.evaluate<string[]>(
      'return new Promise((done) => chrome.management.getPermissionWarningsByManifest(args[0], done))',
      read('manifest.json').toString(),
    );
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/hf\.co/);
    expect(warnings[0]).toMatch(/huggingface\.co/);
  });
});
