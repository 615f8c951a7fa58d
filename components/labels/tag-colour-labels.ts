import type { TextKey } from '../../messages/catalogue.ts';
import type { TagColour } from '../../papers/tag-colour.ts';

/** The name of each colour of a tag. */
export const TAG_COLOUR_LABELS: Record<TagColour | '', TextKey> = {
  '': 'colour_none',
  red: 'colour_red',
  orange: 'colour_orange',
  yellow: 'colour_yellow',
  green: 'colour_green',
  teal: 'colour_teal',
  blue: 'colour_blue',
  purple: 'colour_purple',
  pink: 'colour_pink',
};
