import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { diffContracts } from '../diff-contracts.ts';
import { contractOf, withOperation, withSchema } from '../testing/contract-of.ts';
import { type DiffReport, diffFormats } from './index.ts';

const nasty = "</p><script>alert(\"&'1')</script> ``` ]]> ::error:: \u0007";
/** What no message can hold, and a name may. */
const alone = '\ud800';
const schemaPath = new URL('../../../../shared/schemas/sarif-2.1.0.schema.json', import.meta.url);
const xmllint = spawnSync('xmllint', ['--version']).status === 0;

let broken: DiffReport;
let none: DiffReport;
beforeAll(async () => {
  const was = withSchema({ type: 'object', properties: { [nasty]: { type: 'string' } } });
  const is = withSchema({ type: 'object', properties: { [nasty]: { type: 'integer' } }, required: [nasty] });
  const [old, next] = [await contractOf(was, `${nasty}.json`), await contractOf(is, `${nasty}.json`)];
  const names = { old: { name: nasty + alone, version: '1' }, new: { name: nasty, version: '2' } };
  const more = diffContracts(
    await contractOf(withOperation({})),
    await contractOf(withOperation({ deprecated: true })),
  );
  broken = { ...names, changes: [...diffContracts(old, next), ...more], stale: [nasty] };
  none = { ...names, changes: [], stale: [] };
  expect(new Set(broken.changes.map(({ level }) => level))).toEqual(new Set(['ERROR', 'INFO']));
});

describe.each(Object.entries(diffFormats))('%s', (id, format) => {
  it('tells every change and takes no word of a document for its own', () => {
    expect(format.id).toBe(id);
    const text = format.render(broken);
    for (const change of broken.changes) expect(text).toContain(change.id);
    if (id === 'html' || id === 'junit') expect(text).not.toContain('<script>alert(');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal obeys them.
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
    expect(text.split('\n').filter((line) => line.startsWith('::error:: '))).toEqual([]);
    expect(format.render(none)).toBeTypeOf('string');
    expect(format.render(broken)).toBe(text);
  });
});

it('HTML shows both lines and the witness, and loads nothing', () => {
  const page = diffFormats.html.render(broken);
  const errors: string[] = [];
  parse(page, { onParseError: ({ code }) => errors.push(code) });
  expect(errors).toEqual([]);
  expect(page).toContain('was allowed, is not now');
  expect(page).toMatch(/old [^<]*\.json:\d+/);
  expect(page).toMatch(/new [^<]*\.json:\d+/);
  expect(page).not.toMatch(/<(script|link|img|iframe)|https?:\/\/(?!json)/);
});

it('JUnit counts what it lists, with characters that XML has', () => {
  for (const report of [broken, none]) {
    const xml = diffFormats.junit.render(report);
    const count = (element: string) => [...xml.matchAll(new RegExp(`<${element}[ >]`, 'g'))].length;
    expect(xml).toContain(`tests="${count('testcase')}" failures="${count('failure')}"`);
    expect(count('failure')).toBe(report.changes.filter(({ level }) => level === 'ERROR').length);
    expect(count('testcase')).toBeGreaterThan(0);
    expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
    if (xmllint) expect(spawnSync('xmllint', ['--noout', '-'], { input: xml }).stderr.toString()).toBe('');
  }
});

it.skipIf(!existsSync(schemaPath))('SARIF keeps its schema (skipped where it does not lie beside the project)', () => {
  // The schema is of draft 4; of what changed since, it uses the name of its id only.
  const { id: _id, $schema: _schema, ...schema } = JSON.parse(readFileSync(schemaPath, 'utf8'));
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  for (const report of [broken, none]) {
    const log = JSON.parse(diffFormats.sarif.render(report));
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    expect(log.runs[0].results).toHaveLength(report.changes.length);
    for (const [, uri = ''] of JSON.stringify(log).matchAll(/"uri":"([^"]*)"/g))
      expect(uri).toMatch(/^[\w%./~()!*'=;&,-]+$/);
  }
});
