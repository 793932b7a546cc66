import { nearestName, type Report } from '../model/index.ts';
import type { Baseline } from './baseline.ts';
import { broken, exercised, fingerprint } from './fingerprint.ts';

/** Why a gate is closed; or, for `known`, what was let through. */
export type GateFinding =
  | { readonly kind: 'known'; readonly id: string; readonly message: string; readonly entry: number }
  | { readonly kind: 'new'; readonly id: string; readonly message: string }
  | { readonly kind: 'changed'; readonly id: string; readonly message: string; readonly entry: number }
  | { readonly kind: 'expired'; readonly id: string; readonly message: string; readonly entry: number }
  | { readonly kind: 'stale'; readonly id: string; readonly message: string; readonly entry: number }
  | { readonly kind: 'vanished'; readonly id: string; readonly message: string }
  | { readonly kind: 'unknown'; readonly id: string; readonly message: string; readonly entry: number };

export interface Gate {
  /** `open`: nothing got worse. `closed`: a regression or a stale entry. `wrong`: the baseline does not fit. `unmeasured`: nothing to judge by. */
  readonly decision: 'open' | 'closed' | 'wrong' | 'unmeasured';
  readonly because: string;
  readonly findings: readonly GateFinding[];
}

/**
 * Hold a report against the known failures. A failure that is not in the baseline, or fails in another way, closes the gate; so does an
 * entry that ran out or is no longer needed, and a MUST requirement that was exercised and is not any more.
 * @param today `2026-11-22`; an entry holds through its last day
 */
export function decideGate(report: Report, baseline: Baseline, today: string): Gate {
  const findings = [...findingsOf(report, baseline, today)];
  const of = (...kinds: readonly GateFinding['kind'][]) => findings.filter(({ kind }) => kinds.includes(kind));
  if (report.suite.name !== baseline.suite)
    return {
      decision: 'wrong',
      because: `The baseline is one of ${baseline.suite}, and the report one of ${report.suite.name}.`,
      findings: [],
    };
  if (report.shard !== undefined)
    return {
      decision: 'wrong',
      because: `The report is of part ${report.shard.index} of ${report.shard.count}: join the parts with assay merge.`,
      findings: [],
    };
  const unknown = of('unknown');
  if (unknown.length > 0) return { decision: 'wrong', because: sentence(unknown[0]?.message ?? ''), findings };
  if (report.halt !== undefined || exercised(report).length === 0)
    return { decision: 'unmeasured', because: report.because, findings: [] };
  const worse = of('new', 'changed', 'expired', 'stale', 'vanished');
  if (worse.length === 0) {
    const known = of('known').length;
    const because = known === 0 ? 'No MUST requirement failed.' : `Only known failures: ${known}.`;
    return { decision: 'open', because: because + unlike(report, baseline), findings };
  }
  const counts = (['new', 'changed', 'expired', 'stale', 'vanished'] as const)
    .map((kind) => ({ kind, count: of(kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${kind}`);
  const narrowed = report.scope === undefined ? '' : ` The run was narrowed to ${report.scope}.`;
  return { decision: 'closed', because: `${counts.join(', ')}.${narrowed}${unlike(report, baseline)}`, findings };
}

/** Another edition asks other things: it closes no gate by itself, and it explains what does. */
function unlike({ suite }: Report, { edition }: Baseline): string {
  if (suite.edition === edition) return '';
  return ` The baseline was written for edition ${edition}, and the run is one of ${suite.edition}.`;
}

function* findingsOf(report: Report, baseline: Baseline, today: string): Iterable<GateFinding> {
  const results = new Map(report.requirements.map((result) => [result.requirement.id, result]));
  const faults = new Map(broken(report).map((result) => [result.requirement.id, result]));
  const told = new Set<string>();
  const nearest = (id: string) => {
    const near = nearestName(id, [...results.keys()]);
    return near === undefined ? '' : `; did you mean ${near}?`;
  };
  for (const [entry, { id, fingerprint: known, reason, until }] of baseline.known.entries()) {
    const result = results.get(id);
    if (result === undefined) {
      yield { kind: 'unknown', id, entry, message: `the report has no requirement ${id}${nearest(id)}` };
      continue;
    }
    const fault = faults.get(id);
    if (fault === undefined) {
      if (result.outcome === 'inconclusive') {
        told.add(id);
        yield {
          kind: 'vanished',
          id,
          message: `${id} is a known failure and was not judged this time: ${result.reason ?? 'no reason given'}`,
        };
      } else yield { kind: 'stale', id, entry, message: `${id} is ${result.outcome} now: delete its entry` };
      continue;
    }
    const seen = fingerprint(fault);
    told.add(id);
    if (seen !== known) {
      const how = fault.failures[0]?.evidence.message ?? fault.reason ?? '';
      yield { kind: 'changed', id, entry, message: `${id} fails in another way than the known one (${seen}): ${how}` };
    } else if (until !== undefined && until < today)
      yield { kind: 'expired', id, entry, message: `${id} was accepted until ${until}: ${reason}` };
    else yield { kind: 'known', id, entry, message: `${id}: ${reason}` };
  }
  for (const [id, fault] of faults)
    if (!told.has(id))
      yield { kind: 'new', id, message: `${id}: ${fault.failures[0]?.evidence.message ?? fault.reason ?? 'failed'}` };
  const now = new Set(exercised(report));
  for (const id of baseline.exercised) {
    if (now.has(id) || told.has(id)) continue;
    const result = results.get(id);
    if (result === undefined)
      yield { kind: 'vanished', id, message: `${id} was exercised and is no requirement any more${nearest(id)}` };
    else if (result.outcome !== 'error')
      yield {
        kind: 'vanished',
        id,
        message: `${id} was exercised and is ${result.outcome} now${result.reason === undefined ? '' : `: ${result.reason}`}`,
      };
  }
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
