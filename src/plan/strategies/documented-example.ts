import { validate } from '../../jsonschema/index.ts';
import {
  type DraftValue,
  inputExamples,
  isObject,
  type Json,
  namesSomething,
  type RequestDraft,
} from '../../model/index.ts';
import { isCondition } from '../links/index.ts';
import { survivesAsText } from '../survives-as-text.ts';
import type { BaseRequest, Planning, Strategy } from './strategy.ts';

/** At most so many for one operation. */
const most = 20;

/** What the document itself shows as input, word for word; only what names things names ones that exist. */
export const documentedExample = {
  id: 'documented-example',
  statement: 'Send the valid request with a body or a parameter as an example of the document has it.',
  *cases(planning, operation, base) {
    const { schemas } = planning.contract;
    const seen = new Set<string>();
    const counts = new Map<string, number>();
    let planned = 0;
    for (const { at, value } of inputExamples(planning.contract, operation)) {
      const count = (counts.get(at) ?? 0) + 1;
      counts.set(at, count);
      const id = `${operation.id}.${at.replace('.', '-')}-example-${count}`;
      const parameter = operation.parameters.find((one) => `${one.in}.${one.name}` === at);
      const media = operation.body?.content.find(({ mediaType }) => mediaType === base.request.body?.mediaType);
      const schema = parameter?.schema ?? media?.schema;
      if (schema === undefined || (parameter === undefined && at !== 'body')) continue;
      if (parameter !== undefined && (parameter.mediaType !== undefined || isCondition(parameter))) continue;
      if (validate(schemas, schema, value, 'request', { quick: true }).outcome === 'invalid') {
        planning.leaveOut(id, `example ${count} of ${at} does not fit its own schema`);
        continue;
      }
      if (parameter !== undefined && !survivesAsText(value, parameter.style)) continue;
      const request = at === 'body' ? withBody(planning, base, value) : withParameter(base, at, value);
      if (request === undefined || seen.has(JSON.stringify(request))) continue;
      seen.add(JSON.stringify(request));
      if (planned++ >= most) {
        planning.leaveOut(id, `the ${most} first examples of ${operation.id} are planned`);
        continue;
      }
      yield {
        id,
        purpose: 'boundary',
        title: `send example ${count} of ${at === 'body' ? 'the body' : `the parameter ${parameter?.name}`} as the document has it`,
        operation: operation.id,
        request,
        setups: base.setups,
        expect: 'any',
        edge: { at, keyword: 'example' },
        control: `${operation.id}.valid`,
        after: base.setups.map((setup) => setup.id),
      };
    }
  },
} as const satisfies Strategy;

function withParameter({ request }: BaseRequest, at: string, value: Json): RequestDraft {
  return { ...request, parameters: { ...request.parameters, [at]: value } };
}

function withBody({ stage }: Planning, { request }: BaseRequest, value: Json): RequestDraft | undefined {
  const { body } = request;
  if (body === undefined || !('value' in body)) return undefined;
  const least = isObject(body.value) ? (body.value as Readonly<Record<string, DraftValue>>) : {};
  const named = (name: string, member: Json): DraftValue => {
    if (Object.hasOwn(stage.target.variables, name)) return stage.target.variables[name] ?? member;
    return namesSomething(name) ? (least[name] ?? member) : member;
  };
  const filled: DraftValue = isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, named(name, member)]))
    : value;
  return { ...request, body: { mediaType: body.mediaType, value: filled } };
}
