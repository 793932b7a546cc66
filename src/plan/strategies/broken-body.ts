import { sample, violate } from '../../jsonschema/index.ts';
import { type DraftValue, fromPointer, isObject, type Json, type JsonObject } from '../../model/index.ts';
import type { BaseRequest, Planning, Probe, Strategy } from './strategy.ts';

/** A body that breaks one constraint; for optional members first a valid one with the member, which is the control. */
export const brokenBody = {
  id: 'broken-body',
  statement: 'Send the valid request with a body that breaks one stated constraint.',
  *cases(planning, operation, base) {
    const { body } = base.request;
    const schema = operation.body?.content.find(({ mediaType }) => mediaType === body?.mediaType)?.schema;
    if (body === undefined || 'raw' in body || schema === undefined || !isPlain(body.value)) return;
    const value = body.value as Json;
    yield* broken(planning, operation.id, schema, base, value, `${operation.id}.valid`, '');
    if (!isObject(value)) return;
    for (const name of optionalMembers(planning, schema, value)) {
      const member = memberOf(planning, operation.id, schema, name);
      if (member === undefined) continue;
      const withMember: JsonObject = { ...value, [name]: member };
      const id = `${operation.id}.with-body-${name}`;
      yield {
        id,
        purpose: 'boundary',
        title: `send a valid request with the body member ${name}`,
        operation: operation.id,
        request: withBody(base, withMember),
        setups: base.setups,
        expect: 'any',
        after: base.setups.map((setup) => setup.id),
      };
      yield* broken(planning, operation.id, schema, base, withMember, id, name);
    }
  },
} as const satisfies Strategy;

/** @param under only breaks at or below this top-level member; `''` for all */
function* broken(
  planning: Planning,
  operation: string,
  schema: string,
  base: BaseRequest,
  value: Json,
  control: string,
  under: string,
): Generator<Probe> {
  const random = planning.random(`${operation} body broken ${under}`);
  const seen = new Set<string>();
  for (const violation of violate(planning.contract.schemas, schema, value, { random, view: 'request' })) {
    if (under !== '' && fromPointer(violation.pointer)[0] !== under && !violation.label.includes(under)) continue;
    const id = `${operation}.body-${violation.label}`;
    if (seen.has(id)) continue;
    seen.add(id);
    yield {
      id,
      purpose: 'negative',
      title: `send a body with ${violation.label.replaceAll('-', ' ')}`,
      operation,
      request: withBody(base, violation.value),
      setups: base.setups,
      expect: 'refuse',
      mutation: { kind: violation.kind, at: `body${violation.pointer}`, keyword: violation.keyword },
      control,
      after: base.setups.map((setup) => setup.id),
    };
  }
}

function withBody(base: BaseRequest, value: Json): BaseRequest['request'] {
  const mediaType = base.request.body?.mediaType ?? 'application/json';
  return { ...base.request, body: { mediaType, value } };
}

function optionalMembers({ contract }: Planning, schema: string, value: JsonObject): string[] {
  let target = contract.schemas[schema];
  for (let hops = 0; hops < 10 && isObject(target) && typeof target['$ref'] === 'string'; hops++)
    target = contract.schemas[fromPointer(target['$ref'].slice('#/$defs'.length))[0] ?? ''];
  const properties = isObject(target) ? target['properties'] : undefined;
  return isObject(properties) ? Object.keys(properties).filter((name) => !Object.hasOwn(value, name)) : [];
}

/** A valid value for one optional member: taken from a sample with everything in it. */
function memberOf(planning: Planning, operation: string, schema: string, name: string): Json | undefined {
  const full = sample(planning.contract.schemas, schema, {
    random: planning.random(`${operation} body full`),
    view: 'request',
    prefer: 'full',
  });
  return 'value' in full && isObject(full.value) ? full.value[name] : undefined;
}

/** Whether a draft value holds no slots: only then may its schema be broken on purpose. */
function isPlain(value: DraftValue): boolean {
  return !JSON.stringify(value).includes('"$slot"');
}
