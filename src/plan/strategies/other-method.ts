import type { HttpMethod, Mutation, Operation } from '../../model/index.ts';
import type { Strategy } from './strategy.ts';

/** Methods to try, the least harmful first. They carry no body, and never remove. */
const tries = ['patch', 'put', 'post'] as const satisfies readonly HttpMethod[];

/** The path of an operation with a method that no document gives it, with HEAD in place of GET, and with OPTIONS. */
export const otherMethod = {
  id: 'other-method',
  statement: 'Send an undocumented method to a path, HEAD where GET is documented, and OPTIONS.',
  *cases({ contract }, operation, base) {
    const here = contract.operations.filter(({ path }) => overlaps(path, operation.path));
    const ends = (one: Operation) =>
      contract.resources.some(({ cancel, remove }) => cancel === one.id || remove === one.id);
    const isFirst = here.find((one) => one.path === operation.path && !ends(one)) === operation;
    const streams = operation.responses.some(({ content }) =>
      content.some(({ mediaType }) => mediaType === 'text/event-stream'),
    );
    const shared = {
      operation: operation.id,
      setups: base.setups,
      control: `${operation.id}.valid`,
      after: base.setups.map(({ id }) => id),
    };
    const request = { operation: operation.id, parameters: base.request.parameters, credential: 'valid' } as const;
    const mutation = (kind: Mutation['kind']): Mutation => ({ kind, at: 'method' });
    const method = tries.find((candidate) => !here.some((one) => one.method === candidate));
    if (isFirst && method !== undefined)
      yield {
        ...shared,
        id: `${operation.id}.method-${method}`,
        purpose: 'negative',
        title: `send ${method.toUpperCase()}, which no document gives this path`,
        request: { ...request, method },
        expect: 'any',
        mutation: mutation('wrong-method'),
      };
    if (isFirst && !here.some((one) => one.method === 'options'))
      yield {
        ...shared,
        id: `${operation.id}.method-options`,
        purpose: 'boundary',
        title: 'ask with OPTIONS what the path offers',
        request: { ...request, method: 'options' },
        expect: 'any',
        mutation: mutation('options'),
      };
    if (operation.method === 'get' && !streams && !here.some((one) => one.method === 'head'))
      yield {
        ...shared,
        id: `${operation.id}.method-head`,
        purpose: 'boundary',
        title: 'send HEAD in place of GET',
        request: { ...request, method: 'head' },
        expect: 'any',
        mutation: mutation('head-in-place-of-get'),
      };
  },
} as const satisfies Strategy;

/** Whether one URL can match both templates. */
function overlaps(a: string, b: string): boolean {
  const [left, right] = [a.split('/'), b.split('/')];
  return (
    left.length === right.length &&
    left.every((part, i) => part === right[i] || part.includes('{') || (right[i] ?? '').includes('{'))
  );
}
