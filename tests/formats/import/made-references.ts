/** Longer than a title. */
export const ABSTRACT =
  'We ask whether made abstracts are long enough to be told from titles. They are, if they have several sentences that ' +
  'say little. This one goes on for a while, so that no reader of files takes it for anything but the text below a title.';

/** Small files of programs that keep references, each with two entries, nothing of it anyone's. */
export const REFERENCES: Readonly<Record<string, string>> = {
  'made.bib': `% a remark
@string{conf = "Conference on Made Things"}
@article{one, title = {Made {Things} and {\\"U}mlauts: $\\alpha$-Testing}, author = {M{\\"u}ller, J{\\"o}rg and {OpenMade} and others},
  journal = {arXiv preprint arXiv:2602.08025 [cs.CL]}, year = 2026, month = feb, keywords = {made, things}}
@inproceedings{two,
  title = "A Second Made Thing",
  booktitle = conf # { 2026},
  author = "Ada Example and Example, Jr., Bob",
  doi = {10.1234/made.2},
  year = {2025},
}
`,
  'made.ris': `TY  - JOUR
TI  - A Made Reference
AU  - Example, Ada
AU  - Example, Bob
PY  - 2025
DA  - 2025/02/08/
DO  - 10.1234/made.3
AB  - ${ABSTRACT}
  and goes on in a second line.
KW  - made
ER  - 

TY  - UNPB
TI  - A Made Preprint
AN  - arXiv:2602.08026
UR  - https://arxiv.org/abs/2602.08026v2
ER  - 
`,
  'csl.json': JSON.stringify([
    {
      id: 'a',
      type: 'article',
      title: 'A Made Item',
      number: 'arXiv:2602.08027',
      author: [{ family: 'Example', given: 'Ada' }],
      issued: { 'date-parts': [['2026', '2']] },
      keyword: 'made, item',
    },
    {
      id: 'b',
      type: 'article-journal',
      title: 'Another Made Item',
      DOI: '10.1234/made.4',
      'container-title': 'Made Letters',
      author: [{ literal: 'OpenMade' }],
      abstract: ABSTRACT,
    },
  ]),
  'zotero.csv': `\uFEFF"Key","Item Type","Publication Year","Author","Title","Publication Title","DOI","Url","Abstract Note","Date","Date Added","Notes","Extra","Manual Tags","Automatic Tags"
"AAAAAAAA","journalArticle","2026","Example, Ada; Example, Bob","'-1 is enough","arXiv:2602.08028 [cs]","","","${ABSTRACT}","2026-02-08","2026-03-01 10:00:00","<p>Read ""this"" first</p>","","to read; made","Computer Science - Made"
"BBBBBBBB","conferencePaper","2025","Example, Ada","A Made
Talk","Made Conference","10.1234/made.5","https://example.org/","","2025","2026-03-02 10:00:00","","","",""
`,
  'zotero.rdf': `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/">
  <rdf:Description rdf:about="https://arxiv.org/abs/2602.08029">
    <z:itemType>preprint</z:itemType>
    <bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Example</foaf:surname><foaf:givenName>Ada</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors>
    <dc:subject>made</dc:subject><dc:subject><z:AutomaticTag><rdf:value>Computer Science</rdf:value></z:AutomaticTag></dc:subject>
    <dcterms:isReferencedBy rdf:resource="#note_1"/>
    <dc:title>A Made Node &amp; More</dc:title>
  </rdf:Description>
  <bib:Memo rdf:about="#note_1"><rdf:value>&lt;p&gt;A made note&lt;/p&gt;</rdf:value></bib:Memo>
  <bib:Article rdf:about="#item_2"><z:itemType>journalArticle</z:itemType><dc:title>Another Made Node</dc:title><dcterms:isPartOf rdf:resource="urn:issn:1"/></bib:Article>
  <bib:Journal rdf:about="urn:issn:1"><dc:title>Made Letters</dc:title><dc:identifier>DOI 10.1234/made.6</dc:identifier></bib:Journal>
  <z:Collection rdf:about="#collection_1"><dc:title>Made</dc:title><dcterms:hasPart rdf:resource="#collection_2"/></z:Collection>
  <z:Collection rdf:about="#collection_2"><dc:title>Inner</dc:title><dcterms:hasPart rdf:resource="#item_2"/></z:Collection>
</rdf:RDF>
`,
  'papermemory.json': JSON.stringify(
    {
      'Arxiv-2602.08030': {
        id: 'Arxiv-2602.08030',
        title: 'A Made\n  Memory',
        author: 'Ada Example and Bob Example',
        bibtex: `@article{a,title={A Made Memory},journal={arXiv preprint arXiv: Arxiv-2602.08030},year={2026},abstract={${ABSTRACT}}}`,
        pdfLink: 'http://arxiv.org/pdf/2602.08030v1.pdf',
        source: 'arxiv',
        year: '2026',
        conf: 'arXiv',
        tags: ['made', 'made'],
        favorite: true,
        favoriteDate: '',
        note: 'Accepted @ Made (2026)',
        addDate: '2026-03-01T08:00:00.000Z',
        lastOpenDate: '2026-03-02T08:00:00.000Z',
        count: 3,
      },
      'Made-1': {
        id: 'Made-1',
        title: 'Another Made Memory',
        author: 'Ada Example',
        bibtex: '',
        pdfLink: 'https://example.org/1.pdf',
        source: 'acl',
        year: 'unknown',
        venue: 'Made',
        tags: [],
        favorite: false,
        note: 'mine',
        addDate: '2026-03-01T08:00:00.000Z',
        lastOpenDate: '',
        count: 0,
      },
      __dataVersion: 508,
    },
    null,
    2,
  ),
};
