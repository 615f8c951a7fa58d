const PHYSICAL =
  /^(?:(?:min-|max-)?(?:width|height)|left|right|top|bottom|float|clear|(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)(?:-\w+)?|border-(?:top|bottom)-(?:left|right)-radius|contain-intrinsic-(?:width|height))$/;
const FOUR_SIDES = /^(?:margin|padding|inset|scroll-margin|scroll-padding|border-(?:width|style|color))$/;

/**
 * The declarations of a style sheet that name a side of the screen where a side of the text is meant, each with its
 * line. Pages in languages that run from right to left would be wrong there.
 */
export function physicalSides(file: string, css: string): string[] {
  const bare = css.replace(/\/\*.*?\*\//gs, (comment) => comment.replace(/[^\n]/g, ' '));
  return [...bare.matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].flatMap((match) => {
    const [, property = '', value = ''] = match;
    const line = bare.slice(0, match.index).split('\n').length;
    return isPhysical(property, value.trim()) ? [`${file}:${line}: ${property}: ${value.trim()}`] : [];
  });
}

function isPhysical(property: string, value: string): boolean {
  if (PHYSICAL.test(property)) return true;
  if (/(?<![\w-])(?:left|right)(?![\w-])/.test(value)) return true;
  if (/translateX\(|^translate$/.test(property === 'translate' ? 'translate' : value)) return true;
  const parts = valueParts(value);
  if (property === 'border-radius') return parts.length > 1;
  return FOUR_SIDES.test(property) && parts.length === 4 && parts[1] !== parts[3];
}

/** The parts of a value, those in brackets as one. */
function valueParts(value: string): string[] {
  const parts = value.replace(/\s*\/.*$/s, '');
  let depth = 0;
  const marked = [...parts].map((sign) => {
    depth += Number(sign === '(') - Number(sign === ')');
    return depth > 0 && /\s/.test(sign) ? '\u00a0' : sign;
  });
  return marked
    .join('')
    .split(/[ \n\t]+/)
    .filter(Boolean);
}
