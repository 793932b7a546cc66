import { expect, test } from 'vitest';
import { exchange, story } from '../../fixtures/reports/index.ts';
import { createWhatCame } from './what-came.ts';

const sent = (id: string, operation: string) => exchange({ id, case: 'a', operation, path: `/${operation}` });

test('counts answers by operation and status', () => {
  const came = createWhatCame();
  came.note(story('a', [sent('x1', 'createRun'), sent('x2', 'getRun'), sent('x3', 'getRun')]));
  expect(came.inWords()).toBe('createRun 200, getRun 200 ×2');
});

test('says nothing where nothing was sent, and not all of a long story', () => {
  const came = createWhatCame();
  expect(came.inWords()).toBeUndefined();
  came.note(
    story(
      'a',
      Array.from({ length: 20 }, (_, i) => sent(`x${i}`, `get${i}`)),
    ),
  );
  expect(came.inWords()).toMatch(/^get0 200, .*get5 200, …$/);
});
