/** What commands of TeX that take no argument stand for, by their names. */
export const TEX_SYMBOLS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ϵ', varepsilon: 'ε', zeta: 'ζ', eta: 'η' },
    ...{ theta: 'θ', vartheta: 'ϑ', iota: 'ι', kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', pi: 'π' },
    ...{ rho: 'ρ', sigma: 'σ', tau: 'τ', upsilon: 'υ', phi: 'ϕ', varphi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω' },
    ...{ Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Xi: 'Ξ', Pi: 'Π', Sigma: 'Σ', Phi: 'Φ', Psi: 'Ψ' },
    ...{ Omega: 'Ω', ell: 'ℓ', nabla: '∇', partial: '∂', infty: '∞', hbar: 'ℏ', emptyset: '∅' },
    ...{ times: '×', cdot: '·', pm: '±', mp: '∓', div: '÷', ast: '∗', star: '⋆', circ: '∘', bullet: '•' },
    ...{ oplus: '⊕', otimes: '⊗', odot: '⊙', sum: '∑', prod: '∏', int: '∫', sqrt: '√' },
    ...{ leq: '≤', le: '≤', geq: '≥', ge: '≥', neq: '≠', ne: '≠', ll: '≪', gg: '≫', sim: '~', simeq: '≃' },
    ...{ approx: '≈', equiv: '≡', propto: '∝', lesssim: '≲', gtrsim: '≳', mid: '|', in: '∈', notin: '∉' },
    ...{ subset: '⊂', subseteq: '⊆', cup: '∪', cap: '∩', forall: '∀', exists: '∃', neg: '¬', wedge: '∧', vee: '∨' },
    ...{ to: '→', rightarrow: '→', leftarrow: '←', leftrightarrow: '↔', Rightarrow: '⇒', Leftarrow: '⇐' },
    ...{ uparrow: '↑', downarrow: '↓', mapsto: '↦', langle: '⟨', rangle: '⟩', lceil: '⌈', rceil: '⌉' },
    ...{ lfloor: '⌊', rfloor: '⌋', ldots: '…', cdots: '⋯', dots: '…', prime: '′', dagger: '†', checkmark: '✓' },
    ...{ quad: ' ', qquad: ' ', log: 'log', exp: 'exp', max: 'max', min: 'min', textendash: '–', textemdash: '—' },
    ...{ eg: 'e.g.', ie: 'i.e.', textasciitilde: '~', ss: 'ß', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ' },
    ...{ o: 'ø', O: 'Ø', aa: 'å', AA: 'Å', l: 'ł', L: 'Ł', S: '§', P: '¶', copyright: '©', textregistered: '®' },
  }),
);

/** Letters of Greece and others that a stripped name of theirs stands for, where a script follows: `pi_0`. */
export const LETTER_NAMES =
  'alpha|beta|gamma|delta|epsilon|varepsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|varphi|chi|psi|omega|ell|nabla';

/** Names that no other word has, so that they are known without their backslash too. */
export const SURE_NAMES =
  'rightarrow|leftarrow|leftrightarrow|Rightarrow|Leftarrow|uparrow|downarrow|mapsto|varepsilon|varphi|propto|infty|' +
  'lesssim|gtrsim|leq|geq|neq|cdot|subseteq|langle|rangle|lceil|rceil|lfloor|rfloor|ldots|cdots';

const SCRIPT = new Map(Object.entries({ B: 'ℬ', E: 'ℰ', F: 'ℱ', H: 'ℋ', I: 'ℐ', L: 'ℒ', M: 'ℳ', R: 'ℛ' }));
const DOUBLE = new Map(Object.entries({ C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' }));
const [SCRIPT_A, DOUBLE_A, CAPITAL_A] = [0x1d49c, 0x1d538, 0x41];

/** A capital in the letters of `\mathcal` or `\mathbb`; any other letter as it is. */
export function letterIn(font: string, letter: string): string {
  if (!/^[A-Z]$/.test(letter)) return letter;
  const [known, first] = font === 'mathbb' ? [DOUBLE, DOUBLE_A] : [SCRIPT, SCRIPT_A];
  return known.get(letter) ?? String.fromCodePoint(first + letter.charCodeAt(0) - CAPITAL_A);
}

// Accents of TeX with the combining characters of Unicode.
const ACCENTS = new Map(
  Object.entries({
    ...{ '"': '\u0308', "'": '\u0301', '`': '\u0300', '^': '\u0302', '~': '\u0303', '=': '\u0304', '.': '\u0307' },
    ...{ c: '\u0327', v: '\u030c', u: '\u0306', H: '\u030b', r: '\u030a', k: '\u0328' },
  }),
);

/** A letter with an accent of TeX: `\"u` is ü. */
export function accented(accent: string, letter: string): string {
  return (letter + (ACCENTS.get(accent) ?? '')).normalize('NFC');
}
