import { type Mutation, operationsAt, speaksForPath, undocumentedMethod } from '../../model/index.ts';
import type { Strategy } from './strategy.ts';

/** The path of an operation with a method that no document gives it, with HEAD in place of GET, and with OPTIONS. */
export const otherMethod = {
  id: 'other-method',
  statement: 'Send an undocumented method to a path, HEAD where GET is documented, and OPTIONS.',
  *cases({ contract }, operation, base) {
    const here = operationsAt(contract, operation.path);
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
    const method = undocumentedMethod(contract, operation);
    if (method !== undefined)
      yield {
        ...shared,
        id: `${operation.id}.method-${method}`,
        purpose: 'negative',
        title: `send ${method.toUpperCase()}, which no document gives this path`,
        request: { ...request, method },
        expect: 'any',
        mutation: mutation('wrong-method'),
      };
    if (speaksForPath(contract, operation) && !here.some((one) => one.method === 'options'))
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
