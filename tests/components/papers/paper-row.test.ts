// @vitest-environment jsdom
import fc from 'fast-check';
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { PaperRow } from '../../../components/papers/PaperRow.tsx';
import { loadHighlight } from '../../../components/papers/use-highlights.ts';
import { parseQuery } from '../../../search/query/parse-query.ts';
import type { SeenPaper } from '../../../storage/reads/papers.ts';
import { eventually } from '../../eventually.ts';
import { anyText } from '../../papers/any-text.ts';
import { runs } from '../../property-runs.ts';
import { paper } from '../../search/made-paper.ts';
import { speakEnglish } from '../english.ts';
import { storedPaper, storedSighting } from '../stored-paper.ts';

const commands = {
  titleShowsDetail: false,
  onActive: vi.fn(),
  onDetail: vi.fn(),
  onEditTags: vi.fn(),
  onEditNote: vi.fn(),
  onEditDone: vi.fn(),
};

/** Rows as a list draws them. What is caught is given to `onCaughtError`. */
function drawn(onCaughtError: (error: unknown) => void) {
  const element = document.body.appendChild(document.createElement('div'));
  const root = createRoot(element, { onCaughtError });
  onTestFinished(() => {
    root.unmount();
    element.remove();
  });
  return {
    element,
    draw(rows: SeenPaper[], typed = '') {
      const query = typed ? parseQuery(typed, { now: Date.UTC(2026, 5, 3) }) : undefined;
      const size = rows.length;
      const children = rows.map((seen, index) =>
        createElement(PaperRow, {
          ...{ key: index, seen, query, row: String(index), position: index + 1, size, commands },
          ...{ isActive: false, isEditing: false, withDay: true, today: '2026-06-03' },
        }),
      );
      flushSync(() => root.render(children));
    },
  };
}

beforeEach(async () => {
  speakEnglish();
  // Whether a paper is in Zotero is asked once the reader allows it.
  for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
    vi.spyOn(event, 'addListener').mockReturnValue();
  }
  vi.spyOn(browser.permissions, 'contains').mockResolvedValue(false);
  await loadHighlight();
});

describe('a row', () => {
  it('of any stored paper is drawn, with or without a search, and its title can be read', () => {
    const caught = vi.fn();
    const { element, draw } = drawn(caught);
    fc.assert(
      fc.property(storedPaper, storedSighting, fc.boolean(), anyText(20), (stored, sighting, isSeen, typed) => {
        draw([{ paper: stored, ...(isSeen && { sighting }) }], typed);
        expect(caught).not.toHaveBeenCalled();
        expect(element.querySelector('article a')?.textContent).toBe(element.querySelector('h2')?.textContent);
        draw([]);
      }),
      { numRuns: runs(300) },
    );
  });

  it.each(['', ' ', '\u0301', '\u3164', '\u2800', '\u{e0041}'])(
    'with a title that draws nothing, %j, has its id for one',
    (title) => {
      const { element, draw } = drawn(() => {});
      draw([{ paper: paper(1, { title, titleKey: '' }) }]);
      expect(element.querySelector('article a')?.textContent).toBe('arxiv:2601.00001');
    },
  );

  it('with a title that was stored with what hides has it without', () => {
    const { element, draw } = drawn(() => {});
    draw([{ paper: paper(1, { title: 'Ot\u00adters\u3164hold\u202e hands', titleKey: '' }) }], 'hold');
    expect(element.querySelector('article a')?.textContent).toBe('Otters hold hands');
  });

  it('that cannot be drawn says which paper it is and offers to forget it, and the others stand', async () => {
    const caught = vi.fn();
    const { element, draw } = drawn(caught);
    const broken = paper(2, { lists: null as unknown as string[] });
    draw([paper(1, {}), broken, paper(3, {})].map((each) => ({ paper: each })));
    await eventually(() => expect(element.querySelectorAll('article')).toHaveLength(3));
    expect(caught).toHaveBeenCalledOnce();
    const [one, two, three] = element.querySelectorAll('article');
    expect(one?.textContent).toContain('Paper number 1');
    expect(two?.textContent).toContain('arxiv:2601.00002 cannot be shown');
    expect(two?.querySelector('button')?.getAttribute('aria-label')).toContain('Paper number 2');
    expect(three?.textContent).toContain('Paper number 3');
  });

  it('is drawn again once its paper can be', async () => {
    const { element, draw } = drawn(() => {});
    draw([{ paper: paper(2, { lists: null as unknown as string[] }) }]);
    await eventually(() => expect(element.textContent).toContain('cannot be shown'));
    draw([{ paper: paper(2, {}) }]);
    expect(element.textContent).toContain('Paper number 2');
  });
});
