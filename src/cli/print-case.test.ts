import { expect, test } from 'vitest';
import { exchange, story } from '../../fixtures/reports/index.ts';
import type { TranscriptLine } from '../model/index.ts';
import { printCase } from './print-case.ts';

async function* lines(): AsyncGenerator<TranscriptLine> {
  for (const id of ['getRun.valid', 'listRuns.default']) {
    const record = exchange({ id: `x-${id}`, case: id, operation: 'getRun', path: '/v1/runs/\u001b[2J' });
    yield { kind: 'case-start', case: story(id, [record]).case, attempt: 1, at: 1 };
    yield record;
  }
}

test('a case is printed with what was sent, what came, and the command that sends it again', async () => {
  const text = (await printCase(lines(), 'getRun.valid')).join('\n');
  expect(text).toContain('getRun.valid, attempt 1: sample case getRun.valid');
  expect(text).toContain('200 application/json');
  expect(text).toContain('curl -sSi');
  expect(text).toContain('"$SAMPLE_API_KEY"');
  expect(text).not.toContain('listRuns');
  expect(text).not.toContain('\u001b');
});

test('a case that is not there is answered with the nearest', async () => {
  await expect(printCase(lines(), 'getRun.vald')).rejects.toMatchObject({ remedy: "did you mean 'getRun.valid'?" });
});
