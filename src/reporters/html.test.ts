import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { conformantReport, failingReport, notMeasuredReport } from '../../fixtures/reports/index.ts';
import { html } from './html.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const reports = { conformant: conformantReport(), failing: failingReport(), 'not measured': notMeasuredReport() };

function* elements(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

function text(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(text).join('') : '';
}

describe.each(Object.entries(reports))('the page of a %s report', (_, report) => {
  const page = html.render(report);
  const errors: string[] = [];
  const all = [
    ...elements(
      parse(page, {
        scriptingEnabled: false,
        onParseError: ({ code, startLine }) => errors.push(`${code} in line ${startLine}`),
      }),
    ),
  ];
  const byTag = (tag: string) => all.filter(({ tagName }) => tagName === tag);

  test('is HTML without parse errors', () => {
    expect(errors).toEqual([]);
  });
  test('has one style and one script, and the policy admits exactly these', () => {
    const policy = byTag('meta').flatMap((meta) =>
      attribute(meta, 'http-equiv') ? [attribute(meta, 'content')] : [],
    )[0];
    for (const tag of ['style', 'script'] as const) {
      const [only, ...others] = byTag(tag);
      expect(others).toEqual([]);
      const hash = createHash('sha256')
        .update(only === undefined ? '' : text(only))
        .digest('base64');
      expect(policy).toContain(`${tag}-src 'sha256-${hash}'`);
    }
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
  });
  test('refers to nothing outside: no src, no style or handler attribute, only fragment links', () => {
    for (const use of byTag('use')) expect(attribute(use, 'href')).toMatch(/^#[\w.:-]+$/);
    const names = all.flatMap(({ attrs }) => attrs.map(({ name }) => name));
    expect(names.filter((name) => /^(on|src|style$|action|formaction|data$)/.test(name))).toEqual([]);
    for (const link of byTag('a')) expect(attribute(link, 'href')).toMatch(/^#[\w.:-]+$/);
  });
  test('every fragment is unique and every link finds its own', () => {
    const ids = all.flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of [...byTag('a'), ...byTag('use')]) expect(ids).toContain(attribute(link, 'href')?.slice(1));
  });
  test('says the verdict, and names every requirement', () => {
    expect(byTag('h1').map(text)).toEqual([report.overall]);
    const requirements = all.filter((element) => attribute(element, 'class') === 'requirement').map(text);
    expect(requirements).toHaveLength(report.requirements.length);
    for (const { requirement, reason = '', remedy = '' } of report.requirements) {
      const own = requirements.find((content) => content.includes(requirement.id));
      for (const part of [requirement.statement, requirement.provenance[0].excerpt, reason, remedy])
        expect(own).toContain(part);
    }
  });
});

test('hostile strings make no element and act on nothing; secrets are names', () => {
  const page = html.render(failingReport());
  const tags = new Set([...elements(parse(page))].map(({ tagName }) => tagName));
  for (const tag of ['img', 'failure', 'iframe', 'object']) expect(tags).not.toContain(tag);
  expect(page).not.toMatch(/[^\n\P{Cc}]|\p{Cf}|\p{Cs}|[\u2028\u2029\ufffe\uffff]/u);
  expect(page).not.toContain('{{secret:');
  expect(page).toContain('$SAMPLE_API_KEY');
});

test('the same report gives the same page', () => {
  expect(html.render(failingReport())).toBe(html.render(failingReport()));
});
