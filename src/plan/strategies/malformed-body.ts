import { validate } from '../../jsonschema/index.ts';
import type { DraftBody, Mutation } from '../../model/index.ts';
import { isObject } from '../../model/index.ts';
import { bodySubject } from '../body-subject.ts';
import type { Strategy } from './strategy.ts';

/** Bodies that are no JSON, or JSON that people read in two ways, or JSON that says it is something else. */
export const malformedBody = {
  id: 'malformed-body',
  statement: 'Send the valid request with a body that is no JSON, is ambiguous JSON, or is labelled as something else.',
  *cases(planning, operation, base) {
    const subject = bodySubject(planning, operation, base);
    if (subject === undefined || !/[/+]json\b/.test(subject.mediaType)) return;
    const text = JSON.stringify(subject.least);
    const { mediaType } = subject;
    const raw = (written: string): DraftBody => ({ mediaType, raw: written });
    const breaks: { label: string; title: string; kind: Mutation['kind']; body: DraftBody }[] = [
      { label: 'truncated', title: 'a body cut short', kind: 'malformed-body', body: raw(text.slice(0, -1)) },
      { label: 'not-json', title: 'a body that is no JSON', kind: 'malformed-body', body: raw('{assay: invalid,}') },
      { label: 'trailing', title: 'a body with more behind its end', kind: 'malformed-body', body: raw(`${text}}`) },
    ];
    // That a body must be sent may be a guess from its members: a guess suggests nothing here.
    if (operation.body?.required === true && operation.body.inferred === undefined)
      breaks.push({ label: 'empty', title: 'an empty body', kind: 'malformed-body', body: raw('') });
    const accepted = operation.body?.content.map((one) => one.mediaType) ?? [];
    const { body } = base.request;
    if (body !== undefined && 'value' in body && !accepted.some((range) => /^(\*\/|text\/(\*|plain))/.test(range)))
      breaks.push({
        label: 'as-text-plain',
        title: 'a valid body labelled text/plain',
        kind: 'wrong-media-type',
        body: { mediaType: 'text/plain', value: body.value },
      });
    for (const { label, title, kind, body: broken } of breaks)
      yield {
        id: `${operation.id}.body-${label}`,
        purpose: 'negative',
        title: `send ${title}`,
        operation: operation.id,
        request: { ...base.request, body: broken },
        setups: base.setups,
        expect: 'refuse',
        mutation: { kind, at: kind === 'wrong-media-type' ? 'header.content-type' : 'body' },
        control: `${operation.id}.valid`,
        after: base.setups.map(({ id }) => id),
      };
    const { least } = subject;
    const more = isObject(least) ? { ...least, assay_unknown: 'assay' } : undefined;
    // Where objects are closed, that is a break like any other.
    const isOpen =
      more !== undefined &&
      validate(planning.contract.schemas, subject.schema, more, 'request', { quick: true }).outcome === 'valid';
    if (isOpen)
      yield {
        id: `${operation.id}.body-unknown-member`,
        purpose: 'boundary',
        title: 'send a body with a member that no document names',
        operation: operation.id,
        request: subject.requestWith(more),
        setups: base.setups,
        expect: 'any',
        mutation: { kind: 'unknown-member', at: 'body/assay_unknown' },
        control: `${operation.id}.valid`,
        after: base.setups.map(({ id }) => id),
      };
    const [first] = isObject(least) ? Object.entries(least) : [];
    if (first === undefined || text.includes('"$slot"')) return;
    yield {
      id: `${operation.id}.body-duplicate-key`,
      purpose: 'boundary',
      title: `send the body member ${first[0]} twice`,
      operation: operation.id,
      request: {
        ...base.request,
        body: raw(`{${JSON.stringify(first[0])}:${JSON.stringify(first[1])},${text.slice(1)}`),
      },
      setups: base.setups,
      expect: 'any',
      mutation: { kind: 'duplicate-keys', at: `body/${first[0]}` },
      control: `${operation.id}.valid`,
      after: base.setups.map(({ id }) => id),
    };
  },
} as const satisfies Strategy;
