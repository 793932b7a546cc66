import { describe, expect, test } from 'vitest';
import { openapiOf, readText } from '../testing/read-text.ts';

const found = async (mediaType: string) => {
  const responses = { 200: { description: 'Lines', content: { [mediaType]: { itemSchema: { type: 'object' } } } } };
  const contract = await readText(openapiOf({ paths: { '/a': { get: { responses } } } }, '3.2.0'));
  return [contract.operations[0]?.responses[0]?.content[0]?.itemSchema, contract.findings.map(({ id }) => id)];
};

describe('sequences of JSON texts', () => {
  test.each(['application/jsonl', 'application/x-ndjson', 'application/json-seq', 'application/geo+json-seq'])(
    '%s keeps its items, and is named as not tested',
    async (mediaType) => {
      expect(await found(mediaType)).toEqual([`get-a 200 ${mediaType} item`, ['sequence-not-read']]);
    },
  );

  test.each(['application/json', 'text/event-stream'])('%s is tested', async (mediaType) => {
    expect((await found(mediaType))[1]).toEqual([]);
  });
});
