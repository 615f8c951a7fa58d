import { describe, expect, it } from 'vitest';
import { catalogues, countedStems, faultsOf } from './catalogues.ts';
import { read } from './documents.ts';
import { filesBelow, SHIPPED } from './imports.ts';

const all = catalogues();
const english = all.get('en') ?? {};
const keys = Object.keys(english);

describe('the message catalogue', () => {
  const code = filesBelow(...SHIPPED)
    .filter((file) => /\.tsx?$/.test(file))
    .map(read)
    .join('\n');
  const manifest = [...read('wxt.config.ts').matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');

  it('has no text that nothing shows', () => {
    const named = (key: string) => [key, key.replace(/_(one|other)$/, '')].some((name) => code.includes(`'${name}'`));
    // badge.ts puts these together from the kind of a notice.
    const composed = ['tooltip_full', 'tooltip_lost'];
    const unnamed = keys.filter((key) => !named(key) && !manifest.includes(key) && !composed.includes(key));
    expect(unnamed).toEqual([]);
  });

  it('has both forms of every text that counts', () => {
    const stems = countedStems(english);
    expect(stems.filter((stem) => !keys.includes(`${stem}_other`))).toEqual([]);
    expect(stems.length).toBeGreaterThan(0);
  });

  it('has every text that the manifest names', () => {
    expect(manifest.filter((key) => !keys.includes(key))).toEqual([]);
    expect(manifest).toContain('description');
  });
});

describe('the languages', () => {
  it('are English and Simplified Chinese', () => {
    expect([...all.keys()]).toEqual(['en', 'zh_CN']);
  });

  it.each([...all.keys()])('%s has every text, in every form that it has for texts that count', (folder) => {
    expect(faultsOf(folder, all.get(folder) ?? {}, english)).toEqual([]);
  });

  it('say which key, form or place is missing or too many', () => {
    const text = (message: string) => ({ message });
    const original = {
      catalogue_language: text('en'),
      a: text('A $1'),
      page_other: text('another page'),
      n_one: text('$1 of $2'),
      n_other: text('$1 of $2'),
      n_changed: text('$3'),
    };
    const whole = {
      catalogue_language: text('zh-CN'),
      a: text('甲 $1'),
      page_other: text('页'),
      n_other: text('$2 $1'),
      n_changed: text('$3'),
    };
    expect(faultsOf('en', original, original)).toEqual([]);
    expect(faultsOf('zh_CN', whole, original)).toEqual([]);
    const broken = { catalogue_language: text('zh'), b: text('乙'), page_other: text(' '), n_one: text('$1 $2') };
    expect(faultsOf('zh_CN', broken, original)).toEqual([
      'a is missing',
      'n_changed is missing',
      'n_other is missing',
      'b is no text of English',
      'n_one is no text of English',
      'page_other is empty',
      'catalogue_language is not zh-CN',
    ]);
    const swapped = { ...whole, a: text('甲 $2'), n_other: text('$1') };
    expect(faultsOf('zh_CN', swapped, original)).toEqual([
      'a is filled with $2 and not with $1',
      'n_other is filled with $1 and not with $1 $2',
    ]);
  });

  it('set Chinese with Chinese punctuation, and a space between Chinese and Latin letters', () => {
    const chinese = Object.entries(all.get('zh_CN') ?? {});
    // What is filled in may itself be Chinese.
    const isSloppy = (message: string) =>
      /\p{Script=Han}[,;:!?]|\p{Script=Han}[a-zA-Z0-9]|(?<!\$)[a-zA-Z0-9]\p{Script=Han}/u.test(message);
    expect([isSloppy('论文,标签'), isSloppy('打开Daybook'), isSloppy('打开 Daybook：论文')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(chinese.filter(([, { message }]) => isSloppy(message)).map(([key]) => key)).toEqual([]);
  });
});
