import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDocument } from './load-document.ts';
import { problemOf } from './testing/read-text.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-load-'));
  await writeFile(join(folder, 'runs.md'), '# Runs');
  await mkdir(join(folder, 'docs'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('loadDocument', () => {
  test('gives the bytes, under the name that the user wrote', async () => {
    const path = join(folder, 'docs', '..', 'runs.md');
    const document = await loadDocument(path);
    expect(document).toMatchObject({ name: path, location: join(folder, 'runs.md') });
    expect(new TextDecoder().decode(document.bytes)).toBe('# Runs');
  });

  test.each([
    ['a misspelt name', 'run.md', /There is no file/, /Did you mean .*runs\.md\?$/],
    ['a name like no other', 'petstore.yaml', /There is no file/, /Name an existing file/],
    ['a folder that is not there', 'none/at/all.md', /There is no file/, /Name an existing file/],
    ['a file taken for a folder', 'runs.md/x', /There is no file/, /Name an existing file/],
    ['a directory', 'docs', /is a directory/, /Name a file in it/],
  ])('%s is a problem', async (_, name, message, remedy) => {
    const problem = await problemOf(loadDocument(join(folder, name)));
    expect(problem.message).toMatch(message);
    expect(problem.remedy).toMatch(remedy);
  });
});
