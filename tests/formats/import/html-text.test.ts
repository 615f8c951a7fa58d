import { describe, expect, it } from 'vitest';
import { textOfHtml, withoutEntities } from '../../../formats/import/html-text.ts';
import { paperTitle } from '../../../formats/import/page-title.ts';

describe('the text of a note in HTML', () => {
  it.each([
    ['<div><p>One <b>two</b></p>\n<p>three<br/>four</p></div>', 'One two\n\nthree\nfour'],
    ['<ul><li>a</li><li>b &amp; c</li></ul>', '- a\n- b & c'],
    ['no markup &lt;at&gt; all', 'no markup <at> all'],
    ['1 < 2 > 0', '1 < 2 > 0'],
    ['<script>alert(1)</script>', 'alert(1)'],
  ])('%s', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  it('has character references as characters, once, and half a character as it is written', () => {
    expect(withoutEntities('&amp;lt; &#65;&#x1F600; &nbsp;&unknown; &#xD800; &#0; &#99999999;')).toBe(
      '&lt; A😀  &unknown; &#xD800; &#0; &#99999999;',
    );
  });
});

it.each([
  ['[2602.08025] A Made Title', 'A Made Title'],
  ['[cs/0112017v2] Old', 'Old'],
  ['Paper page - A Made Title', 'A Made Title'],
  ['A Made Title | OpenReview', 'A Made Title'],
  ['A Made Title - arXiv', 'A Made Title'],
  ['A - B | C', 'A - B | C'],
  ['https://arxiv.org/abs/2602.08025', ''],
  ['arXiv:2602.08025v2', ''],
  ['2602.08025.pdf', ''],
])('the title of a page says what its paper is called: %s', (page, title) => {
  expect(paperTitle(page)).toBe(title);
});
