import fc from 'fast-check';

// What hides, reorders, splits or piles up text, and what looks like it and must stay.
const ODD = (
  '\ud800 \udc00 \ud83d \ude00 \u0000 \u001f \u0085 \u00a0 \u00ad \u0301 \u0323 \u034f \u061c \u115f \u1160 \u17b4 \u180b \u180e ' +
  '\u200b \u200c \u200d \u200e \u202e \u2028 \u2060 \u2062 \u2066 \u206f \u20e3 \u2800 \u3000 \u3164 \ufe00 \ufe0f \ufeff \uffa0 \ufff9 ' +
  '\ufffb \ufffd \uffff \u{1d159} \u{1d173} \u{e0001} \u{e0041} \u{e0100} \u{1fffe} 👩 🔬 🏽 ♂ م ك क ् ж 語 가 a B 1 # , " \' \\ $ { } . -'
)
  .split(' ')
  .concat(' ', '\n');

/** Any text of at most so many characters: of what is odd, and of any units at all, halves of pairs too. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const unit = fc.oneof(
    fc.constantFrom(...ODD),
    fc.nat(0xffff).map((code) => String.fromCharCode(code)),
  );
  return fc.oneof(
    fc.string({ unit: fc.constantFrom(...ODD), maxLength }),
    fc.string({ unit, maxLength }),
    fc.string({ unit: 'binary', maxLength }),
  );
}
