import type { Browser, ExtensionPage, Json } from '../browser/driver.ts';
import { rowsOf } from './fill-library.ts';
import { organisePapers } from './organise-papers.ts';
import { send } from './send.ts';

const TAGS = [
  'to read',
  'rlhf',
  'diffusion/video',
  'diffusion/image',
  'agents',
  '多模态',
  'evals',
  'for the reading group',
];
const NOTES = [
  'Compare with last week’s. The ablation in table 3 is the part that matters.',
  '# For Monday\n- read section 4\n- try `--fast`',
  '和上周那篇对比：消融实验是关键。',
];
const STATUSES = ['reading', 'read', 'skipped', 'unread'];
const MARKED = 40;

/** Marks the papers seen last as a reader would, with every kind of mark there is, and gets the index ready. */
export async function markPapers(browser: Browser): Promise<void> {
  const own = await browser.openExtensionPage('options.html');
  const papers = await rowsOf<{ paperId: string; lastSeen: number }>(own, 'papers');
  const newest = papers.sort((a, b) => b.lastSeen - a.lastSeen).slice(0, MARKED);
  for (const [index, { paperId }] of newest.entries()) {
    for (const mark of marksOf(index)) await send(own, 'mark', { paperId, mark });
  }
  const ids = newest.map(({ paperId }) => paperId);
  await organisePapers(own, ids, papers.length > MARKED);
  await warm(own);
  await own.close();
}

function marksOf(index: number): Json[] {
  const tags = TAGS.filter((_, place) => (index * 7 + place * 3) % 11 === 0);
  const note = NOTES[index / 3];
  return [
    ...tags.map((name) => ({ kind: 'tag', name, value: true })),
    ...(note === undefined ? [] : [{ kind: 'note', name: '', value: note }]),
    ...(index % 5 === 0 ? [{ kind: 'star', name: '', value: true }] : []),
    ...(index % 4 === 1
      ? [{ kind: 'status', name: '', value: STATUSES[(index >> 2) % STATUSES.length] ?? 'read' }]
      : []),
    ...(index % 6 === 2 ? [{ kind: 'list', name: 'reading-list', value: true }] : []),
  ];
}

// A whole library's index takes longer than a command may: until it is there, searches find a part.
async function warm(own: ExtensionPage): Promise<void> {
  for (let isWhole = false; !isWhole; ) {
    await new Promise((done) => setTimeout(done, 200));
    const { incomplete } = await send<{ incomplete?: boolean }>(own, 'search', { text: 'a', from: 0, limit: 1 });
    isWhole = !incomplete;
  }
}
