import { sample, schemasBehind } from '../../jsonschema/index.ts';
import { isObject, type JsonSchema, namesSomething } from '../../model/index.ts';
import { linkedMember } from '../base-request.ts';
import { membersOf, typeOf } from '../links/index.ts';
import type { Strategy } from './strategy.ts';

/** A body whose member names a thing that does not exist. A 404 of an operation without an id in its path speaks of its body. */
export const unknownIdInBody = {
  id: 'unknown-id-in-body',
  statement: 'Send the valid request with a body whose member names nothing that exists.',
  *cases({ contract, stage, random }, operation, base) {
    const { body } = base.request;
    const media = operation.body?.content.find(({ mediaType }) => mediaType === body?.mediaType);
    const least = body !== undefined && 'value' in body ? body.value : undefined;
    const isStated = operation.responses.some(({ status }) => status === '404' || status === '410');
    if (!isStated || operation.parameters.some((one) => one.in === 'path')) return;
    if (body === undefined || media?.schema === undefined || !isObject(least)) return;
    for (const [name, member] of membersOf(contract, contract.schemas[media.schema])) {
      const type = typeOf(contract, member);
      if (!namesSomething(name) || (type !== 'string' && type !== 'integer')) continue;
      // What exists is known from another operation, or from the target file.
      const isGiven = stage.target.variables[name] !== undefined && Object.hasOwn(least, name);
      if (!isGiven && linkedMember(stage, operation, { name, type }, '') === undefined) continue;
      const value = strangerOf(contract.schemas, member, random(`${operation.id} unknown ${name}`));
      if (value === undefined) continue;
      yield {
        id: `${operation.id}.unknown-body-${name}`,
        purpose: 'negative',
        title: `send a body whose ${name} names nothing`,
        operation: operation.id,
        request: {
          ...base.request,
          body: { mediaType: body.mediaType, value: { ...(least as object), [name]: value } },
        },
        setups: base.setups,
        expect: 'not-found',
        mutation: { kind: 'unknown-id', at: `body/${name}` },
        control: Object.hasOwn(least, name) ? `${operation.id}.valid` : `${operation.id}.with-body-${name}`,
        after: base.setups.map(({ id }) => id),
      };
    }
  },
} as const satisfies Strategy;

/** A well-formed value that was never given out. */
export function strangerOf(schemas: Parameters<typeof sample>[0], member: JsonSchema, random: () => number) {
  const id = 'a member that names something';
  const made = sample({ ...schemasBehind(schemas, member), [id]: member }, id, {
    random,
    view: 'request',
    prefer: 'minimal',
  });
  if (!('value' in made)) return undefined;
  if (typeof made.value === 'number') return 2_147_483_001;
  return typeof made.value === 'string' ? made.value : undefined;
}
