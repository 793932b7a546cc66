import type {
  ClaimResult,
  Halt,
  OperationCoverage,
  Report,
  RequirementOutcome,
  RequirementResult,
  Shard,
} from '../model/index.ts';

export type Counts = Readonly<Record<RequirementOutcome, number>>;

/** Count results by outcome; every outcome has its number. */
export function countOutcomes(results: readonly RequirementResult[]): Counts {
  const of = (outcome: RequirementOutcome) => results.filter((result) => result.outcome === outcome).length;
  return {
    passed: of('passed'),
    failed: of('failed'),
    'not-applicable': of('not-applicable'),
    inconclusive: of('inconclusive'),
    unstable: of('unstable'),
    error: of('error'),
  };
}

/**
 * The verdict on the whole, and one sentence that says why. Only MUST requirements decide.
 * A run that stopped early, or that exercised no MUST at all, has measured nothing; and what Assay itself got wrong is never held against
 * the target. A MUST that applies and could not be judged leaves the whole unmeasured: name it, offer what it needs, or do not claim it.
 */
export function decideOverall(
  results: readonly RequirementResult[],
  run: {
    readonly halt: Halt | undefined;
    readonly complete: boolean;
    readonly scope?: string | undefined;
    readonly shard?: Shard | undefined;
    readonly claims?: readonly ClaimResult[];
    readonly operations?: readonly OperationCoverage[];
    /** The target was gone from some moment on. */
    readonly lost?: { readonly count: number; readonly message: string } | undefined;
    /** Operations that were not played, because a success would end the session of the credential. */
    readonly spared?: readonly string[];
  },
): Pick<Report, 'overall' | 'because'> {
  const { overall, because } = decide(results, run);
  const asked = run.scope === undefined ? '' : ` Asked for: ${run.scope}.`;
  const part =
    run.shard === undefined ? '' : ` This is part ${run.shard.index} of ${run.shard.count}; assay merge joins them.`;
  const lost =
    run.lost === undefined || run.halt !== undefined
      ? ''
      : ` From some moment on nobody was there: the last ${run.lost.count} requests met ${run.lost.message}. See why the server stopped, and run again.`;
  return { overall, because: `${because}${lost}${asked}${part}` };
}

function decide(
  results: readonly RequirementResult[],
  run: {
    readonly halt: Halt | undefined;
    readonly complete: boolean;
    readonly shard?: Shard | undefined;
    readonly claims?: readonly ClaimResult[];
    readonly operations?: readonly OperationCoverage[];
    /** The target was gone from some moment on. */
    readonly lost?: { readonly count: number; readonly message: string } | undefined;
    /** Operations that were not played, because a success would end the session of the credential. */
    readonly spared?: readonly string[];
  },
): Pick<Report, 'overall' | 'because'> {
  const must = results.filter(({ requirement }) => requirement.level === 'MUST');
  const counts = countOutcomes(must);
  const broken = must.filter(({ outcome }) => outcome === 'failed' || outcome === 'unstable');
  const applicable = must.length - counts['not-applicable'];
  const already = broken.length === 0 ? '' : ` Failed before that: ${names(broken)}.`;

  if (run.halt !== undefined) return { overall: 'NOT MEASURED', because: `${sentence(run.halt.message)}${already}` };
  if (!run.complete)
    return { overall: 'NOT MEASURED', because: `The recording of this run is not complete.${already}` };
  if (counts.passed + broken.length + counts.error === 0)
    return { overall: 'NOT MEASURED', because: nothingExercised(must) };
  if (broken.length > 0) {
    const wavering = counts.unstable === 0 ? '' : ` (${counts.unstable} of them unstable)`;
    const because = `${broken.length} of ${applicable} MUST requirements failed${wavering}: ${names(broken)}.${nothingThere(run.operations ?? [])}`;
    return { overall: 'NOT CONFORMANT', because };
  }
  if (counts.error > 0) {
    const faulty = must.filter(({ outcome }) => outcome === 'error');
    return { overall: 'NOT MEASURED', because: `A fault of Assay itself spoiled ${names(faulty)}.` };
  }
  // What this part leaves open and other parts exercise too is for the whole to say.
  const elsewhere = new Set(run.shard?.elsewhere);
  const unjudged = must.filter(({ outcome }) => outcome === 'inconclusive');
  const open = unjudged.filter(({ requirement }) => !elsewhere.has(requirement.id));
  if (open.length === 0 && unjudged.length > 0)
    return {
      overall: 'CONFORMANT',
      because: `${counts.passed} MUST requirements passed; left to the other parts: ${names(unjudged)}.`,
    };
  // What the target file itself claims has to show.
  const unshown = (run.claims ?? []).filter(({ status, by }) => status === 'not-shown' && by === 'target');
  const [claim] = unshown;
  if (open.length === 0 && claim !== undefined)
    return {
      overall: 'NOT MEASURED',
      because: `No MUST requirement failed, but the target file claims ${unshown.map(({ id }) => id).join(', ')}, which did not show: ${claim.because}.`,
    };
  if (open.length === 0) {
    const passed =
      applicable === 1
        ? 'The one MUST requirement that applies passed'
        : `All ${applicable} MUST requirements that apply passed`;
    return { overall: 'CONFORMANT', because: `${passed}${besides(results)}${notPlayed(run.spared ?? [])}.` };
  }
  // Green means green: a MUST that applies and was not judged is no pass, and no failure either.
  return {
    overall: 'NOT MEASURED',
    because: `No MUST requirement failed, but ${open.length} of ${applicable} could not be judged: ${names(open)}.`,
  };
}

/** What no document demands decides nothing, and is no reason to say nothing of it. */
function besides(results: readonly RequirementResult[]): string {
  const broken = results.filter(
    ({ requirement, outcome }) => requirement.level === 'SHOULD' && (outcome === 'failed' || outcome === 'unstable'),
  );
  if (broken.length === 0) return '';
  return `; ${broken.length} SHOULD ${broken.length === 1 ? 'requirement' : 'requirements'} failed: ${names(broken)}`;
}

function notPlayed(spared: readonly string[]): string {
  return spared.length === 0
    ? ''
    : `; not played, to keep the session of the credential: ${spared.join(', ')} (--operations ${spared[0]} plays it alone)`;
}

function nothingExercised(must: readonly RequirementResult[]): string {
  const first = must.find(({ outcome }) => outcome === 'inconclusive');
  const why = first?.reason === undefined ? '' : ` ${sentence(first.reason)}`;
  return `No MUST requirement was exercised.${why}${first?.remedy === undefined ? '' : ` ${sentence(first.remedy)}`}`;
}

function names(results: readonly RequirementResult[]): string {
  const shown = results.slice(0, 3).map(({ requirement }) => requirement.id);
  return results.length > 3 ? `${shown.join(', ')} and ${results.length - 3} more` : shown.join(', ');
}

function sentence(text: string): string {
  // A sentence that begins with a URL or an id keeps it as it is.
  const start = /^[a-z]+[ ,.]/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return /[.!?]$/.test(start) ? start : `${start}.`;
}

/** Answers that a server gives wherever it is asked for what it has not got, or by whom it does not know. */
const nowhere = ['401', '403', '404', '405'];
const fewest = 10;

/** A wrong base URL looks like a server that has nothing of the API. */
function nothingThere(operations: readonly OperationCoverage[]): string {
  const statuses = operations.flatMap(({ statuses }) => Object.entries(statuses));
  const missing = statuses.reduce((sum, [status, count]) => sum + (status === '404' ? count : 0), 0);
  if (missing < fewest || statuses.some(([status]) => !nowhere.includes(status))) return '';
  return ` Whatever was asked for, nothing was there (404, ${missing} times): check the URL and its path prefix.`;
}
