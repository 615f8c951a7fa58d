import { fileURLToPath } from 'node:url';
import type { UserManifest } from 'wxt';
import { defineConfig } from 'wxt';
import type { PageMatch } from './adapters/match-patterns.ts';
import { OPTIONAL_HOSTS, REQUIRED_HOSTS } from './papers/host-patterns.ts';
import { SITES } from './papers/sources.ts';
import { ZOTERO_ADDRESS, ZOTERO_HOSTS } from './papers/zotero.ts';
import type { ModuleGraph } from './scripts/chunk-groups.ts';
import { chunkOf } from './scripts/chunk-groups.ts';

// Nothing may be loaded from anywhere but the extension itself. Daybook shows no pictures from the site either: asking
// for them would tell the site when a paper is looked at. The one program that is spoken to is the reader's Zotero.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  `connect-src 'self' ${ZOTERO_ADDRESS}`,
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

interface PagesOfSite {
  pages: readonly PageMatch[];
  feedPages?: readonly PageMatch[];
}

type RunAt = 'document_idle' | 'document_start';

function contentScripts(scripts: string[], runAt: RunAt, { matches, excludeMatches, excludeGlobs }: PageMatch) {
  return {
    matches,
    ...(excludeMatches && { exclude_matches: excludeMatches }),
    ...(excludeGlobs && { exclude_globs: excludeGlobs }),
    run_at: runAt,
    js: scripts.map((script) => `content-scripts/${script}.js`),
  };
}

export default defineConfig({
  // Every name a file uses stands in its imports: the layers depend on it.
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  vite: () => ({
    build: {
      modulePreload: {
        polyfill: false,
        // A page asks at once for all scripts that it begins with. What it loads later waits for none but its styles.
        resolveDependencies: (_file, files, { hostType }) =>
          hostType === 'html' ? files : files.filter((file) => file.endsWith('.css')),
      },
    },
    resolve: {
      alias: {
        // Dexie's build for browsers that know ES2020; the other is for those of 2017 and 1.5 KB larger.
        dexie: 'dexie/dist/modern/dexie.min.mjs',
        'wxt/utils/content-script-context': fileURLToPath(
          new URL('./entrypoints/feed.content/no-context.ts', import.meta.url),
        ),
      },
    },
  }),
  manifest: ({ browser }): UserManifest => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'alarms', 'contextMenus'],
    // Asked for when the reader wants backups by themselves. Firefox's background is a page and needs no other.
    optional_permissions: browser === 'firefox' ? ['downloads'] : ['downloads', 'offscreen'],
    host_permissions: REQUIRED_HOSTS,
    optional_host_permissions: [...OPTIONAL_HOSTS, ...ZOTERO_HOSTS],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    action: { default_title: '__MSG_name__' },
    omnibox: { keyword: 'db' },
    // Browsers take four suggested keys; the full page is one click from the popup, keys on cards one from the bar.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+D' } },
      'open-side-panel': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_open_side_panel__' },
      'list-paper': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_command_list_paper__' },
      'tag-paper': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_command_tag_paper__' },
      'turn-triage': { description: '__MSG_command_turn_triage__' },
      'open-library': { description: '__MSG_command_open_library__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'daybook@daybook',
              // The first that asks for data_collection_permissions on every platform.
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
  hooks: {
    // Nearly every function of the script that captures runs while the page waits, so Chromium should compile them all
    // at once instead of one by one when first called. Reading a page becomes an eighth faster (bench/page-cost.ts).
    // Most of the script that marks cards runs only when the reader turns to one (npm run bench -- --feed).
    'vite:build:extendConfig': (entrypoints, config) => {
      const output = config.build?.rollupOptions?.output ?? {};
      if (entrypoints.some(({ type }) => type === 'content-script')) {
        const isOfCards = entrypoints.some(({ name }) => name === 'cards');
        if (!isOfCards) Object.assign(output, { postBanner: '//# allFunctionsCalledOnLoad' });
        const own = fileURLToPath(new URL('./messages/native-browser.ts', import.meta.url));
        const { resolve = {} } = config;
        config.resolve = { ...resolve, alias: { ...resolve.alias, 'webextension-polyfill': own } };
      }
      if (entrypoints.some(({ type }) => type === 'popup')) {
        const name = (id: string, graph: ModuleGraph) => chunkOf(import.meta.dirname, id, graph);
        // With what a module needs in its chunk, the popup would have to load chunks of other pages.
        Object.assign(output, { codeSplitting: { includeDependenciesRecursively: false, groups: [{ name }] } });
      }
    },
    // WXT knows one set of pages for a content script; the sites have several, and name them in their folders.
    async 'build:manifestGenerated'(_wxt, manifest) {
      manifest.content_scripts = [];
      for (const { source, isOptional } of SITES) {
        if (isOptional) continue;
        const { pages, feedPages = [] }: PagesOfSite = await import(`./adapters/${source}/pages.ts`);
        const feeds = feedPages.flatMap(({ matches }) => matches);
        const others = pages.map(({ excludeMatches = [], ...each }) => ({
          ...each,
          ...(excludeMatches.length + feeds.length > 0 && { excludeMatches: [...excludeMatches, ...feeds] }),
        }));
        manifest.content_scripts.push(
          ...feedPages.map((each) => contentScripts(['hide'], 'document_start', each)),
          ...feedPages.map((each) => contentScripts(['feed', 'cards'], 'document_idle', each)),
          ...others.map((each) => contentScripts(['pages', 'cards'], 'document_idle', each)),
        );
      }
    },
  },
});
