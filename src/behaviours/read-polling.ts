import { isObject, type Json, type LifecycleState, type Operation, type Provenance } from '../model/index.ts';

/** What a convention about polling says of the states of a thing. */
export interface Polling {
  /** Dotted path of the state. */
  readonly field: string;
  /** States at which polling ends, in the order of the document. */
  readonly ends: readonly LifecycleState[];
  readonly provenance: Provenance;
}

/** `$response.body#/status == "completed"`. Criteria of other shapes say nothing about states. */
const criterion = /^\s*\$response\.body#\/([^\s=]+)\s*==\s*(?:"([^"]*)"|'([^']*)'|([\w.-]+))\s*$/;

/** Read `x-speakeasy-polling`: success and failure criteria name the states in which a thing is done. */
export function readPolling({ extensions }: Operation): Polling | undefined {
  const found = extensions?.['x-speakeasy-polling'];
  if (found === undefined || !Array.isArray(found.value)) return undefined;
  const { provenance } = found;
  const conditions = found.value
    .filter(isObject)
    .flatMap((entry) => [...list(entry['successCriteria']), ...list(entry['failureCriteria'])])
    .flatMap((one) => (isObject(one) && typeof one['condition'] === 'string' ? [criterion.exec(one['condition'])] : []))
    .filter((match) => match !== null);
  const [first] = conditions;
  if (first?.[1] === undefined) return undefined;
  const names = conditions
    .filter((match) => match[1] === first[1])
    .map(([, , double, single, bare]) => double ?? single ?? bare ?? '');
  const ends = [...new Set(names)].map((name): LifecycleState => ({ name, kind: 'terminal', provenance }));
  return { field: first[1].replaceAll('/', '.'), ends, provenance };
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
