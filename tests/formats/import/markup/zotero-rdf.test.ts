import { describe, expect, it } from 'vitest';
import { IMPORT_LIMITS } from '../../../../formats/import/limits.ts';
import { readFile } from '../read-file.ts';

const NAMES =
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" ' +
  'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:bib="http://purl.org/net/biblio#"';
const read = (nodes: string) => readFile('a.rdf', `<rdf:RDF ${NAMES}>\n${nodes}\n</rdf:RDF>`);
const item = (about: string, more = '', type = 'journalArticle') =>
  `<bib:Article rdf:about="${about}"><z:itemType>${type}</z:itemType><dc:title>${about}</dc:title>${more}</bib:Article>\n`;

describe('Zotero RDF', () => {
  it('refuses a node that is broken or too deep with its line, and the rest goes on', async () => {
    const deep = '<x>'.repeat(IMPORT_LIMITS.depth) + '</x>'.repeat(IMPORT_LIMITS.depth);
    const { entries, refused } = await read(
      `${item('#1')}<bib:Article rdf:about="#2"><dc:title>Two</dc:title>&undeclared;</bib:Article>\n${item('#3', deep)}${item('#4')}`,
    );
    expect(entries.map(({ at, facts }) => [at.entry, at.line, facts.title])).toEqual([
      [1, 2, '#1'],
      [4, 5, '#4'],
    ]);
    expect(refused.map(({ at, reason, shown }) => [at.entry, at.line, reason, shown])).toEqual([
      [2, 3, 'broken', 'Two'],
      [3, 4, 'too-deep', '#3'],
    ]);
  });

  it('gives a DOI that stands on a journal to its item, but not one that several share', async () => {
    const journal = (about: string, doi: string) =>
      `<bib:Journal rdf:about="${about}"><dc:title>J</dc:title><dc:identifier>DOI ${doi}</dc:identifier></bib:Journal>\n`;
    const part = (about: string) => `<dcterms:isPartOf rdf:resource="${about}"/>`;
    const { entries } = await read(
      item('#1', part('urn:1')) +
        item('#2', part('urn:2')) +
        item('#3', part('urn:2')) +
        journal('urn:1', '10.1234/a') +
        journal('urn:2', '10.1234/b'),
    );
    expect(entries.map(({ ids, facts }) => [...ids, facts.venue])).toEqual([['doi:10.1234/a', 'J'], ['J'], ['J']]);
  });

  it('has collections as lists, also where they are in a circle', async () => {
    const collection = (about: string, ...parts: string[]) =>
      `<z:Collection rdf:about="${about}"><dc:title>${about.slice(2)}</dc:title>${parts.map((part) => `<dcterms:hasPart rdf:resource="${part}"/>`).join('')}</z:Collection>\n`;
    const { entries } = await read(
      item('#1') + collection('#cA', '#cB') + collection('#cB', '#1', '#cA') + collection('#cC', '#1'),
    );
    expect(entries[0]?.words.lists).toEqual(['A / B', 'C']);
  });

  it('takes a web page for a paper only where it names one, and attachments for none', async () => {
    const { entries, refused } = await read(
      item('https://arxiv.org/abs/2602.08025v2', '', 'webpage') +
        item('https://example.org/', '', 'webpage') +
        item('#3', '', 'attachment'),
    );
    expect(entries.map(({ ids }) => ids)).toEqual([['arxiv:2602.08025']]);
    expect(refused.map(({ reason }) => reason)).toEqual(['not-a-paper']);
  });
});
