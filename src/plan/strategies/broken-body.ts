import { violate } from '../../jsonschema/index.ts';
import { fromPointer, type Json, type JsonObject } from '../../model/index.ts';
import { type BodySubject, bodySubject } from '../body-subject.ts';
import type { BaseRequest, Planning, Probe, Strategy } from './strategy.ts';

/** A body that breaks one constraint; for optional members first a valid one with the member, which is the control. */
export const brokenBody = {
  id: 'broken-body',
  statement: 'Send the valid request with a body that breaks one stated constraint.',
  *cases(planning, operation, base) {
    const subject = bodySubject(planning, operation, base);
    if (subject === undefined) return;
    yield* broken(planning, operation.id, subject, base, subject.least, `${operation.id}.valid`, '');
    for (const { name, value } of subject.optional) {
      const withMember: JsonObject = { ...(subject.least as JsonObject), [name]: value };
      const id = `${operation.id}.with-body-${name}`;
      yield {
        id,
        purpose: 'boundary',
        title: `send a valid request with the body member ${name}`,
        operation: operation.id,
        request: subject.requestWith(withMember),
        setups: base.setups,
        expect: 'any',
        after: base.setups.map((setup) => setup.id),
      };
      yield* broken(planning, operation.id, subject, base, withMember, id, name);
    }
  },
} as const satisfies Strategy;

/** @param under only breaks at or below this top-level member; `''` for all */
function* broken(
  planning: Planning,
  operation: string,
  subject: BodySubject,
  base: BaseRequest,
  value: Json,
  control: string,
  under: string,
): Generator<Probe> {
  const random = planning.random(`${operation} body broken ${under}`);
  const seen = new Set<string>();
  for (const violation of violate(planning.contract.schemas, subject.schema, value, { random, view: 'request' })) {
    if (under !== '' && fromPointer(violation.pointer)[0] !== under && !violation.label.includes(under)) continue;
    const id = `${operation}.body-${violation.label}`;
    if (seen.has(id)) continue;
    seen.add(id);
    yield {
      id,
      purpose: 'negative',
      title: `send a body with ${violation.label.replaceAll('-', ' ')}`,
      operation,
      request: subject.requestWith(violation.value),
      setups: base.setups,
      expect: 'refuse',
      mutation: { kind: violation.kind, at: `body${violation.pointer}`, keyword: violation.keyword },
      control,
      after: base.setups.map((setup) => setup.id),
    };
  }
}
