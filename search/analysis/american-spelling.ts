const words = (text: string) => text.trim().split(/\s+/);
const pairs = (text: string) =>
  words(text).map((pair): [string, string] => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]);

// Written with `-ise` in America too, besides words with a vowel before it and those in `-wise`. Of the first list also
// what ends so: `unsupervise`. Of the second not, because `summarise` ends in `arise`.
const ENDS_IN_ISE = words(`
  advertise advise chastise circumcise compromise comprise concise despise devise enterprise exercise expertise franchise
  improvise merchandise mortise paradise precise premise promise revise supervise surprise televise treatise
`);
const IS_ISE = new Set(
  words(`
    anise apprise arise assise chemise demise denise elise emprise excise highrise incise midrise moonrise prise remise
    reprise rise sunrise surmise uprise valise vise
  `),
);
const KEEPS_ISE = new RegExp(`(?:[aeiouw]ise|${ENDS_IN_ISE.join('|')})$`);

/** British beginnings of words, which may have a prefix, and the American ones. */
const BEGINNINGS: ReadonlyMap<string, string> = new Map([
  ...words(`
    arbour ardour armour behaviour candour clamour colour demeanour enamour endeavour favour fervour flavour harbour
    honour humour labour misdemeanour neighbour odour parlour rancour rigour rumour saviour savour splendour succour
    tumour valour vapour vigour
  `).map((word): [string, string] => [word, word.replace('our', 'or')]),
  ...pairs(`
    abridgement:abridgment acknowledgement:acknowledgment aeroplane:airplane aluminium:aluminum anaesth:anesth
    archaeolog:archeolog artefact:artifact caesarean:cesarean caesium:cesium carburettor:carburetor cognisan:cognizan
    connexion:connection counsellor:counselor defenceless:defenseless despatch:dispatch diarrhoea:diarrhea
    encyclopaed:encycloped enquir:inquir enrolment:enrollment faecal:fecal faeces:feces foetal:fetal foetus:fetus
    fulfilment:fulfillment gynaecolog:gynecolog haemat:hemat haemo:hemo inflexion:inflection instalment:installment
    jewellery:jewelry judgement:judgment licenc:licens lodgement:lodgment manoeuvr:maneuver marvellous:marvelous
    mediaeval:medieval moustach:mustach oedema:edema oesophag:esophag oestrogen:estrogen orthopaed:orthoped
    paediatr:pediatr palaeo:paleo plough:plow practis:practic pyjama:pajama sceptic:skeptic
    skilful:skillful smoulder:smolder sulphat:sulfat sulphid:sulfid sulphon:sulfon sulphur:sulfur
    tranquillity:tranquility wilful:willful woollen:woolen yoghurt:yogurt
  `),
]);
const PREFIXES = 'anti|bi|dis|full|hyper|hypo|mis|mono|multi|non|poly|pre|re|self|sub|super|techni|tri|un|water';
const BEGINNING = new RegExp(`^(${PREFIXES})?(${[...BEGINNINGS.keys()].join('|')})`);

const WHOLE_WORDS: ReadonlyMap<string, string> = new Map(
  pairs(`
    ageing:aging amongst:among analogue:analog analogues:analogs burnt:burned catalogue:catalog catalogued:cataloged
    catalogues:catalogs cataloguing:cataloging cosy:cozy defence:defense defences:defenses dialogue:dialog
    dialogues:dialogs focussed:focused focusses:focuses focussing:focusing grey:gray greyed:grayed greyish:grayish
    greys:grays greyscale:grayscale homologue:homolog homologues:homologs kilogramme:kilogram learnt:learned
    likeable:likable liveable:livable manoeuvre:maneuver manoeuvred:maneuvered manoeuvres:maneuvers monologue:monolog
    monologues:monologs mould:mold moulded:molded moulding:molding moulds:molds moveable:movable offence:offense
    offences:offenses orientated:oriented pretence:pretense programme:program programmes:programs routeing:routing
    saleable:salable sizeable:sizable tyre:tire tyres:tires useable:usable whilst:while
  `),
);

const AEMIA = /(?<=[a-z]{2})aemi(?=[ac])/;
const CENTRE =
  /^([a-z]*(?:cent|fib|theat)|calib|sab|(?:centi|kilo|micro|milli|nano)?(?:lit|met)|lust|meag|och|scept|somb|spect)r(?:e(?=s?$)|(?=ed$|ing$))/;
const ISE = /^([a-z]{3,}is)(e[drs]?|ers|ings?|abl[ey]|ability|ations?|ational|ationally)$/;
const YSE = /^([a-z]*(?:anal|catal|dial|electrol|hydrol|paral|photol|pyrol))ys(e[drs]?|ers|ing)$/;
const DOUBLED_L =
  /^((?:cance|channe|chise|counse|dia|due|equa|fue|funne|initia|jewe|labe|leve|libe|marve|meda|mode|pane|paralle|peda|penci|quarre|reve|riva|shove|signa|spira|stenci|swive|tota|towe|trave|tria|tunne|unrave)l)l(ed|ings?|ers?|ists?)$/;

/**
 * The American spelling of an English word in lower case, where it has a British one: `colour` is `color`, `optimise`
 * `optimize`, `modelling` `modeling`. Any other word unchanged. Words that only look alike, as `precise` and `hour`,
 * are in lists or out of the rules' reach; so are names, as `Reflexion`.
 */
export function americanSpelling(word: string): string {
  const whole = WHOLE_WORDS.get(word);
  if (whole !== undefined) return whole;
  const begun = word
    .replace(
      BEGINNING,
      (_, prefix: string | undefined, start: string) => (prefix ?? '') + (BEGINNINGS.get(start) ?? start),
    )
    .replace(AEMIA, 'emi');
  return withAmericanEnding(begun);
}

function withAmericanEnding(word: string): string {
  const [, base, ending] = ISE.exec(word) ?? [];
  if (base !== undefined && !IS_ISE.has(`${base}e`) && !KEEPS_ISE.test(`${base}e`))
    return `${base.slice(0, -1)}z${ending}`;
  return word.replace(YSE, '$1yz$2').replace(CENTRE, '$1er').replace(DOUBLED_L, '$1$2');
}
