import { describe, expect, it } from 'vitest';
import { adapterFor } from '../../../adapters/index.ts';
import { listingPage } from '../../../scripts/pages/listing-page.ts';
import { paperPage } from '../../../scripts/pages/paper-page.ts';
import { AT, parse, RICH_ITEM, readAt } from '../made-page.ts';

const SITE = 'https://huggingface.co';
const PAPER = `${SITE}/papers/2606.00001`;
const DAY = `${SITE}/papers/date/2026-06-03`;

function hasNothing(address: string, html: string): boolean | undefined {
  const url = new URL(address);
  return adapterFor(url)?.hasNothingToShow?.({ document: parse(html, address), url, at: AT });
}

const ERRORS = [
  '<main><h1>404</h1><p>There is nothing at this address.</p></main>',
  '<main><h1>404</h1><p>Sorry, we can’t find the page you are looking for.</p></main>',
  "<main><h1>Sorry, we can't find the page you are looking for.</h1></main>",
  '<main><h1>429</h1><p>Slow down, please.</p></main>',
  '<main><h1>429 Too Many Requests</h1><p>You have sent many of them.</p></main>',
  '<main><h1>500</h1><p>Internal Error - we are working on it.</p></main>',
  '<main><h1>503</h1><p>Service temporarily unavailable</p></main>',
  '<center><h1>502 Bad Gateway</h1></center><hr>',
  '<main><h1>Error 504: Gateway Time-out</h1></main>',
  '<main><h2>Oops!</h2><p>That did not go as planned.</p></main>',
  '<main><h1>Something went wrong</h1><button>Reload</button></main>',
  '<main><h1>Access denied</h1></main>',
  '<main><h1>Down for maintenance</h1><p>Back at noon.</p></main>',
  '<main><h1>Verify you are human</h1><div id="captcha-box"></div></main>',
  '<main><p>Please prove that you are no robot.</p></main>',
  '<title>Just a moment...</title><main><div class="spinner"></div></main>',
  '<main><h1>Whoa there!</h1><p>Please wait a while.</p></main>',
  '<main><h2>We are experiencing issues</h2></main>',
  '<title>Attention Required!</title><main></main>',
  '<main><p>The site is currently offline.</p></main>',
  '<title>Human Verification</title><main><p>Enable JavaScript and then reload.</p></main>',
  '<main><h1>Log In</h1><form action="/login"><input name="username"><input type="password"></form></main>',
  '<main><h1>Log in to read this</h1><a href="/login?next=%2Fpapers%2F2606.00001">Log in</a></main>',
];

describe('a page that is an error, a check or a login', () => {
  it.each(ERRORS)('is no paper, and no sign of a change: %s', (html) => {
    expect(readAt(PAPER, html)).toBeUndefined();
    expect(hasNothing(PAPER, html)).toBe(true);
  });

  it.each(ERRORS)('is no day, and no sign of a change: %s', (html) => {
    expect(readAt(DAY, html)).toBeUndefined();
    expect(hasNothing(DAY, html)).toBe(true);
  });

  it.each([
    '<h1>404</h1>',
    '<h1>404: this page could not be found</h1>',
    '<h1>Sorry, nothing is here</h1>',
    '<h1>Too many requests</h1>',
    '<h2>Page not found</h2>',
  ])('gives none of the papers that it links to: %s', (heading) => {
    const html = `<main>${heading}<p>Popular: <a href="/papers/2606.00002">Another Paper</a></p></main>`;
    expect(readAt(PAPER, html)).toBeUndefined();
    expect(readAt(DAY, html)).toBeUndefined();
    expect(readAt(`${SITE}/some-lab/papers`, html)).toBeUndefined();
  });

  it.each(['404', '429', '…', '✕', 'Loading…'])('is no paper where a paper’s heading says %s', (text) => {
    const html = paperPage({ item: { paper: { ...RICH_ITEM.paper, title: text } }, props: 'none' });
    expect(readAt(PAPER, html)).toBeUndefined();
  });
});

describe('a page with a heading', () => {
  it.each([
    '<main><h1>Welcome to the Forum</h1><p>Many words.</p></main>',
    '<main><h1>Loading papers</h1></main>',
    '<main><h1>Daily Papers</h1><div data-target="DailyPapers"></div></main>',
    '<header><h1>A Rich Paper</h1></header><main></main>',
  ])('and nothing else of a paper’s page is none: %s', (html) => {
    expect(readAt(PAPER, html)).toBeUndefined();
  });

  it.each([
    '<main><div data-target="PaperContent"><h1>A Rich Paper</h1></div></main>',
    '<main><h1>A Rich Paper</h1><span class="author">Ada Example</span></main>',
    '<main><h1>A Rich Paper</h1><h2>Abstract</h2><div><p>We study it.</p></div></main>',
    '<main><h1>A Rich Paper</h1><h2>Abstract</h2><p>We study it.</p></main>',
    '<body class="flex PaperPage"><main><h1>A Rich Paper</h1></main>',
  ])('and the shape of a paper’s page is one: %s', (html) => {
    expect(readAt(PAPER, html)).toMatchObject({ via: 'text', rows: [{ paper: { title: 'A Rich Paper' } }] });
  });
});

it('a paper that is called like an error is one', () => {
  const title = 'Sorry, Come Again?';
  const html = paperPage({ item: { paper: { ...RICH_ITEM.paper, title } }, props: 'none' });
  expect(readAt(PAPER, html)).toMatchObject({ rows: [{ paper: { title } }] });
  expect(readAt(PAPER, `<main><div data-target="PaperContent"><h1>${title}</h1></div></main>`)).toBeUndefined();
});

describe('a page that has changed its shape', () => {
  it.each([
    '<main></main>',
    '<main><h1>Daily Papers</h1><section><div class="row">A Robot that Verifies Errors</div></section></main>',
    '<main><div data-target="DailyPapers" data-props="{&quot;rows&quot;:[]}"><h2>Not Found Wanting</h2></div></main>',
    '<main><div class="list"><h3><a href="/papers/2606.00001">Sorry, We Were Wrong</a></h3></div></main>',
    '<main><ul><li>Seven Ways to Fold Paper</li><li>On Owls</li></ul></main>',
  ])('is one: %s', (html) => {
    expect(hasNothing(DAY, html)).toBe(false);
  });

  it('is none when it says that there are no papers', () => {
    expect(hasNothing(DAY, '<main><h1>Daily Papers</h1><p>No papers for this day yet.</p></main>')).toBe(true);
  });

  it('and whose JSON says that the day is empty gives a reading without rows', () => {
    expect(readAt(DAY, listingPage({ kind: 'day', day: '2026-06-03', items: [] }))).toMatchObject({
      via: 'json',
      rows: [],
      cards: 0,
    });
  });
});
