import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FileWatch, watchFiles } from './watch-files.ts';

let folder: string;
let watch: FileWatch | undefined;
const never = new AbortController().signal;
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-watch-'));
  for (const name of ['api.yaml', 'other.txt']) writeFileSync(at(name), 'one');
});
afterEach(() => {
  watch?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a file that is written is told of, once, and not the files beside it', async () => {
  watch = watchFiles([at('api.yaml')], 0);
  writeFileSync(at('other.txt'), 'two');
  writeFileSync(at('api.yaml'), 'two');
  expect(await watch.changed(never)).toBe(at('api.yaml'));
});

test('a file that an editor replaces is told of, and one that comes into being', async () => {
  watch = watchFiles([at('api.yaml'), at('target.yaml')], 0);
  writeFileSync(at('.api.yaml.swp'), 'two');
  renameSync(at('.api.yaml.swp'), at('api.yaml'));
  expect(await watch.changed(never)).toBe(at('api.yaml'));
  watch.close();
  watch = watchFiles([at('target.yaml')], 0);
  writeFileSync(at('target.yaml'), 'url: x');
  expect(await watch.changed(never)).toBe(at('target.yaml'));
});

test('a folder is watched with all that is in it', async () => {
  mkdirSync(at('source'));
  writeFileSync(at('source/page.md'), 'one');
  watch = watchFiles([at('source') + sep], 0);
  writeFileSync(at('source/page.md'), 'two');
  expect(await watch.changed(never)).toContain('source');
});

test('the signal ends it', async () => {
  watch = watchFiles([at('api.yaml')], 0);
  const stop = new AbortController();
  const changed = watch.changed(stop.signal);
  stop.abort();
  expect(await changed).toBeUndefined();
  expect(await watch.changed(stop.signal)).toBeUndefined();
});
