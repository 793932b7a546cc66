import { expect, it } from 'vitest';
import { mergedTexts } from './merged-events.ts';

it.each([
  ['{"a":1}\n{"b":2}', 2],
  ['{"a":1}\n{"b":\n2}\n{}', 3],
  ['{\n"a":1\n}', undefined],
  ['one\ntwo', undefined],
  ['{"a":1}\nrest', undefined],
  ['1\n2', undefined],
  ['{}', undefined],
])('finds the texts in %j: %s', (data, count) => expect(mergedTexts(data)).toBe(count));
