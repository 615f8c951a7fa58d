declare module '@citation-js/plugin-bibtex/lib/input/file.js' {
  export function parse(text: string): { type: string; label: string; properties: Record<string, string> }[];
}

declare module '@citation-js/plugin-bibtex/lib/input/value.js' {
  export function parse(text: string, field: string): string;
}
