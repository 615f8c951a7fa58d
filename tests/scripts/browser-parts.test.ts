import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { extensionId } from '../../scripts/browser/chromium/extension-id.ts';
import { prepareExtension } from '../../scripts/browser/copy-extension.ts';
import { findBrowser } from '../../scripts/browser/find.ts';
import { keyPress, keyPresses } from '../../scripts/browser/firefox/keys.ts';
import { installBrowsers } from '../../scripts/browser/install.ts';
import { isLoopback, servedPages } from '../../scripts/browser/served-pages.ts';
import { Gone, until, within } from '../../scripts/browser/wait.ts';

const folder = mkdtempSync(join(tmpdir(), 'daybook-browser-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

function program(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '');
  chmodSync(path, 0o755);
  return path;
}

describe('findBrowser', () => {
  it('takes what the variable names before anything else', () => {
    const mine = program('my-own-firefox');
    vi.stubEnv('DAYBOOK_FIREFOX', mine);
    expect(findBrowser('firefox')).toBe(mine);
    vi.stubEnv('DAYBOOK_FIREFOX', join(folder, 'not-there'));
    expect(() => findBrowser('firefox')).toThrow('DAYBOOK_FIREFOX is set to');
  });

  it('prefers Chromium to branded Chrome on the PATH', () => {
    vi.stubEnv('DAYBOOK_CHROMIUM', '');
    vi.stubEnv('PATH', folder);
    const chrome = program('google-chrome');
    expect(findBrowser('chromium')).toBe(chrome);
    const chromium = program('chromium');
    expect(findBrowser('chromium')).toBe(chromium);
  });

  it('finds nothing where no browser is, and names what to install', () => {
    vi.stubEnv('PATH', join(folder, 'empty'));
    vi.stubEnv('DAYBOOK_FIREFOX', '');
    expect(findBrowser('firefox')).toBeUndefined();
    expect(() => installBrowsers(['firefox'])).toThrow('install Firefox or Firefox ESR');
  });
});

describe('prepareExtension', () => {
  const built = join(folder, 'built');
  mkdirSync(built);
  const manifest = {
    name: 'x',
    content_scripts: [{ matches: ['https://a/*'], js: ['a.js'] }, { js: ['b.js'], world: 'MAIN' }, { css: ['c.css'] }],
  };
  writeFileSync(join(built, 'manifest.json'), JSON.stringify(manifest));

  it('puts the instruments before the content scripts of a copy, and changes nothing else', () => {
    const copy = prepareExtension(built, join(folder, 'copy'), { instruments: true });
    const [clock, probe] = ['instruments/page-clock.js', 'instruments/ack-probe.js'];
    expect(JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8'))).toEqual({
      name: 'x',
      content_scripts: [
        { matches: ['https://a/*'], js: [clock, probe, 'a.js'] },
        { js: ['b.js'], world: 'MAIN' },
        { css: ['c.css'], js: [clock, probe] },
      ],
    });
    expect(readFileSync(join(copy, 'instruments/page-clock.js'), 'utf8')).toContain('serverTiming');
    expect(JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8'))).toEqual(manifest);
  });

  it('puts the page clock before the background, in the copy alone', () => {
    const whole = join(folder, 'whole');
    mkdirSync(whole);
    writeFileSync(join(whole, 'background.js'), 'start();');
    const background = { service_worker: 'background.js' };
    writeFileSync(join(whole, 'manifest.json'), JSON.stringify({ name: 'x', background }));
    const copy = prepareExtension(whole, join(folder, 'whole-copy'), { instruments: true });
    const clock = readFileSync(join(copy, 'instruments/background-clock.js'), 'utf8');
    expect(clock).toContain('pageClock');
    expect(readFileSync(join(copy, 'background.js'), 'utf8')).toBe(`${clock}start();`);
    expect(readFileSync(join(whole, 'background.js'), 'utf8')).toBe('start();');
  });

  it('uses the build itself without instruments', () => {
    expect(prepareExtension(built, join(folder, 'unused'), { instruments: false })).toBe(built);
  });
});

describe('extensionId', () => {
  it('follows from the key where there is one, else from the path', () => {
    // The SHA-256 of "key" begins with 2c70e12b7a0646f92279f427c7b38e73.
    expect(extensionId('/anywhere', Buffer.from('key').toString('base64'))).toBe('cmhaobclhkagegpjcchjpechmhldiohd');
    expect(extensionId('/a', undefined)).not.toBe(extensionId('/b', undefined));
    expect(extensionId('/a', undefined)).toMatch(/^[a-p]{32}$/);
  });
});

describe('keyPress', () => {
  it('names keys as Playwright does', () => {
    expect(keyPress('a').map(({ value }) => value)).toEqual(['a', 'a']);
    expect(keyPress('+').map(({ value }) => value)).toEqual(['+', '+']);
    expect(keyPress('Control+Shift+k').map(({ type, value }) => type + value)).toEqual([
      'keyDown\uE009',
      'keyDown\uE008',
      'keyDownk',
      'keyUpk',
      'keyUp\uE008',
      'keyUp\uE009',
    ]);
    expect(keyPress('Control++').map(({ value }) => value)).toEqual(['\uE009', '+', '+', '\uE009']);
    expect(keyPresses('a\n')).toHaveLength(4);
    expect(() => keyPress('Entre')).toThrow('"Entre" is no key.');
  });
});

describe('servedPages', () => {
  it('answers for an address whatever its fragment', () => {
    const pages = servedPages();
    pages.add({ url: 'https://a.example/x#here', html: 'old' });
    pages.add({ url: 'https://a.example/x', html: 'new' });
    expect(pages.at('https://a.example/x#there')?.html).toBe('new');
    expect(pages.at('https://a.example/x?')).toBeUndefined();
  });

  it('knows this machine', () => {
    expect(['http://127.0.0.1:23119/', 'http://localhost/', 'http://[::1]:1/'].map(isLoopback)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['https://huggingface.co/', 'http://127.0.0.1.example.org/'].map(isLoopback)).toEqual([false, false]);
  });
});

describe('waiting', () => {
  it('ends with what was waited for, and the last trouble', async () => {
    await expect(within('the moon', 20, new Promise(() => undefined))).rejects.toThrow('Waited 20 ms for the moon.');
    await expect(
      until('the sun', 60, () => {
        throw new Error('Clouds.');
      }),
    ).rejects.toThrow('Waited 60 ms for the sun. Clouds.');
    await expect(until('an answer', 30, () => new Promise<true>(() => undefined))).rejects.toThrow('for an answer.');
  });

  it('takes the first answer, false and undefined being none', async () => {
    const answers = [undefined, false, 0];
    expect(await until('zero', 1_000, () => answers.shift(), 1)).toBe(0);
  });

  it('gives up at once when there is nothing left to wait for', async () => {
    const ask = vi.fn(() => Promise.reject(new Gone('It is gone.')));
    await expect(until('it', 1_000, ask)).rejects.toThrow('It is gone.');
    expect(ask).toHaveBeenCalledOnce();
  });
});
