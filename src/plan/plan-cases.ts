import {
  type Case,
  type CaseId,
  type Contract,
  type DraftValue,
  endsThings,
  isSafeMethod,
  type Operation,
  type ProbeCase,
  type Requirement,
  type Safety,
  type ScenarioCase,
  type Stage,
} from '../model/index.ts';
import { untriedFacts } from './account/untried-facts.ts';
import { baseRequest, parameterValue } from './base-request.ts';
import { linkOptional } from './link-optional.ts';
import { matches } from './matches.ts';
import { putBackSlots } from './put-back-slots.ts';
import { randomFor } from './random.ts';
import { type Scenario, scenarios } from './scenarios/index.ts';
import { strategies } from './strategies/index.ts';
import type { Planning, Probe, Setup } from './strategies/strategy.ts';

export interface Plan {
  /** In the order in which a run prefers to start them. */
  readonly cases: readonly Case[];
  /** What could not be planned, and why. */
  readonly leftOut: readonly {
    readonly case: CaseId;
    readonly reason: string;
    readonly requirements: readonly string[];
    /** Spared unasked: {@link spareSession}. */
    readonly isSpared?: true;
  }[];
}

type Unassigned = Omit<ProbeCase, 'requirements' | 'isControl'> | Omit<ScenarioCase, 'requirements' | 'isControl'>;

/**
 * Work out what to do to the target. Equal contract, target profile and seed give an equal plan.
 * @param requirements what the checks would judge: each case is given those that it exercises
 */
export function planCases(stage: Stage, requirements: readonly Requirement[]): Plan {
  const leftOut: { case: CaseId; reason: string; requirements: string[] }[] = [];
  const planned = new Map<CaseId, Unassigned>();
  const add = (testCase: Unassigned) => {
    if (!planned.has(testCase.id)) planned.set(testCase.id, testCase);
  };
  const tell = (scenario: Scenario) => {
    for (const testCase of scenario.cases(stage)) {
      const isHeld = scenario.needsStillList === true && isShared(stage.contract, testCase);
      add({
        ...testCase,
        ...(isHeld && { alone: scenario.preparesBeside === true ? 'at-last' : true }),
        ...(scenario.comesLast === true && { alone: true }),
      });
    }
  };
  for (const scenario of scenarios) if (scenario.comesLast !== true) tell(scenario);
  for (const operation of stage.contract.operations) {
    const probes = probesOf(stage, operation, (id, reason) => leftOut.push({ case: id, reason, requirements: [] }));
    if ('impossible' in probes) {
      leftOut.push({
        case: `${operation.id}.valid`,
        reason: probes.impossible,
        requirements: served(requirements, operation),
      });
      continue;
    }
    const safetyOf = safetiesOf(stage.contract, operation);
    for (const { setups = [], ...probe } of probes.probes) {
      for (const setup of setups) add(setup);
      add({ ...probe, kind: 'probe', safety: safetyOf(probe) });
    }
  }
  for (const scenario of scenarios) if (scenario.comesLast === true) tell(scenario);
  const controls = new Set(
    [...planned.values()].flatMap((one) => (one.kind === 'probe' && one.control !== undefined ? [one.control] : [])),
  );
  const servedBy = requirementsByCase(requirements);
  const revisits = revisitsOf(stage.contract, [...planned.values()]);
  const revisited = new Set([...revisits.values()].flat());
  const cases = [...planned.values()].map((testCase): Case => {
    const again = revisits.get(testCase.id);
    const missingControl = testCase.kind === 'probe' && testCase.control !== undefined && planned.has(testCase.control);
    const after =
      missingControl && testCase.control !== undefined
        ? [...new Set([...testCase.after, testCase.control])]
        : testCase.after;
    return {
      ...testCase,
      after,
      isControl: controls.has(testCase.id),
      ...(again === undefined ? {} : { revisits: again }),
      ...(revisited.has(testCase.id) ? { isRevisited: true } : {}),
      requirements: servedBy(testCase),
    };
  });
  for (const { operation, reason, facts } of untriedFacts(stage.contract, cases))
    leftOut.push({
      case: `${operation}.facts`,
      reason: `of what the document states, not tried from both sides: ${facts.join(', ')} (${reason})`,
      requirements: [],
    });
  return { cases, leftOut };
}

function probesOf(
  stage: Stage,
  operation: Operation,
  leaveOut: Planning['leaveOut'],
): { readonly probes: readonly Probe[] } | { readonly impossible: string } {
  const ends = endsThings(stage.contract, operation);
  const base = baseRequest(stage, operation, ends ? operation.id : '');
  if ('impossible' in base) return base;
  const planning: Planning = {
    contract: stage.contract,
    stage,
    random: (label) => randomFor(stage.seed, label),
    leaveOut,
    fresh: (target, label) => {
      const own = baseRequest(stage, target, label);
      return 'impossible' in own ? base : own;
    },
    valueOf: (target, parameter): DraftValue | undefined => parameterValue(stage, target, parameter)?.value,
  };
  const putBack = putBackSlots(planning, operation, base);
  const link = linkOptional(stage, operation, base);
  const probes = strategies
    .flatMap((strategy): Probe[] => [...strategy.cases(planning, operation, base)])
    .map((probe) => link({ ...probe, request: putBack(probe.request) }));
  return { probes: ends ? probes.map((probe) => onOwnThing(probe, operation)) : probes };
}

/** A probe that ends what it is tried on gets a thing of its own: the valid request has ended the one that it was planned on. */
function onOwnThing(probe: Probe, { id }: Operation): Probe {
  const shared = `-for-${id}"`;
  const { request, setups, after } = probe;
  if (probe.id === `${id}.valid` || !JSON.stringify(request).includes(shared)) return probe;
  const own = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll(shared, `-for-${probe.id}"`)) as T;
  return {
    ...probe,
    request: own(request),
    after: own(after),
    ...(setups === undefined ? {} : { setups: own(setups) }),
  };
}

/** The requirements that a case exercises, in their order. Only those that speak of its operations are looked at: plans are long. */
function requirementsByCase(requirements: readonly Requirement[]): (testCase: Unassigned) => string[] {
  const byOperation = new Map<string | undefined, { readonly requirement: Requirement; readonly i: number }[]>();
  for (const [i, requirement] of requirements.entries())
    for (const operation of requirement.exercisedBy.operations ?? [undefined])
      byOperation.get(operation)?.push({ requirement, i }) ?? byOperation.set(operation, [{ requirement, i }]);
  // What matters of a probe to a selector, many share.
  const known = new Map<string, string[]>();
  const ofProbe = (probe: Extract<Unassigned, { kind: 'probe' }>): string[] => {
    const key = `${probe.operation} ${probe.purpose} ${probe.mutation?.kind ?? ''}`;
    const found = known.get(key) ?? find(probe);
    known.set(key, found);
    return found;
  };
  const find = (testCase: Unassigned): string[] => {
    const named = testCase.kind === 'probe' ? [testCase.operation] : testCase.operations;
    const near = [undefined, ...named].flatMap((operation) => byOperation.get(operation) ?? []);
    const found = near.filter(({ requirement }) => matches(requirement.exercisedBy, testCase));
    const inOrder = [...found].sort((a, b) => a.i - b.i).map(({ requirement }) => requirement.id);
    return [...new Set(inOrder)];
  };
  return (testCase) => (testCase.kind === 'probe' ? ofProbe(testCase) : find(testCase));
}

/** Requirements that only probes of this operation could have exercised. */
function served(requirements: readonly Requirement[], operation: Operation): string[] {
  return requirements.filter((requirement) => requirement.operation === operation.id).map(({ id }) => id);
}

/** What its probes may do to the target, each by its method; what is true of them all is looked for once. */
function safetiesOf(contract: Contract, operation: Operation): (probe: Probe | Setup) => Safety {
  const removes = contract.resources.some(({ cancel, remove }) => cancel === operation.id || remove === operation.id);
  // Documents describe GETs that act: an approval behind a link in a mail.
  const acts = contract.actions.some((action) => action.operation === operation.id);
  const ends = endsThings(contract, operation);
  return (probe) => {
    if (removes) return 'destructive';
    const method = probe.request.method ?? operation.method;
    if (isSafeMethod(method) && !(acts && method === operation.method)) return 'read';
    return ends ? 'destructive' : 'create';
  };
}

/** For each story that looks back: the stories that made things of its resource. */
function revisitsOf({ resources }: Contract, cases: readonly Unassigned[]): ReadonlyMap<CaseId, readonly CaseId[]> {
  const stories = cases.filter((one) => one.kind === 'scenario');
  return new Map(
    stories.flatMap((testCase) => {
      const wanted = scenarios.find(({ id }) => id === testCase.scenario)?.looksBackOn;
      const create = resources.find(({ name }) => name === testCase.resource)?.create;
      if (wanted === undefined || create === undefined) return [];
      const told = stories.filter((one) => wanted.includes(one.scenario) && one.operations.includes(create));
      return [[testCase.id, told.map(({ id }) => id)] as const];
    }),
  );
}

/** Whether the list that a story looks at shows what other cases make: nothing sets its own things apart. */
function isShared({ pagination }: Contract, { operations }: Pick<ScenarioCase, 'operations'>): boolean {
  return pagination.some(({ operation, isolation }) => isolation === undefined && operations.includes(operation));
}
