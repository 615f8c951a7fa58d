import { describe, expect, it } from 'vitest';
import { americanSpelling } from '../../../search/analysis/american-spelling.ts';
import { stem } from '../../../search/analysis/stemmer.ts';
import { wordVariants } from '../../../search/analysis/word-variants.ts';

describe('British and American spelling', () => {
  it.each([
    'optimise optimize optimised optimizing optimises',
    'tokeniser tokenizers',
    'organisation organizations',
    'organisational organizational',
    'generalisable generalizable',
    'generalisability generalizability',
    'summarise summarizing',
    'categorise categorized',
    'parameterised parameterizes',
    'polarising polarize',
    'emphasise emphasizes',
    'analyse analyzed analysing',
    'analyser analyzers',
    'catalyse catalyzing',
    'colour colors coloured coloring',
    'colourise colorizes',
    'colourisation colorization',
    'multicoloured multicolored',
    'behaviour behaviors',
    'behavioural behavioral',
    'misbehaviour misbehavior',
    'favourite favorites',
    'neighbourhood neighborhoods',
    'tumour tumors',
    'harbour harbors',
    'modelling modeling models',
    'modeller modelers',
    'labelled labeling label',
    'travelling traveled',
    'traveller travelers',
    'dialled dialing',
    'fuelled fueling fuel',
    'signalling signals',
    'focussed focusing focus',
    'centre centers centred centering centring',
    'epicentre epicenter',
    'fibre fibers',
    'millimetres millimeter',
    'theatre theaters',
    'grey gray',
    'greyscale grayscale',
    'defence defenses',
    'offence offense',
    'licence licensed license',
    'practise practices practising',
    'catalogue catalogs cataloguing',
    'dialogue dialogs',
    'analogue analog',
    'programme programs program',
    'artefact artifacts',
    'judgement judgments',
    'acknowledgement acknowledgments',
    'fulfil fulfill fulfilled fulfilling',
    'fulfilment fulfillment',
    'enrol enroll',
    'enrolment enrollments',
    'ageing aging',
    'learnt learned learn',
    'tyre tires',
    'mould molds',
    'sceptic skeptics',
    'anaemia anemia',
    'ischaemic ischemic',
    'paediatric pediatric',
    'haemoglobin hemoglobin',
    'oestrogen estrogen',
    'aluminium aluminum',
    'manoeuvre maneuvers manoeuvring',
    'whilst while',
  ])('are one: %s', (forms) => {
    expect(new Set(forms.split(' ').map(stem)).size).toBe(1);
  });

  it.each(
    `rise arise sunrise precise imprecise concise noise denoise denoiser poise raise raised praise promise promising
     compromise premise exercise otherwise stepwise clockwise enterprise surprise comprise franchise expertise paradise
     revise devise advise advised supervise supervised unsupervised improvisation televise disguise cruise bruise
     merchandise treatise wise noisy size prize four hour tour your our pour sour flour contour course source detour
     acre genre ogre mediocre massacre more core are desired required tired roll controller installing pull skill
     prologue epilogue rogue vogue vague league synagogue reflexion aesthetic michael does shoes poet phoenix goes
     analysis basis paralysis greyhound greyson disc tyrell ageless septic antiseptic maths israel lisa denise louise
     visible disable divisible artisan renaissance islands isaac`.split(/\s+/),
  )('leave %s as it is', (word) => {
    expect(americanSpelling(word)).toBe(word);
  });

  it('keep the noun of many analyses apart from analyzing', () => {
    expect([stem('analyses'), stem('analysis')]).toEqual(['analysis', 'analysis']);
  });

  it.each([
    ['optimisa', 'optimiza'],
    ['optimisat', 'optimizat'],
    ['visualisatio', 'visualizatio'],
    ['generalisi', 'generalizi'],
  ])('are one while %s is typed', (typed, american) => {
    expect(wordVariants(typed)).toEqual([[typed], [american]]);
  });
});
