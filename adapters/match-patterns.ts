/** Pages that the content script runs on, in the terms of a manifest. Each site's are in the pages.ts of its folder. */
export interface PageMatch {
  matches: string[];
  excludeMatches?: string[];
  /** of a site in the manifest only: a script that is registered while the browser runs knows no globs */
  excludeGlobs?: string[];
}
