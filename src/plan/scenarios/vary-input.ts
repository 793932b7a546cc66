import fc from 'fast-check';
import { arbitraryFor } from '../../jsonschema/index.ts';
import {
  type DraftValue,
  isObject,
  isVariedParameter,
  type Json,
  namesSomething,
  type Operation,
  type RequestDraft,
  type Stage,
  takesVariedInput,
} from '../../model/index.ts';
import { baseRequest } from '../base-request.ts';
import { tryInputs } from '../try-inputs.ts';
import type { Scenario } from './scenario.ts';

/** Random inputs for one operation, and tries in all: shrinking must end. */
const random = 8;
const mostTries = 40;
const longest = 2_000;

export const varyInput: Scenario = {
  id: 'vary-input',
  statement:
    'Sends random input that fits the schemas of an operation; what goes wrong is made smaller until nothing smaller does.',
  cases: (stage) =>
    stage.contract.operations.flatMap((operation) => {
      const base = takesVariedInput(stage.contract, operation) ? baseRequest(stage, operation, '') : undefined;
      if (base === undefined || 'impossible' in base) return [];
      const reads = ['get', 'query'].includes(operation.method);
      return [
        {
          kind: 'scenario' as const,
          purpose: 'scenario' as const,
          scenario: 'vary-input',
          id: `vary-input.${operation.id}`,
          safety:
            reads && base.setups.every(({ safety }) => safety === 'read') ? ('read' as const) : ('create' as const),
          title: `send ${operation.id} random input that its schemas allow`,
          after: base.setups.map(({ id }) => id),
          operations: [operation.id],
          arguments: { operation: operation.id, random, mostTries },
        },
      ];
    }),
  act: async (testCase, actor, stage) => {
    const operation = stage.contract.operations.find(({ id }) => id === testCase.arguments['operation']);
    const base = operation && baseRequest(stage, operation, '');
    if (operation === undefined || base === undefined || 'impossible' in base) return;
    const inputs = inputsOf(stage, operation, base.request);
    if (Object.keys(inputs).length === 0) return;
    let tries = 0;
    const holds = async (input: Readonly<Record<string, Json | undefined>>): Promise<boolean> => {
      const exchange = await actor.send(`try-${++tries}`, requestOf(base.request, input));
      return actor.failing?.([exchange]) !== true;
    };
    const mayGoOn = () => !actor.signal.aborted && tries < mostTries;
    await tryInputs(fc.record(inputs), holds, { seed: stage.seed, numRuns: random }, mayGoOn);
  },
};

/** What may be varied, by place: `body`, `query.name`. */
function inputsOf(
  { contract, target }: Stage,
  operation: Operation,
  { body }: RequestDraft,
): Record<string, fc.Arbitrary<Json | undefined>> {
  const inputs: Record<string, fc.Arbitrary<Json | undefined>> = {};
  const add = (key: string, schema: string | undefined, isOptional: boolean) => {
    if (schema === undefined) return;
    const made = arbitraryFor(contract.schemas, schema, { view: 'request', longest });
    if (!('unsatisfiable' in made)) inputs[key] = isOptional ? fc.option(made, { nil: undefined }) : made;
  };
  if (body !== undefined && 'value' in body && /[/+]json\b/.test(body.mediaType))
    add('body', operation.body?.content.find(({ mediaType }) => mediaType === body.mediaType)?.schema, false);
  for (const parameter of operation.parameters)
    if (isVariedParameter(contract, operation.id, parameter) && target.variables[parameter.name] === undefined)
      add(`query.${parameter.name}`, parameter.schema, true);
  return inputs;
}

/** The least request with the input laid over it; members that name things stay what they were, or are left out. */
function requestOf(base: RequestDraft, input: Readonly<Record<string, Json | undefined>>): RequestDraft {
  const { body: varied, ...rest } = input;
  const parameters = Object.entries(rest).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const body = base.body !== undefined && 'value' in base.body ? base.body : undefined;
  const value = varied === undefined || body === undefined ? undefined : anchored(varied, body.value);
  return {
    ...base,
    parameters: { ...base.parameters, ...(Object.fromEntries(parameters) as Record<string, Json>) },
    ...(value === undefined || body === undefined ? {} : { body: { mediaType: body.mediaType, value } }),
  };
}

function anchored(varied: Json, base: DraftValue): DraftValue {
  if (!isObject(varied) || !isObject(base)) return varied;
  const free = Object.entries(varied).filter(([name]) => !namesSomething(name));
  const fixed = Object.entries(base as Readonly<Record<string, DraftValue>>).filter(([name]) => namesSomething(name));
  return Object.fromEntries<DraftValue>([...free, ...fixed]);
}
