import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../../formats/export/export-format.ts';
import { exportFileName, exportPlan } from '../../../formats/export/export-plan.ts';
import { WRITERS } from '../../../formats/export/writers.ts';
import { anyText } from '../../papers/any-text.ts';
import { runs } from '../../property-runs.ts';

const NOON = new Date('2026-06-03T12:00:00').getTime();

describe('a plan of an export', () => {
  it('has the options that were chosen, under the title', () => {
    expect(exportPlan({ format: 'bibtex', bibtex: 'biber', notes: false }, NOON, 'To read')).toEqual({
      format: 'bibtex',
      options: { now: NOON, notes: false, title: 'To read', forBiber: true },
      fileName: 'daybook-to-read-2026-06-03.bib',
    });
  });

  it('says whom BibTeX is for only to BibTeX', () => {
    expect(exportPlan({ format: 'bibtex', bibtex: 'zotero', notes: true }, NOON).options).toEqual({
      now: NOON,
      notes: true,
      forZotero: true,
    });
    expect(exportPlan({ format: 'ris', bibtex: 'zotero', notes: true }, NOON).options).toEqual({
      now: NOON,
      notes: true,
    });
  });

  it('names a file by its format', () => {
    for (const format of EXPORT_FORMATS) {
      const { fileName } = exportPlan({ format, bibtex: 'tex', notes: true }, NOON);
      expect(fileName).toBe(`daybook-papers-2026-06-03.${WRITERS[format].ending}`);
    }
  });
});

describe('the name of a file', () => {
  it('is one that every file system takes, whatever the title', () => {
    fc.assert(
      fc.property(anyText(200), (title) => {
        const name = exportFileName(title, '2026-06-03', 'bib');
        expect(name).toMatch(/^daybook-[\p{L}\p{M}\p{N}-]+-2026-06-03\.bib$/u);
        expect(name.length).toBeLessThan(90);
        expect(name.isWellFormed()).toBe(true);
      }),
      { numRuns: runs(300), examples: [['..'], ['CON'], ['a/b\\c'], ['\ud800'], ['王小明'], ['-']] },
    );
  });
});
