import type { Contract, JsonSchema, Operation } from './contract.ts';
import { isObject, type Json } from './json.ts';
import { namesSomething } from './operation-roles.ts';
import { fromPointer } from './pointer.ts';
import type { Provenance } from './provenance.ts';

/** A whole value that a document shows as an example of an operation's input. */
export interface InputExample {
  /** `body`, or the key of a parameter: `query.page`. */
  readonly at: string;
  readonly value: Json;
  readonly provenance: readonly Provenance[];
}

/** References followed at most. */
const deepest = 10;

/**
 * The examples of an operation's JSON body, beside it or at the root of its schema, and of its parameters that are no id and not in the path:
 * each once, in document order. Whether they fit their schemas is not asked.
 */
export function inputExamples(contract: Contract, { body, parameters }: Operation): readonly InputExample[] {
  const media = body?.content.find(({ mediaType }) => mediaType.includes('json'));
  const ofBody = [...(media?.examples ?? []), ...examplesAt(contract, media?.schema)].map((value) => ({
    at: 'body',
    value,
    provenance: media?.provenance ?? [],
  }));
  const ofParameters = parameters
    .filter(({ in: place, name }) => place !== 'path' && !namesSomething(name))
    .flatMap(({ in: place, name, examples, schema, provenance }) =>
      [...examples, ...examplesAt(contract, schema)].map((value) => ({ at: `${place}.${name}`, value, provenance })),
    );
  const seen = new Set<string>();
  return [...ofBody, ...ofParameters].filter(({ at, value }) => {
    const text = `${at} ${JSON.stringify(value)}`;
    return !seen.has(text) && seen.add(text);
  });
}

function examplesAt({ schemas }: Contract, id: string | undefined): readonly Json[] {
  let at: JsonSchema | undefined = id === undefined ? undefined : schemas[id];
  for (let hops = 0; hops < deepest && isObject(at); hops++) {
    const { example, examples, $ref } = at;
    const found = [...(Array.isArray(examples) ? examples : []), ...(example === undefined ? [] : [example])];
    if (found.length > 0 || typeof $ref !== 'string') return found;
    at = schemas[fromPointer($ref.replace(/^#\/\$defs/, ''))[0] ?? ''];
  }
  return [];
}
