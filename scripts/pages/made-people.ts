import { coinedName } from './made-text.ts';
import type { Random } from './random.ts';
import type { SiteAuthor, SiteOrganisation, SiteUser } from './site-item.ts';

// Invented: first names of no language, last names of landscapes.
const FIRST = [
  'Aveline',
  'Borin',
  'Cressa',
  'Dovrin',
  'Élise-Mae',
  'Fenna',
  'Gørild',
  'Hadrek',
  'Ióna',
  'Jorvik',
  'Žofka',
  'Łerwin',
];
const LAST = [
  'Ashfell',
  'Brookmere',
  'Cliffgarth',
  'Dünental',
  'Elmcourt',
  "O'Fenwold",
  'Grünwasser',
  'Hillcombe',
  'Marsh-Iver',
  'Øysund',
];
const WHOLE = ['山川星空', '雨林小竹', '海原 そら', '하늘별', '沙丘云松'];
const LABS = [
  'Northgate Lab',
  'Institute for Patient Machines',
  'Blue Heron AI',
  'Tidewater University',
  'Open Orchard',
  'Granite & Sons Research',
  'Kestrel Robotics',
  'École des Marées',
  '星海 Lab',
  'Lantern Collective',
];

/** Authors of a paper, from one to many; some claimed by a user of the site, now and then one hidden. */
export function madeAuthors(random: Random): SiteAuthor[] {
  const count = random.chance(0.03) ? random.between(60, 140) : random.between(1, 14);
  return Array.from({ length: count }, () => madeAuthor(random));
}

/** A user of the site, with the handle under both of its names. */
export function madeUser(random: Random, fullname = madeName(random)): SiteUser {
  const handle = `${coinedName(random)}${random.between(1, 999)}`;
  return {
    _id: madeId(random),
    avatarUrl: `/avatars/${madeId(random)}.svg`,
    isPro: random.chance(0.1),
    fullname,
    user: handle,
    type: 'user',
    name: handle,
  };
}

/** An organisation of the site; there are ten. */
export function madeOrganisation(random: Random): SiteOrganisation {
  const fullname = random.pick(LABS);
  const name = fullname
    .normalize('NFD')
    .replace(/[^A-Za-z]+/g, '-')
    .replace(/^-|-$/g, '');
  return { _id: madeId(random), name, fullname, avatar: `https://cdn-avatars.huggingface.co/v1/made/${name}.png` };
}

/** 24 hexadecimal digits, as the site's database has them. */
export function madeId(random: Random): string {
  return Array.from({ length: 24 }, () => random.between(0, 15).toString(16)).join('');
}

function madeAuthor(random: Random): SiteAuthor {
  const name = madeName(random);
  const author: SiteAuthor = { _id: madeId(random), name, hidden: random.chance(0.005) };
  return random.chance(0.3) ? { ...author, user: madeUser(random, name), status: 'claimed_verified' } : author;
}

function madeName(random: Random): string {
  return random.chance(0.15) ? random.pick(WHOLE) : `${random.pick(FIRST)} ${random.pick(LAST)}`;
}
