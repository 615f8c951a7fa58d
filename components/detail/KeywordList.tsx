import { text } from '../../messages/catalogue.ts';
import styles from './KeywordList.module.css';
import { SearchLink } from './SearchLink.tsx';
import { namedFilter } from './search-for.ts';

/** The keywords of a paper, each a search for the papers that have it too. */
export function KeywordList({ keywords }: { keywords: readonly string[] }) {
  return (
    <ul className={styles.keywords}>
      {[...new Set(keywords)].map((keyword) => (
        <li key={keyword}>
          <SearchLink look="chip" query={namedFilter('keyword', keyword)} name={text('search_keyword', keyword)}>
            {keyword}
          </SearchLink>
        </li>
      ))}
    </ul>
  );
}
