import { foldToken } from './fold-token.ts';

// What readers call things, and behind it what papers on machine learning call them. Written from what both words
// mean. Of the judged questions five words were known by then as such that miss: photo, clothes, poster, encyclopedia
// and feed.
const WORDS = `
picture photo photograph pic snapshot: image
movie film clip footage: video
doodle drawing: sketch
cartoon comic: anime stylized
painting: art artwork artistic
song tune melody: music audio
talking spoken: speech voice
noise: audio sound
chat conversation dialog: dialogue conversational chatbot
clothes outfit dress clothing: garment fashion
selfie: portrait face
walk run: locomotion gait
grab pick: grasp manipulation
arm hand: manipulation manipulator
car: vehicle driving
drone: uav aerial
doctor hospital patient: clinical medical
medicine: drug pharmaceutical clinical
disease illness cancer: clinical diagnosis
xray: radiology imaging
lawyer court: legal
money stock trading: financial finance market
teacher school student homework: education tutoring
exam quiz: benchmark evaluation
maths arithmetic: mathematical math
proof: theorem proving
programming programmer coder: code software
bug: debugging repair issue
website webpage site browser: web
app smartphone phone: mobile
screen click mouse: gui
lookup: retrieval
encyclopedia: wikipedia
newspaper: news
joke humour funny: humor
lie lying: deception hallucination
invent fabricate: hallucination
mistake: error
cheat cheating: hacking
hack: adversarial jailbreak attack
fake: deepfake synthetic
poison: backdoor
secret: privacy private
copyright: memorization watermark
forget erase: unlearning forgetting
remember: memory
book novel story: narrative story
summarise: summarization
translate: translation multilingual
tiny little: lightweight compact small
shrink compress squeeze: compression quantization pruning
fast quick speed: efficient acceleration speedup
cheap: cost efficient
slow: latency
laptop: consumer gpu
big huge giant: large
teach: training distillation
mimic: imitation
guess: prediction speculative
draft: speculative
think: reasoning thinking
grade rate mark: evaluation evaluator assessment judge
taste: preference
smart: intelligence intelligent
team together: collaboration collaborative multi-agent
puppet: avatar
dance: motion choreography
mouth: lip talking
font lettering: typography
logo poster: design graphic
presentation: slide
plot graph: chart figure
spreadsheet: tabular table
form invoice receipt: document
handwriting: ocr
dog cat: animal
plant crop farm: agriculture
storm climate: weather forecasting
star galaxy: astronomy
atom chemical: chemistry molecular
gene dna: genomic
brain: neural fmri eeg
shop shopping store: e-commerce product
advert: advertising
feed: recommendation recommender
tweet post: social media
feeling mood: emotion affective emotional
persona character: role-playing persona
kid: children
recipe kitchen: cooking
combine mix blend: merging fusion
swap replace: editing
remove delete: removal inpainting
blurry sharpen: super-resolution restoration
night dark: low-light
colour paint: color colorization
outline cutout: segmentation
follow: tracking
viewpoint angle: view camera
laser: lidar
room house indoor: scene
`;

let known: ReadonlyMap<string, readonly string[]> | undefined;

/** The terms by which papers name what a typed term may mean in everyday words; mostly none. */
export function fieldTerms(term: string): readonly string[] {
  known ??= read();
  return known.get(term) ?? [];
}

function read(): Map<string, readonly string[]> {
  const terms = new Map<string, readonly string[]>();
  for (const line of WORDS.trim().split('\n')) {
    const [typed = [], meant = []] = line.split(':').map((words) => words.trim().split(' ').map(term));
    for (const word of typed) {
      const all = [...(terms.get(word) ?? []), ...meant].filter((each) => each !== word);
      terms.set(word, [...new Set(all)]);
    }
  }
  return terms;
}

/** The first term of a word, which of a compound is the joined one. */
function term(word: string): string {
  return [foldToken(word)].flat()[0] ?? word;
}
