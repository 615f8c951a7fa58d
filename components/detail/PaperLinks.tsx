import { countText, text } from '../../messages/catalogue.ts';
import { alphaxivPage, githubRepo, httpsAddress, paperAddresses, sitePage } from '../../papers/addresses.ts';
import { sitesOf } from '../../papers/listing.ts';
import type { PaperDetail } from '../../storage/reads/detail.ts';
import { Button } from '../base/Button.tsx';
import { Icon } from '../base/Icon.tsx';
import { askExportOf } from '../export/export-request.ts';
import { InZotero } from '../zotero/InZotero.tsx';
import { askZoteroOf } from '../zotero/zotero-request.ts';
import styles from './PaperLinks.module.css';

/** Links to a paper, its code and its project. Addresses that came from a page are checked once more. */
export function PaperLinks({ paper, sightings }: Pick<PaperDetail, 'paper' | 'sightings'>) {
  const { arxiv, pdf, doi } = paperAddresses(paper);
  const github = githubRepo(paper.githubRepo);
  const project = httpsAddress(paper.projectPage);
  const stars = paper.githubStars;
  const sites = sitesOf(sightings.map(({ listing }) => listing));
  const links = [
    ...sites.map((site) => ({ url: sitePage(paper, site), words: site.name })),
    { url: arxiv, words: text('link_arxiv') },
    { url: pdf, words: text('link_pdf') },
    { url: doi, words: text('link_doi') },
    { url: github, words: stars ? countText('link_github_stars', stars) : text('link_github') },
    { url: project, words: text('link_project') },
    { url: alphaxivPage(paper), words: 'alphaXiv' },
  ];
  return (
    <ul className={styles.links}>
      {links.map(
        ({ url, words }) =>
          url && (
            <li key={words}>
              <a href={url} target="_blank" rel="noopener noreferrer" className={styles.link}>
                {words}
                <Icon name="external" />
              </a>
            </li>
          ),
      )}
      <li>
        <Button look="quiet" icon="download" onClick={() => askExportOf(paper)}>
          {text('export_paper')}
        </Button>
      </li>
      <li className={styles.zotero}>
        <Button look="quiet" icon="send" onClick={() => askZoteroOf(paper)}>
          {text('zotero_paper')}
        </Button>
        <InZotero key={paper.paperId} paper={paper} />
      </li>
    </ul>
  );
}
