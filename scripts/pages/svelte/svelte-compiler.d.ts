// Only what is used: the package's own types are read by nothing else here.
declare module 'svelte/compiler' {
  export function compile(
    source: string,
    options: { filename: string; generate: 'client' | 'server' },
  ): { js: { code: string } };
}
