import { violate } from '../../jsonschema/index.ts';
import { statedPlaces } from '../account/stated-places.ts';
import { type BodyBase, type BodySubject, bodySubject } from '../body-subject.ts';
import type { BaseRequest, Planning, Probe, Strategy } from './strategy.ts';

/** Places that are named where some are left out. */
const mostNamed = 5;

/** A body that breaks one constraint; for what the least body lacks, first a valid one that has it, which is the control. */
export const brokenBody = {
  id: 'broken-body',
  statement: 'Send the valid request with a body that breaks one stated constraint.',
  *cases(planning, operation, base) {
    const subject = bodySubject(planning, operation, base);
    if (subject === undefined) return;
    const seen = new Set<string>();
    for (const from of subject.bases) {
      if (from.under !== '' || from.id !== 'valid')
        yield {
          id: `${operation.id}.${from.id}`,
          purpose: 'boundary',
          title: `send a valid request with ${wordsOf(from)}`,
          operation: operation.id,
          request: subject.requestWith(from.value),
          setups: base.setups,
          expect: 'any',
          after: base.setups.map((setup) => setup.id),
        };
      yield* broken(planning, operation.id, subject, base, from, seen);
    }
    if (subject.isThrifty && planning.contract.operations.find(({ body }) => body !== undefined) === operation)
      planning.leaveOut(
        'plan.wrong-types',
        'the document states so many constraints on bodies that of the wrong types one and null are tried at each place, and fewer edges',
      );
    const { again = [], deeper = [] } = statedPlaces(planning.contract).get(operation.id)?.passedOver ?? {};
    const named = (places: readonly string[]) =>
      `${places.length} place${places.length === 1 ? '' : 's'} of the body (${places.slice(0, mostNamed).join(', ')}${places.length > mostNamed ? ', …' : ''})`;
    if (again.length > 0)
      planning.leaveOut(
        `${operation.id}.body-again`,
        `${named(again)}: what stands there is tried at other places or with other operations`,
      );
    if (deeper.length > 0)
      planning.leaveOut(`${operation.id}.body-deeper`, `${named(deeper)} lie deeper than a plan goes`);
  },
} as const satisfies Strategy;

function wordsOf({ id, under }: BodyBase): string {
  const words = id.slice('with-body-'.length);
  const isMember = under === `/${words}`;
  return isMember ? `the body member ${words}` : `a body that leads to ${words.replaceAll('-', ' ')}`;
}

function* broken(
  planning: Planning,
  operation: string,
  { schema, tries, isThrifty, requestWith }: BodySubject,
  base: BaseRequest,
  { id: control, value, under }: BodyBase,
  seen: Set<string>,
): Generator<Probe> {
  const random = planning.random(`${operation} body broken ${under.slice(1)}`);
  for (const violation of violate(planning.contract.schemas, schema, value, {
    random,
    view: 'request',
    under,
    tries,
    oneWrongType: isThrifty,
  })) {
    const plain = `${operation}.body-${violation.label}`;
    const text = JSON.stringify(violation.value);
    // What is broken at the end of the way from one body is often what is broken there from another.
    if (seen.has(text)) continue;
    const id = seen.has(plain) ? `${plain}-in-${control}` : plain;
    seen.add(text).add(plain);
    yield {
      id,
      purpose: 'negative',
      title: `send a body with ${violation.label.replaceAll('-', ' ')}`,
      operation,
      request: requestWith(violation.value),
      setups: base.setups,
      expect: 'refuse',
      mutation: { kind: violation.kind, at: `body${violation.pointer}`, keyword: violation.keyword },
      control: `${operation}.${control}`,
      after: base.setups.map((setup) => setup.id),
    };
  }
}
