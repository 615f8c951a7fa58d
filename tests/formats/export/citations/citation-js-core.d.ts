declare module '@citation-js/core' {
  export class Cite {
    constructor(item: object);
    format(output: 'bibliography', options: { format: 'text'; template: string; lang: string }): string;
  }
}

declare module '@citation-js/plugin-csl';
