import { describe, expect, it } from 'vitest';
import { listingPage } from '../../../scripts/pages/listing-page.ts';
import { madeItems } from '../../../scripts/pages/made-papers.ts';
import { paperPage } from '../../../scripts/pages/paper-page.ts';
import { parse, RICH_ITEM, readAt } from '../made-page.ts';

const ADDRESS = 'https://huggingface.co/papers/date/2026-06-03';
const items = madeItems(4, { day: '2026-06-03' });

// What extensions put into a page: `ID` and `WORD` are the card's own.
const NODES = [
  '<span class="seen-mark" aria-hidden="true">✓ read</span>',
  '<span class="badge">read</span>',
  ' <span class="badge">Read before</span>',
  '<span>✓</span>',
  '<span style="display: none">secret words</span>',
  '<span style="position:absolute;left:-9999px">read by a machine</span>',
  '<span hidden>hidden words</span>',
  '<span class="sr-only">for the ear</span>',
  '<button>Save for later</button>',
  '<input value="note">',
  '<svg><title>Star this</title></svg>',
  '<img alt="a picture">',
  '<read-mark>seen twice</read-mark>',
  '<div class="hint-wrapper"><div class="hint">ab</div></div>',
  '<sup class="citations" role="status">12 citations</sup>',
  '<style>.x { color: red }</style>',
  '<script type="text/template">words</script>',
  '<div data-extension-root="1"><p>A panel with many words in it, more than any title here has.</p></div>',
];
const LINKS = [
  '<a href="https://reader.example/papers/ID">★</a> ',
  '<a href="https://reader.example/papers/ID">Open in Reader, the reader of papers</a> ',
  '<a href="https://reader.example/?to=/papers/ID">★</a> ',
  '<a href="/papers/ID#community">★</a> ',
  '<a href="https://huggingface.co/papers/ID">★</a> ',
  '<a href="https://huggingface.co/papers/ID">Copy the link</a> ',
  '<a href="/papers/9901.00001">Alike: a paper with quite another and rather long title, which is not shown here</a> ',
  '<a href="//elsewhere.example/papers/list">more</a> ',
];

/** The day's page with nodes put into each card. */
function changed(
  put: (card: Element, title: Element, html: string) => void,
  html: string,
  props: 'fresh' | 'none',
): Document {
  const document = parse(listingPage({ kind: 'day', day: '2026-06-03', items, props }), ADDRESS);
  for (const card of document.querySelectorAll('main article')) {
    const title = card.querySelector('h3 a');
    if (title) put(card, title, html.replaceAll('ID', title.getAttribute('href')?.slice('/papers/'.length) ?? ''));
  }
  return document;
}

const PLACES: [string, (card: Element, title: Element, html: string) => void][] = [
  ['before the title', (_, title, html) => title.insertAdjacentHTML('beforebegin', html)],
  ['behind the title', (_, title, html) => title.insertAdjacentHTML('afterend', html)],
  ['at the start of the card', (card, _, html) => card.insertAdjacentHTML('afterbegin', html)],
  ['at the end of the card', (card, _, html) => card.insertAdjacentHTML('beforeend', html)],
  ['beside the card', (card, _, html) => card.insertAdjacentHTML('afterend', html)],
];
const IN_TITLE: [string, (card: Element, title: Element, html: string) => void][] = [
  ['at the start of the title', (_, title, html) => title.insertAdjacentHTML('afterbegin', html)],
  ['at the end of the title', (_, title, html) => title.insertAdjacentHTML('beforeend', html)],
];

/** Everything but whether titles are surely the site's: a title with unknown words in it gives way to any other. */
function read(document: Document) {
  const reading = readAt(ADDRESS, document);
  for (const { paper } of reading?.rows ?? []) delete paper.unsureTitle;
  return reading;
}

describe.each(['fresh', 'none'] as const)('a page into which other extensions put nodes (JSON: %s)', (props) => {
  const plain = readAt(ADDRESS, listingPage({ kind: 'day', day: '2026-06-03', items, props }));

  it.each(PLACES.flatMap(([place, put]) => [...NODES, ...LINKS].map((html) => [place, html, put] as const)))(
    'reads the same with, %s, %s',
    (_place, html, put) => {
      expect(readAt(ADDRESS, changed(put, html, props))).toEqual(plain);
    },
  );

  it.each(IN_TITLE.flatMap(([place, put]) => NODES.map((html) => [place, html, put] as const)))(
    'reads the same with, %s, %s',
    (_place, html, put) => {
      expect(read(changed(put, html, props))).toEqual(plain);
    },
  );

  it('reads the same when each title is in a shadow of its own', () => {
    const document = changed(
      (card) => {
        const host = card.ownerDocument.createElement('x-panel');
        host.attachShadow({ mode: 'open' }).innerHTML = '<h3><a href="/papers/9901.00001">In a shadow</a></h3>';
        card.prepend(host);
      },
      '',
      props,
    );
    expect(readAt(ADDRESS, document)).toEqual(plain);
  });

  it('reads the same beside cards that are none of the site’s', () => {
    const panel = '<article class="panel"><h3>Notes</h3><a href="https://reader.example/papers/1">mine</a></article>';
    expect(
      readAt(
        ADDRESS,
        changed((card, _, html) => card.insertAdjacentHTML('beforebegin', html), panel, props),
      ),
    ).toEqual(plain);
  });
});

describe('words of a title that another extension marked', () => {
  it.each([
    'Learning to <mark>Sail</mark> Boats',
    '<mark class="hit">Learning</mark> to Sail Boats',
    'Learning to Sail <mark>Boats</mark>',
    'Learning to <word-hit style="color: red">Sail</word-hit> Boats',
    'Learning <i class="x">to</i> Sail Boats',
    'Learning <span class="vocabulary">to</span> Sail <span class="vocabulary">Boats</span>',
    '<span class="vocabulary">Learning</span> <span class="vocabulary">to</span> <span class="vocabulary">Sail</span> <span class="vocabulary">Boats</span>',
    '<span>Learning to Sail Boats</span>',
    '<b>Learning</b> to Sail Boats<span>✓</span>',
  ])('stay: %s', (inLink) => {
    const html = `<main><article><h3><a href="/papers/2606.00001">${inLink}</a></h3></article></main>`;
    expect(readAt(ADDRESS, html)?.rows[0]?.paper.title).toBe('Learning to Sail Boats');
  });
});

it.each([
  ['SAM <span class="highlight">2</span>', 'SAM 2'],
  ['<span class="highlight">SAM</span> <span class="highlight">2</span>', 'SAM 2'],
  ['GPT-<span class="highlight">4</span>o', 'GPT-4o'],
  ['pre<span class="highlight">train</span>ing', 'pretraining'],
  ['4D <span class="highlight">∞</span>', '4D ∞'],
])('what the site itself marks is whole: %s', (inLink, title) => {
  const html = `<main><article><h3><a href="/papers/2606.00001">${inLink}</a></h3></article></main>`;
  expect(readAt(ADDRESS, html)?.rows[0]?.paper).toEqual({ paperId: 'arxiv:2606.00001', title, partial: true });
});

describe("a paper's page into which other extensions put nodes", () => {
  const address = 'https://huggingface.co/papers/2606.00001';

  it.each(
    NODES.flatMap((html) =>
      (['afterbegin', 'beforeend', 'beforebegin', 'afterend'] as const).map((at) => [at, html] as const),
    ),
  )('reads the same without JSON: %s %s', (at, html) => {
    const page = paperPage({ item: RICH_ITEM, props: 'none' });
    const document = parse(page, address);
    document.querySelector('h1')?.insertAdjacentHTML(at, html);
    expect(readAt(address, document)).toEqual(readAt(address, page));
  });

  it('keeps its own heading beside another', () => {
    const document = parse(paperPage({ item: RICH_ITEM, props: 'none' }), address);
    document.querySelector('h1')?.insertAdjacentHTML('beforebegin', '<section><h1>My notes</h1></section>');
    expect(readAt(address, document)?.rows[0]?.paper.title).toBe('A Rich Paper');
  });

  it('is read from the site’s part and not from another of its name', () => {
    const document = parse(paperPage({ item: RICH_ITEM }), address);
    document.querySelector('main')?.insertAdjacentHTML('afterbegin', '<div data-target="PaperContent"></div>');
    expect(readAt(address, document)).toMatchObject({ via: 'json', rows: [{ paper: { title: 'A Rich Paper' } }] });
  });
});
