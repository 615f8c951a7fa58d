/** A change of a search that found nothing, or nothing with all its words, with which there are papers. */
export interface Relaxation {
  /** the part of the text that is to blame */
  from: number;
  to: number;
  /** further parts, after it, that are to be left out too */
  more?: readonly { from: number; to: number }[];
  /** what it is spelled like in the library; '' to leave it out */
  insert: string;
  /** how many papers there are then, with all the words; a lower bound when not `exact` */
  total: number;
  exact: boolean;
}
