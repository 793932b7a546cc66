import { expect, test } from 'vitest';
import { readComponent } from './component.ts';
import { readTag } from './tag.ts';

test('a component over several lines, with what it says and where', () => {
  const text = '<ParamField\n  query="state"\n  type={"string"}\n  required\n/>\nmore';
  const found = readComponent(text, { start: 0, end: 11 });
  expect(found?.end).toBe(text.indexOf('\nmore'));
  if (found?.block?.kind !== 'tag') throw new Error('no tag');
  const { name, attributes } = found.block;
  expect(name).toBe('<paramfield');
  expect([...attributes].map(([key, { text: value }]) => `${key}=${value}`)).toEqual([
    'query=state',
    'type=string',
    'required=required',
    '/=/',
  ]);
  for (const { text: value, start } of attributes.values()) expect(text.startsWith(value, start)).toBe(true);
});

test.each(['<div>', 'a < B', '<Param unclosed'])('%s is no component', (text) => {
  expect(readComponent(text, { start: 0, end: text.length })).toBeUndefined();
});

test('a tag of GitBook', () => {
  const text = '{% swagger-parameter in="query" name="limit" required=true %}';
  const tag = readTag(text, { start: 0, end: text.length });
  if (tag?.kind !== 'tag') throw new Error('no tag');
  expect([...tag.attributes].map(([key, { text: value }]) => `${key}=${value}`)).toEqual([
    'in=query',
    'name=limit',
    'required=true',
  ]);
  expect(readTag('{% endswagger %}', { start: 0, end: 16 })).toBeUndefined();
});
