import { FIELDS, MEASURES, METHODS, MODELS, PARTS, PROBLEMS, QUALITIES, SYLLABLES } from './made-words.ts';
import type { Random } from './random.ts';

/** What a made-up paper is about; its title and abstract speak of the same things. */
export interface Subject {
  name: string;
  benchmark: string;
  field: string;
  otherField: string;
  models: string;
  method: string;
  otherMethod: string;
}

/** Something to write about. */
export function subject(random: Random): Subject {
  const [field = '', otherField = ''] = random.some(FIELDS, 2);
  const [method = '', otherMethod = ''] = random.some(METHODS, 2);
  const name = coinedName(random) + random.pick(['', '', '', '-2', 'LM', 'Net', 'Agent', 'Flow', '-V']);
  return {
    name,
    benchmark: `${coinedName(random)}Bench`,
    field,
    otherField,
    method,
    otherMethod,
    models: random.pick(MODELS),
  };
}

/** A title, now and then with LaTeX, `&`, `<`, a question mark, or the line wrap of older rows. */
export function madeTitle(random: Random, { name, field, method, otherMethod, models, benchmark }: Subject): string {
  const title = random.pick([
    () => `${name}: ${random.pick(QUALITIES)} ${capitals(method)} for ${capitals(field)}`,
    () => `${name}: ${capitals(method)} Meets ${capitals(otherMethod)} in ${capitals(field)}`,
    () => `${capitals(method)} & ${capitals(otherMethod)}: A Recipe for ${capitals(field)}`,
    () => `Do ${capitals(models)} Need ${capitals(method)}? Lessons from ${capitals(field)}`,
    () => `${benchmark}: Measuring ${capitals(models)} on ${capitals(field)}`,
    () => `${capitals(field)} with < ${random.between(1, 9)}% of the Labels`,
    () => `${name}: ${capitals(method)} in $\\mathcal{O}(n \\log n)$ for ${capitals(models)}`,
    () => `Rethinking ${capitals(method)} for ${capitals(models)} in the "${capitals(field)}" Regime`,
  ])();
  if (!random.chance(0.1)) return title;
  const middle = title.indexOf(' ', Math.floor(title.length / 2));
  return middle < 0 ? title : `${title.slice(0, middle)}\n  ${title.slice(middle + 1)}`;
}

/** An abstract of 100 to 200 words. No two are alike: names and numbers run through all of it. */
export function madeAbstract(random: Random, subject: Subject): string {
  const sentences = [
    ...random.some(opening(random, subject), 2),
    ...random.some(proposal(random, subject), 1),
    ...random.some(working(random, subject), 2),
    ...random.some(findings(random, subject), random.between(2, 3)),
    ...random.some(closing(random, subject), 1),
  ];
  const abstract = sentences.join(' ');
  return random.chance(0.2) ? hardWrapped(abstract) : abstract;
}

/** The one sentence that the site has a language model write. */
export function madeSummary(random: Random, { name, method, field, models }: Subject): string {
  return `${name} uses ${method} to improve ${models} on ${field}, raising ${random.pick(MEASURES)} by ${random.between(2, 29)}%.`;
}

function opening(random: Random, { field, otherField, models, method }: Subject): string[] {
  return [
    `Recent ${models} have made ${field} practical, yet ${random.pick(PROBLEMS)} once inputs leave the range seen in training.`,
    `Progress in ${field} is often reported on short and clean examples, where ${method} looks better than it is.`,
    `A common belief holds that ${models} trained for ${otherField} carry over to ${field} without further work.`,
    `In ${field}, ${random.some(PROBLEMS, 2).join(', and ')} as systems grow from ${random.between(2, 9)}B to ${random.between(30, 90)}B parameters.`,
    `How ${models} should spend a fixed budget of ${random.between(4, 64)}k tokens in ${field} remains an open question.`,
  ];
}

function proposal(random: Random, { name, method, otherMethod, models, field }: Subject): string[] {
  return [
    `We present ${name}, which joins ${method} with ${otherMethod} so that ${models} can revise a decision before it costs anything.`,
    `This paper introduces ${name}, a framework for ${field} built around ${random.pick(PARTS)} and ${method}.`,
    `We propose ${name}: instead of adding parameters, it lets ${models} use ${method} only where ${otherMethod} is uncertain.`,
    `To study this we build ${name}, the first open system that treats ${field} as ${otherMethod} under a budget of $B < ${random.between(2, 64)}$ calls.`,
  ];
}

function working(random: Random, { name, method, otherMethod, field, benchmark }: Subject): string[] {
  const share = `${random.between(3, 40)}\\%`;
  return [
    `${name} consists of ${random.some(PARTS, 2).join(' and ')}, trained jointly on ${random.between(12, 980)}k examples of ${field}.`,
    `Its core is ${method} over a state of size $d_{\\text{state}} = ${2 ** random.between(4, 10)}$, updated with ${random.pick(PARTS)} after every step.`,
    `A schedule moves weight from ${otherMethod} to ${method} while the loss stays below $\\epsilon = 10^{-${random.between(2, 6)}}$.`,
    `We also release ${benchmark}, ${random.between(300, 9800)} tasks in ${random.between(3, 40)} domains, of which ${share} are written by experts & checked twice.`,
    `Unlike ${otherMethod} alone, the procedure needs no extra labels and adds ${share} to the training time.`,
  ];
}

function findings(random: Random, { name, benchmark, field, otherField, models, method }: Subject): string[] {
  const gain = (random.between(11, 299) / 10).toFixed(1);
  return [
    `On ${benchmark}, ${name} improves ${random.pick(MEASURES)} by ${gain} points over the strongest baseline at ${random.between(2, 9)}.${random.between(0, 9)}× lower cost.`,
    `Across ${random.between(4, 19)} benchmarks for ${field} it matches ${models} that are ${random.between(3, 30)} times larger.`,
    `The gain persists in ${otherField}, where ${random.pick(MEASURES)} rises from ${random.between(21, 49)}.${random.between(0, 9)}\\% to ${random.between(50, 89)}.${random.between(0, 9)}\\%.`,
    `Ablations show that ${method} accounts for ${random.between(40, 80)}\\% of the effect and ${random.pick(PARTS)} for most of the rest.`,
    `Against expectation, removing ${random.pick(PARTS)} hurts only when contexts exceed ${random.between(16, 256)}k tokens.`,
  ];
}

function closing(random: Random, { name, benchmark, models, field }: Subject): string[] {
  return [
    `Code, weights and ${benchmark} are available, together with all ${random.between(20, 400)} training logs.`,
    `Our analysis suggests that ${models} fail at ${field} less for want of knowledge than because ${random.pick(PROBLEMS)}.`,
    `We hope that ${name} serves as a simple starting point for work on ${field} & related settings.`,
    `These results call for evaluations of ${field} in which ${random.pick(PROBLEMS)}.`,
  ];
}

/** An invented word such as `Velnorum`. */
export function coinedName(random: Random): string {
  const word = Array.from({ length: random.between(2, 4) }, () => random.pick(SYLLABLES)).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function capitals(text: string): string {
  return text.replace(/(^|[ -])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
}

// As rows before 2026 have it: lines of at most 80 characters.
function hardWrapped(text: string): string {
  return text.replace(/(.{1,78}\S) /g, '$1\n');
}
