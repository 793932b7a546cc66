import { type Pattern, type PatternNode, parsePattern } from './parse-pattern.ts';

/** Whether a text matches; undefined: it cannot be judged within bounds. */
export type Matcher = (text: string) => boolean | undefined;

/** Steps that one match may take. Native matching backtracks, ours does not: see {@link matcherOf}. */
const NATIVE_STEPS = 1e6;
const OWN_STEPS = 5e7;
const STATES = 5_000;

const known = new Map<string, Matcher | string>();

/**
 * A matcher for a pattern out of an untrusted document, which must not be able to hang the judge.
 * An upper bound of the paths that backtracking can take is computed from the pattern and the length of the text. Where it is small, the
 * native engine matches. Else our own matcher does, which follows all paths side by side in time text × pattern (Thompson 1968).
 * Only what neither can do (look-around or back-references with many paths; texts × patterns beyond {@link OWN_STEPS}) is not judged.
 * @returns a sentence where the source is no regular expression.
 */
export function matcherOf(source: string): Matcher | string {
  const cached = known.get(source);
  if (cached !== undefined) return cached;
  const pattern = parsePattern(source);
  const made = typeof pattern === 'string' ? pattern : matcherFor(pattern);
  if (known.size > 2_000) known.clear();
  known.set(source, made);
  return made;
}

function matcherFor(pattern: Pattern): Matcher {
  let machine: readonly State[] | undefined | 'unknown' = 'unknown';
  return (text) => {
    const steps =
      paths(pattern.root, text.length) * (text.length + 1) * (isAnchored(pattern.root) ? 1 : text.length + 1);
    if (steps <= NATIVE_STEPS) return pattern.native.test(text);
    if (machine === 'unknown') machine = machineOf(pattern);
    if (machine === undefined || machine.length * (text.length + 1) > OWN_STEPS) return undefined;
    return simulate(machine, pattern.flags === 'u' ? [...text] : text.split(''));
  };
}

/** Upper bound of the ways in which a pattern can run over a text of so many units. */
function paths(node: PatternNode, length: number): number {
  switch (node.kind) {
    case 'sequence':
      return node.parts.reduce((product, part) => product * paths(part, length), 1);
    case 'choice':
      return node.options.reduce((sum, option) => sum + paths(option, length), 0);
    case 'look':
      return paths(node.body, length) + 1;
    case 'repeat': {
      const most = Math.min(node.max, Math.max(length, node.min));
      const inner = paths(node.body, length);
      return inner === 1 ? most - node.min + 1 : inner ** most * (most - node.min + 1);
    }
    default:
      return 1;
  }
}

function isAnchored(node: PatternNode): boolean {
  if (node.kind === 'sequence') return node.parts[0] !== undefined && isAnchored(node.parts[0]);
  if (node.kind === 'choice') return node.options.every(isAnchored);
  return node.kind === 'edge' && node.at === 'start';
}

type State =
  | { readonly kind: 'take'; readonly test: (unit: string) => boolean }
  | { readonly kind: 'edge'; readonly at: 'start' | 'end' | 'word' | 'not-word' }
  /** Go on at each of these states. */
  | { readonly kind: 'fork'; to: readonly number[] }
  | { readonly kind: 'done' };

function machineOf(pattern: Pattern): readonly State[] | undefined {
  const states: State[] = [];
  const tests = new Map<string, (unit: string) => boolean>();
  const testOf = (source: string) => {
    const made = tests.get(source) ?? unitTest(source, pattern.flags);
    tests.set(source, made);
    return made;
  };
  const fork = () => {
    const state = { kind: 'fork' as const, to: [] as readonly number[] };
    states.push(state);
    return state;
  };
  // False: this pattern is beyond the machine.
  function emit(node: PatternNode): boolean {
    if (states.length > STATES) return false;
    switch (node.kind) {
      case 'set':
        states.push({ kind: 'take', test: testOf(node.source) });
        return true;
      case 'edge':
        states.push(node);
        return true;
      case 'sequence':
        return node.parts.every(emit);
      case 'choice': {
        const start = fork();
        const exits: { to: readonly number[] }[] = [];
        for (const option of node.options) {
          start.to = [...start.to, states.length];
          if (!emit(option)) return false;
          exits.push(fork());
        }
        for (const exit of exits) exit.to = [states.length];
        return true;
      }
      case 'repeat': {
        for (let count = 0; count < node.min; count++) if (!emit(node.body)) return false;
        if (node.max === Number.POSITIVE_INFINITY) {
          const at = states.length;
          const loop = fork();
          if (!emit(node.body)) return false;
          fork().to = [at];
          loop.to = [at + 1, states.length];
          return true;
        }
        const skips: { to: readonly number[]; readonly next: number }[] = [];
        for (let count = node.min; count < node.max; count++) {
          const skip = fork();
          skips.push(Object.assign(skip, { next: states.length }));
          if (!emit(node.body)) return false;
        }
        for (const skip of skips) skip.to = [skip.next, states.length];
        return true;
      }
      default:
        return false;
    }
  }
  if (!emit(pattern.root) || states.length > STATES) return undefined;
  states.push({ kind: 'done' });
  return states;
}

/** A test for one unit (character, or code unit in the older grammar) against a set. */
export function unitTest(source: string, flags: 'u' | ''): (unit: string) => boolean {
  const expression = new RegExp(`^(?:${source})$`, flags);
  const answers = new Map<string, boolean>();
  return (unit) => {
    const known = answers.get(unit);
    if (known !== undefined) return known;
    const answer = expression.test(unit);
    if (answers.size < 10_000) answers.set(unit, answer);
    return answer;
  };
}

function simulate(states: readonly State[], units: readonly string[]): boolean {
  const isWord = (unit: string | undefined) => unit !== undefined && /^\w$/.test(unit);
  let current = new Set<number>();
  for (let at = 0; at <= units.length; at++) {
    // A match may begin anywhere: the first state joins at each place.
    const open = [0, ...current];
    const reached = new Set<number>();
    for (let state = open.pop(); state !== undefined; state = open.pop()) {
      if (reached.has(state)) continue;
      reached.add(state);
      const step = states[state];
      if (step === undefined) continue;
      if (step.kind === 'done') return true;
      if (step.kind === 'fork') open.push(...step.to);
      if (step.kind === 'edge') {
        const atWord = isWord(units[at - 1]) !== isWord(units[at]);
        const holds = { start: at === 0, end: at === units.length, word: atWord, 'not-word': !atWord }[step.at];
        if (holds) open.push(state + 1);
      }
    }
    const unit = units[at];
    if (unit === undefined) return false;
    current = new Set();
    for (const state of reached) {
      const step = states[state];
      if (step?.kind === 'take' && step.test(unit)) current.add(state + 1);
    }
  }
  return false;
}
