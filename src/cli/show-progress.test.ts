import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { showProgress } from './show-progress.ts';

function screen(options: { readonly isTTY: boolean; readonly environment?: Readonly<Record<string, string>> }) {
  let text = '';
  let now = 0;
  const stderr = Object.assign(
    new Writable({
      write(chunk: Buffer, _, done) {
        text += chunk.toString();
        done();
      },
    }),
    { isTTY: options.isTTY, columns: 80 },
  );
  const line = showProgress({
    stdout: stderr,
    stderr,
    environment: options.environment ?? {},
    now: () => now,
    monotonic: () => now,
    nonce: () => 'n',
    signal: new AbortController().signal,
  });
  const failed = (requirement: string, message = 'it is wrong') => {
    const evidence = { kind: 'k', records: ['x1'] as const, expected: 1, actual: 2, message };
    line.failure({ requirement, case: 'c', attempt: 1, outcome: 'failed', evidence });
  };
  const at = (milliseconds: number) => {
    now = milliseconds;
  };
  return { line, failed, text: () => text, at };
}

const progress = { done: 50, planned: 200, exchanges: 400, failures: 3 };

test('a terminal has one line that says how fast it goes and how long it will take', () => {
  const { line, failed, text, at } = screen({ isTTY: true });
  at(4_000);
  failed('a:b');
  failed('a:b');
  line.show(progress);
  line.clear();
  expect(text()).toBe(
    '\r\u001b[2Kfailed  a:b  it is wrong\n\r\u001b[2Ktesting · 50 of 200 cases · 1 failed so far · 100 requests/s · about 12 s left\r\u001b[2K',
  );
});

test('in CI there are plain lines, and the same failure is told once', () => {
  const { line, failed, text, at } = screen({ isTTY: true, environment: { CI: 'true' } });
  failed('a:b', 'evil \u001b[2J ::error::x\n::error::y');
  at(6_000);
  line.show(progress);
  line.show(progress);
  line.clear();
  const lines = text().trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  expect(text()).not.toContain('\u001b');
  expect(lines[0]).toMatch(/^failed {2}a:b {2}evil/);
});

test('a target that fails in everything does not flood the log', () => {
  const { failed, text } = screen({ isTTY: false });
  for (let i = 0; i < 500; i++) failed(`a:${i}`);
  expect(text().split('\n').length).toBeLessThan(25);
});
