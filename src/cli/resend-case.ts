import { checks, createJudge } from '../checks/index.ts';
import type { Target } from '../config/index.ts';
import {
  type Case,
  type CaseId,
  nearestName,
  Problem,
  type TranscriptHeader,
  type TranscriptLine,
  type Verdict,
} from '../model/index.ts';
import { test } from '../pipeline.ts';
import { neededBy } from '../plan/index.ts';
import type { Trust } from '../run/index.ts';
import { type Surroundings, version } from './surroundings.ts';

/** What playing one case again gave: all that went over the wire, and what its story shows. */
export interface Resent {
  readonly lines: readonly TranscriptLine[];
  readonly verdicts: readonly Verdict[];
  /** Ids of the MUST requirements among them. */
  readonly must: ReadonlySet<string>;
  /** Why nothing was sent, or not all. */
  readonly halt?: string;
}

/**
 * Play one recorded case again against a target, with the cases that it needs, by the contract and the seed of the recording.
 * @throws {Problem} when the recording has no such case
 */
export async function resendCase(
  recorded: AsyncIterable<TranscriptLine>,
  id: CaseId,
  target: Target & { readonly url: string },
  trust: Trust,
  surroundings: Surroundings,
): Promise<Resent> {
  const { header, cases: played } = await planOf(recorded, id);
  const cases = played.map((one) => withSecrets(one, target));
  const { suite, contract, claims, requirements, seed } = header;
  const lines: TranscriptLine[] = [];
  const start = surroundings.monotonic();
  await test({
    prepared: {
      suite: { ...suite, title: contract.title },
      contract,
      stage: { contract, target: target.profile, seed },
      claims,
      requirements,
      plan: { cases, leftOut: [] },
    },
    target,
    assay: version,
    nonce: surroundings.nonce(),
    startedAt: new Date(surroundings.now()).toISOString(),
    clock: () => surroundings.monotonic() - start,
    concurrency: 1,
    trust,
    signal: surroundings.signal,
    // Our own writer made these lines a moment ago.
    write: (line) => void lines.push(JSON.parse(line) as TranscriptLine),
  });
  const judge = createJudge({ contract, claims, requirements, checks });
  const verdicts: Verdict[] = [];
  let halt: string | undefined;
  for (const line of lines) {
    if (line.kind === 'header' || line.kind === 'footer') continue;
    if (line.kind === 'halt') halt = line.message;
    const judgement = judge.add(line);
    if (judgement?.story.case.id === id) verdicts.push(...judgement.verdicts);
  }
  const must = new Set(requirements.filter(({ level }) => level === 'MUST').map((requirement) => requirement.id));
  return { lines, verdicts, must, ...(halt === undefined ? {} : { halt }) };
}

/** Where the recording has the name of a secret, its value is sent again. */
function withSecrets(one: Case, { auth, otherAuth = {} }: Target): Case {
  const values = new Map([...Object.values(auth), ...Object.values(otherAuth)].map(({ name, value }) => [name, value]));
  const fill = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.replace(/\{\{secret:([^{}]*)\}\}/g, (mark, name: string) => values.get(name) ?? mark);
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, fill(member)]));
  };
  return JSON.stringify(one).includes('{{secret:') ? (fill(one) as Case) : one;
}

/** The case, behind all that it needs, in the order in which they were played. */
async function planOf(
  recorded: AsyncIterable<TranscriptLine>,
  id: CaseId,
): Promise<{ readonly header: TranscriptHeader; readonly cases: readonly Case[] }> {
  let header: TranscriptHeader | undefined;
  const cases = new Map<CaseId, Case>();
  for await (const line of recorded) {
    if (line.kind === 'header') header = line;
    if (line.kind === 'case-start') cases.set(line.case.id, line.case);
  }
  if (header === undefined) throw new Error('a transcript reader gave no header');
  if (!cases.has(id)) {
    const near = nearestName(id, [...cases.keys()]);
    throw new Problem(`the transcript has no case '${id}'`, {
      remedy: near === undefined ? 'assay plan lists the cases' : `did you mean '${near}'?`,
    });
  }
  const needed = new Set<CaseId>();
  const add = (one: CaseId): void => {
    const found = cases.get(one);
    if (found === undefined || needed.has(one)) return;
    needed.add(one);
    neededBy(found).forEach(add);
  };
  add(id);
  return { header, cases: [...cases.values()].filter((one) => needed.has(one.id)) };
}
