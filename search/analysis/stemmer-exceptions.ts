const words = (text: string) => text.trim().split(/\s+/);

/** Words that end as if they had an ending, and have none. Names that papers are full of are among them. */
export const KEPT: ReadonlySet<string> = new Set([
  // not plurals
  ...words(`
    alias always atlas bias canvas chaos christmas cosmos debias ethos gas kansas lens mars news pathos perhaps series
    species texas thomas lucas nicolas jonas douglas dallas elias tobias matias carlos marcos james charles
    overseas whereas was has does this thus plus yes its his
  `),
  // the start of one
  ...words('serie specie'),
  // no -ing
  ...words('anything beijing boeing ceiling during evening everything morning nothing something nanjing sibling'),
  // no -ed
  ...words('embed hundred imbed infrared kindred naked sacred hatred wicked biped'),
]);

/** Stems that no rule gives. */
export const OTHER_STEMS: ReadonlyMap<string, string> = new Map([
  ['analyses', 'analysis'],
  ['hypotheses', 'hypothesis'],
  ['syntheses', 'synthesis'],
  ['theses', 'thesis'],
  ['indices', 'index'],
  ['matrices', 'matrix'],
  ['vertices', 'vertex'],
  ['apis', 'api'],
  ['cpus', 'cpu'],
  ['gpus', 'gpu'],
  ['lpus', 'lpu'],
  ['npus', 'npu'],
  ['tpus', 'tpu'],
  ['menus', 'menu'],
  ['wikis', 'wiki'],
  ['agreed', 'agree'],
  ['disagreed', 'disagree'],
  ['freed', 'free'],
  ['guaranteed', 'guarantee'],
]);
