import { expect, it } from 'vitest';
import { repeated, SHAPES } from '../../hostile-shapes.ts';
import { TIMES } from '../../thoroughness.ts';
import { readFile } from './read-file.ts';

const LONG = TIMES > 1 ? 60_000 : 30_000;
const SHORT = LONG / 4;
// As in tests/search/hostile-text.test.ts: four times the text may take up to eight times as long.
const GROWTH = 8;
const FLOOR = 15;
const ATTEMPTS = 5;

/** The beginnings and ends of files of each format, around what is repeated without end. */
const FILES: Record<string, readonly (readonly [name: string, before: string, after: string])[]> = {
  bibtex: [
    ['a.bib', '', ''],
    ['a.bib', '@article{a, title = {', '}}'],
    ['a.bib', '@article{a, title = "', '"}'],
    ['a.bib', '@article{a, author = {', '}}'],
    ['a.bib', '@article{a, note = {', '}, title = {A}}'],
    ['a.bib', '@string{a = {', '}}'],
    ['a.bib', '@article{', '}'],
  ],
  ris: [
    ['a.ris', 'TY  - JOUR\nTI  - ', '\nER  - \n'],
    ['a.ris', 'TY  - JOUR\nN1  - ', '\nER  - \n'],
  ],
  csv: [
    ['a.csv', '"Key","Item Type","Title","Notes","Manual Tags"\n"A","journalArticle","', '"'],
    ['a.csv', '"Key","Item Type","Title","Notes","Manual Tags"\n"A","journalArticle","A","', '"'],
    ['a.csv', 'Title,URL,ID,Document tags\nA,https://arxiv.org/abs/1706.03762,1,"[', ']"'],
    ['a.csv', 'title,url,time_added,tags\n', ''],
  ],
  json: [
    ['a.json', '[{"type":"article","title":"', '"}]'],
    ['a.json', '[{"type":"article","title":', '}]'],
    ['a.json', '{"__dataVersion":508,"Arxiv-1":{"bibtex":"@article{', '"}}'],
    ['a.json', '{"bookmarks":[{"createdAt":1,"content":{"type":"link","url":"', '"}}],"lists":[]}'],
  ],
  bookmarks: [
    ['a.html', '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT>', ''],
    ['a.html', '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A ', '>A</A></DL>'],
    [
      'a.html',
      '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF="https://arxiv.org/abs/1706.03762">A</A><DD>',
      '</DL>',
    ],
  ],
  rdf: [['a.rdf', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">', '</rdf:RDF>']],
  mhtml: [
    [
      'a.mhtml',
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n\n',
      '\n--b--',
    ],
  ],
  texts: [
    ['a.txt', '', ''],
    ['a.txt', 'Get trending papers in your email inbox!\n\nSubscribe', ''],
  ],
};

/** The milliseconds of processor time that reading a text takes this thread. */
async function cost(name: string, text: string): Promise<number> {
  const started = process.threadCpuUsage();
  await readFile(name, text);
  const { user, system } = process.threadCpuUsage(started);
  return (user + system) / 1_000;
}

async function excess(name: string, text: (length: number) => string): Promise<object | undefined> {
  let [long, short] = [Infinity, Infinity];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    long = Math.min(long, await cost(name, text(LONG)));
    if (long <= GROWTH * FLOOR) return undefined;
    short = Math.min(short, await cost(name, text(SHORT)));
    if (long <= GROWTH * Math.max(short, FLOOR)) return undefined;
  }
  return { name, begins: text(40), long, short };
}

// The rest of the shapes are of scripts and letters, which cleaning sees in the end: tests/search/hostile-text.test.ts.
const isForFiles = (shape: string) => /[!-/:-@[-`{-~\s]/.test(shape);

// What ends lines or entries too, so that there are many of them.
const ENDS = [
  '@',
  '@a{',
  '@a{b,',
  '\n@a{b,c={d}}',
  '@string{a=a#a}\n',
  '\\(',
  '\\"{',
  '$',
  'ER  - \n',
  'TY  - JOUR\n',
  '"\n',
  '""',
  '","',
  "'",
  '[',
  '{"',
  '\\"',
  '},{',
  '<',
  '<a ',
  '<!--',
  '<dl>',
  '</dl>',
  '<dt><a href=x>',
  '=\n',
  '[linkding-notes]',
  'DOI:',
  'arXiv:',
  ' and ',
  '](https://',
];

it.each(Object.entries(FILES))(
  'takes time that grows no faster than the file: %s',
  async (_, files) => {
    const found: object[] = [];
    for (const [name, before, after] of files) {
      // Deep nesting is the parser's own matter: browsers close elements beyond a depth of 512, jsdom does not.
      const isFor = (shape: string) => isForFiles(shape) && !(name === 'a.mhtml' && shape.includes('<'));
      for (const shape of [...ENDS, ...SHAPES].filter(isFor)) {
        const slow = await excess(name, (length) => before + repeated(shape, length) + after);
        if (slow) found.push(slow);
      }
    }
    expect(found).toEqual([]);
  },
  600_000,
);
