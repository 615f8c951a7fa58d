/**
 * The site's own rows, as in `dailyPapers` of its pages and in the answers of its API. Only what the page generator
 * prints or makes up is listed; recorded rows hold more, which goes into the page's JSON untouched.
 */
export interface SiteItem {
  paper: SitePaper;
  title?: string;
  summary?: string;
  publishedAt?: string;
  thumbnail?: string;
  numComments?: number;
  upvoted?: boolean;
  submittedBy?: SiteUser;
  organization?: SiteOrganisation;
  isAuthorParticipating?: boolean;
  mediaUrls?: string[];
}

export interface SitePaper {
  id: string;
  title: string;
  summary?: string;
  authors?: SiteAuthor[];
  publishedAt?: string;
  submittedOnDailyAt?: string;
  submittedOnDailyBy?: SiteUser;
  upvotes?: number;
  discussionId?: string;
  projectPage?: string;
  githubRepo?: string;
  githubRepoAddedBy?: string;
  githubStars?: number;
  ai_summary?: string;
  ai_keywords?: string[];
  organization?: SiteOrganisation;
  mediaUrls?: string[];
}

export interface SiteAuthor {
  _id?: string;
  name: string;
  hidden?: boolean;
  status?: string;
  statusLastChangedAt?: string;
  user?: SiteUser;
}

/** A user's handle is `user` inside papers and `name` in `submittedBy`. */
export interface SiteUser {
  _id?: string;
  avatarUrl?: string;
  fullname?: string;
  name?: string;
  user?: string;
  type?: string;
  isPro?: boolean;
}

export interface SiteOrganisation {
  _id?: string;
  name: string;
  fullname: string;
  avatar?: string;
}

/** A row of the API, recorded or broken, with the least that a card needs: an id and a title, empty when missing. */
export function siteItem(row: object): SiteItem {
  const { paper } = row as Partial<SiteItem>;
  return { ...row, paper: { id: '', title: '', ...paper } };
}
