/**
 * A break inside a token that is not written: what it divides is one word, and its words can be searched for too:
 * `sage\u001fattention2`, `c\u001fplus\u001fplus`.
 */
export const BREAK = '\u001f';

/** A hyphen at which a line was broken, so that none may be meant: `quan‧tization`, U+2027. */
export const LINE_BREAK_HYPHEN = '\u2027';
