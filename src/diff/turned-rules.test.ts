import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../model/index.ts';
import { diffContracts } from './diff-contracts.ts';
import { contractOf, withOperation } from './testing/contract-of.ts';

const text = { type: 'string' };
const content = (schema: Json) => ({ 'application/json': { schema } });
const object = (properties: Json, required: readonly string[] = []): Json => ({ type: 'object', properties, required });
const query = (more: JsonObject = {}) => ({ parameters: [{ name: 'since', in: 'query', schema: text, ...more }] });
const list = { type: 'array', items: text, minItems: 2 };
const answers = (...all: (readonly [string, JsonObject])[]) => ({
  responses: Object.fromEntries(all.map(([status, parts]) => [status, { description: '', ...parts }])),
});

/** What a webhook is in one document and in another, what going there is, and going back. */
const pairs: readonly (readonly [string, JsonObject, JsonObject, there: readonly string[], back: readonly string[]])[] =
  [
    [
      'a member that is sent',
      { requestBody: { content: content(object({ id: text }, ['id'])) } },
      { requestBody: { content: content(object({ id: text })) } },
      ['ERROR response-required-member-widened'],
      ['INFO response-required-member-narrowed'],
    ],
    [
      'whether there is a body',
      { requestBody: { required: true, content: content(text) } },
      { requestBody: { content: content(text) } },
      ['ERROR sent-body-optional'],
      ['INFO sent-body-required'],
    ],
    [
      'the media type that is sent',
      { requestBody: { content: { 'application/json': {}, 'text/plain': {} } } },
      { requestBody: { content: { 'application/json': {} } } },
      ['ERROR response-media-type-removed'],
      ['INFO response-media-type-added'],
    ],
    ['a parameter of the query', {}, query(), ['INFO response-header-added'], ['WARNING response-header-removed']],
    [
      'a promised parameter of the query',
      {},
      query({ required: true }),
      ['INFO response-header-added'],
      ['ERROR required-response-header-removed'],
    ],
    [
      'whether a parameter is promised',
      query({ required: true }),
      query(),
      ['ERROR response-header-optional'],
      ['INFO response-header-required'],
    ],
    [
      'the values of a parameter',
      query({ schema: { ...text, maxLength: 5 } }),
      query({ schema: { ...text, maxLength: 9 } }),
      ['ERROR response-text-length-widened'],
      ['INFO response-text-length-narrowed'],
    ],
    [
      'how a parameter is written',
      query({ schema: list }),
      query({ schema: list, explode: false }),
      ['ERROR sent-parameter-changed'],
      ['ERROR sent-parameter-changed'],
    ],
    [
      'an answer that is taken',
      answers(['200', {}]),
      answers(['200', {}], ['202', {}]),
      ['INFO accepted-answer-added'],
      ['ERROR accepted-answer-removed'],
    ],
    [
      'a range that covers an answer',
      answers(['204', {}]),
      answers(['2XX', {}]),
      ['INFO accepted-answer-added'],
      ['ERROR accepted-answer-removed'],
    ],
    [
      'a refusal',
      answers(['200', {}]),
      answers(['200', {}], ['410', {}]),
      ['INFO refusing-answer-added'],
      ['WARNING refusing-answer-removed'],
    ],
    [
      'what an answer must hold',
      answers(['200', { content: content(object({ ok: text })) }]),
      answers(['200', { content: content(object({ ok: text }, ['ok'])) }]),
      ['ERROR request-required-member-narrowed'],
      ['INFO request-required-member-widened'],
    ],
    [
      'the media type of an answer',
      answers(['200', { content: { 'application/json': {} } }]),
      answers(['200', { content: { 'application/json': {}, 'text/plain': {} } }]),
      ['INFO request-media-type-added'],
      ['ERROR request-media-type-removed'],
    ],
    [
      'a header of an answer',
      answers(['200', {}]),
      answers(['200', { headers: { 'X-Done': { required: true, schema: text } } }]),
      ['ERROR required-parameter-added'],
      ['WARNING parameter-removed'],
    ],
    ['a deprecated one', {}, { deprecated: true }, ['INFO operation-deprecated'], ['INFO operation-reactivated']],
  ];

const hooked = (operation: JsonObject) => withOperation({}, { webhooks: { done: { post: operation } } });
const called = (operation: JsonObject) =>
  withOperation({ callbacks: { onDone: { '{$request.body#/url}': { post: operation } } } });

async function told(old: JsonObject, next: JsonObject) {
  const changes = diffContracts(await contractOf(old, 'old.json'), await contractOf(next, 'new.json'));
  for (const { level, witness, old: was, new: is } of changes) {
    expect([was?.line, is?.line]).not.toContain(undefined);
    if (level === 'ERROR') expect(witness).toBeDefined();
  }
  return changes;
}

const words = (changes: Awaited<ReturnType<typeof told>>) => changes.map(({ id, level }) => `${level} ${id}`);

describe('webhooks and callbacks', () => {
  it.each(pairs)('%s: the API asks and clients answer', async (_name, less, more, there, back) => {
    for (const document of [hooked, called]) {
      expect(words(await told(document(less), document(more)))).toEqual(there);
      expect(words(await told(document(more), document(less)))).toEqual(back);
      expect(await told(document(more), document(more))).toEqual([]);
    }
  });

  it('show the message, the place and the direction', async () => {
    const [sent] = await told(hooked(query({ required: true })), hooked(query()));
    expect(sent).toMatchObject({ operations: ['POST webhook:done'], at: 'sent query since', direction: 'response' });
    expect(sent?.witness).toMatchObject({
      kind: 'unexpected',
      because: 'the required parameter query since is missing',
    });
    const [answer] = await told(
      hooked(answers(['200', { content: content({ enum: ['a', 'b'] }) }])),
      hooked(answers(['200', { content: content({ enum: ['a'] }) }])),
    );
    expect(answer).toMatchObject({ operations: ['POST webhook:done → 200'], direction: 'request' });
    expect(answer?.witness).toMatchObject({ kind: 'refused', message: { body: { value: 'b' } } });
  });

  it('are left to clients where a document describes no answer', async () => {
    expect(words(await told(hooked(answers(['200', {}])), hooked({})))).toEqual([]);
  });
});
