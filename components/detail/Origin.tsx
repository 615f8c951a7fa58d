import { text } from '../../messages/catalogue.ts';
import type { Paper } from '../../papers/paper.ts';
import { dateOfUtc } from '../labels/date-labels.ts';
import { AuthorList } from './AuthorList.tsx';
import styles from './PaperDetail.module.css';
import { SearchLink } from './SearchLink.tsx';
import { namedFilter } from './search-for.ts';

/** Who wrote a paper, for whom, when it came out and where. */
export function Origin({ paper }: { paper: Paper }) {
  const { organisation, publishedAt, venue } = paper;
  const facts = [
    organisation?.name && (
      <SearchLink query={namedFilter('org', organisation.name)} name={text('search_organisation', organisation.name)}>
        {organisation.name}
      </SearchLink>
    ),
    publishedAt && text('published', dateOfUtc(publishedAt)),
    venue,
  ];
  return (
    <div>
      <AuthorList key={paper.paperId} paper={paper} />
      <p className={styles.origin}>
        {['organisation', 'published', 'venue'].map((fact, place) =>
          facts[place] ? (
            <span key={fact} className={styles.fact}>
              {facts[place]}
            </span>
          ) : null,
        )}
      </p>
    </div>
  );
}
