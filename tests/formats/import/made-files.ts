import { ABSTRACT, REFERENCES } from './made-references.ts';

/** A small file of each format, with two entries or more, nothing of it anyone's. */
export const FILES: Readonly<Record<string, string>> = {
  ...REFERENCES,
  'bookmarks.html': `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
  <DT><H3 ADD_DATE="1772355600">Papers &amp; more</H3>
  <DL><p>
    <DT><A HREF="https://arxiv.org/abs/2602.08031" ADD_DATE="1772355600" TAGS="made,linkding:bookmarks.archived" ICON="data:image/png;base64,AAAA">[2602.08031] A Made Bookmark</A>
    <DD>As described[linkding-notes]and noted[/linkding-notes]
    <DT><A HREF="https://example.org/" ADD_DATE="1772355600000">No paper</A>
    <DT><A HREF="https://doi.org/10.1234/made.7" ADD_DATE="1772355600000000" TOREAD="1">A made address</A>
  </DL><p>
</DL><p>
`,
  'karakeep.json': JSON.stringify({
    bookmarks: [
      {
        createdAt: 1_772_355_600,
        title: 'A Made Page',
        tags: ['made'],
        lists: ['l1'],
        content: { type: 'link', url: 'https://arxiv.org/abs/2602.08032' },
        note: 'mine',
        archived: false,
      },
      {
        createdAt: 1_772_355_600,
        title: null,
        tags: [],
        lists: [],
        content: { type: 'text', text: 'https://arxiv.org/abs/2602.08033' },
        note: null,
        archived: true,
      },
      { createdAt: 1_772_355_600, title: 'x', tags: [], lists: [], content: null, note: null, archived: false },
    ],
    lists: [{ id: 'l1', name: 'Made', description: null, icon: 'x', type: 'manual', query: null, parentId: null }],
  }),
  'omnivore.json': JSON.stringify([
    {
      title: 'A Made Article | alphaXiv',
      url: 'https://www.alphaxiv.org/abs/2602.08034',
      labels: ['made'],
      savedAt: '2026-03-01T08:00:00.000Z',
      state: 'Archived',
    },
    {
      title: 'https://arxiv.org/abs/2602.08035',
      url: 'https://arxiv.org/abs/2602.08035',
      labels: [],
      savedAt: '2026-03-01T08:00:00.000Z',
      state: 'Active',
    },
  ]),
  'instapaper.csv': `URL,Title,Selection,Folder,Timestamp,Tags
https://arxiv.org/abs/2602.08036,A Made Reading,,Unread,1772355600,"[""made"", ""b""]"
https://arxiv.org/abs/2602.08037,Another,a quote,Starred,1772355600,[]
https://arxiv.org/abs/2602.08038,Third,,Talks,1772355600,
`,
  'readwise.csv': `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen
A Made Document,https://arxiv.org/pdf/2602.08039,1,"['made', ""it's""]",2026-03-01 08:00:00+00:00,0.4,later,True
Another,https://arxiv.org/abs/2602.08040v2,2,,2026-03-01 08:00:00+00:00,1.7,archive,True
`,
  'pocket.csv': `title,url,time_added,tags,status
A Made Save,https://arxiv.org/abs/2602.08041,1772355600,made|b,archive
https://arxiv.org/abs/2602.08042,https://arxiv.org/abs/2602.08042,1772355600,,unread
`,
  'list.txt': `# made
2602.08043
https://arxiv.org/abs/2602.08044v3 and doi:10.1234/made.8
- [A Made Link](https://arxiv.org/abs/2602.08045)
nothing
`,
  'site.json': JSON.stringify([
    {
      paper: {
        id: '2602.08046',
        title: 'A Made Daily Paper',
        summary: ABSTRACT,
        authors: [{ name: 'Ada Example', hidden: false }],
        upvotes: 3,
        publishedAt: '2026-02-08T00:00:00.000Z',
      },
      title: 'A Made Daily Paper',
      numComments: 1,
    },
    { paper: { id: '2602.08047', title: 'Another Made Daily Paper', authors: [], upvotes: 0 } },
  ]),
  'search.txt': `new

Get trending papers in your email inbox!

Subscribe

Daily Papers

byAK and the research community

Aug 1

A Made Title

${ABSTRACT} ${ABSTRACT}

Another Made Title

${ABSTRACT}
`,
  'library.json': JSON.stringify({
    format: 'daybook-library',
    version: 1,
    exportedAt: '2026-03-01T08:00:00.000Z',
    tables: {
      papers: [
        {
          paperId: 'arxiv:2602.08048',
          title: 'A Made Row',
          abstract: ABSTRACT,
          tags: ['made'],
          lists: ['l1', 'reading-list'],
          starred: 1,
          status: 'reading',
          note: 'mine',
          firstSeen: 1_772_355_600_000,
        },
        {
          paperId: 'doi:10.1234/made.9',
          title: 'Another Made Row',
          tags: [],
          lists: [],
          starred: 0,
          status: 'unread',
          note: '',
        },
      ],
      sightings: [{ paperId: 'arxiv:2602.08048' }],
      lists: [{ id: 'l1', fields: { name: { value: 'For the talk', at: '0' } } }],
    },
  }),
};
