import unicode from '@citation-js/plugin-bibtex/lib/input/unicode.json' with { type: 'json' };
import { parse } from '@citation-js/plugin-bibtex/lib/input/value.js';
import { describe, expect, it } from 'vitest';
import { decodeTex } from '../../../../formats/import/bibtex/decode-tex.ts';

describe('LaTeX as text', () => {
  it.each([
    ['{\\"U}ber {\\ss}harp {\\o}re', 'Über ßharp øre'],
    ["Caf\\'e, na\\\"\\i ve, {\\'{\\i}}ndice, Ho\\v{r}ej\\v{s}\\'\\i", 'Café, naïve, índice, Hořejší'],
    ["\\c{C}a\\u{g}r\\i, \\L{}\\k{o}d\\'z, \\H{o}, \\r{A}", 'Çağrı, Łǫdź, ő, Å'],
    ['{BERT}: {P}re-training of {{Deep}} Models', 'BERT: Pre-training of Deep Models'],
    ["``Quoted'' -- and --- dashed~text, 50\\% \\& \\$5 \\_under\\#", '“Quoted” – and — dashed text, 50% & $5 _under#'],
    ['\\textit{An} \\emph{italic} \\textbf{bold} {\\em word}', 'An italic bold word'],
    [
      'Denser $\\neq$ Better: $\\mathcal{O}(k^{-3})$ of $x_{\\text{max}}$',
      'Denser $\\neq$ Better: $\\mathcal{O}(k^{-3})$ of $x_{\\text{max}}$',
    ],
    ['\\(a_{1}\\) and $$b$$ and \\$5 {x}', '\\(a_{1}\\) and $$b$$ and $5 x'],
    ['\\alpha-divergence, \\LaTeX{} and \\unknown{kept}', 'α-divergence, LaTeX and \\unknownkept'],
    ['王, 小明 and Привет', '王, 小明 and Привет'],
    ['a lone $ {dollar} and a lone \\( and \\', 'a lone $ dollar and a lone \\( and \\'],
    ['\\~{} \\^{} \\`{}', '~ ^ `'],
    ['Ple\\textcommabelow{s}a \\b{n}', 'Pleșa ṉ'],
  ])('%s', (source, text) => {
    expect(decodeTex(source)).toBe(text);
  });

  // It takes the bar under a letter for an underline, and the comma for another.
  it('has every accent on every letter that citation-js knows one for', () => {
    const accents = Object.keys(unicode.diacritics).filter((accent) => accent.length === 1 && accent !== 'b');
    const wrong = accents.flatMap((accent) =>
      [...'aceinosuyzACENOSUZ'].flatMap((letter) => {
        const source = `{\\${accent}{${letter}}}`;
        const own = decodeTex(source);
        return own === parse(source, 'booktitle') ? [] : [`${source}: ${own}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('has the letters of citation-js that stand in names', () => {
    const letters = Object.entries(unicode.commands).filter(
      ([name, char]) => /^[a-zA-Z]{1,2}$/.test(name) && char !== null && /^\p{L}$/u.test(char),
    );
    expect(letters.length).toBeGreaterThan(15);
    expect(letters.filter(([name, char]) => decodeTex(`{\\${name}}`) !== char)).toEqual([]);
  });
});
