import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { conformantReport, failingReport, notMeasuredReport } from '../../fixtures/reports/index.ts';
import { html } from '../../src/reporters/html.ts';

const reports = { conformant: conformantReport(), failing: failingReport(), 'not-measured': notMeasuredReport() };

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let browser: Browser;
let folder: string;
let context: BrowserContext | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'assay-browser-'));
  for (const [name, report] of Object.entries(reports))
    writeFileSync(join(folder, `${name}.html`), html.render(report));
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });
});

afterEach(async () => {
  await context?.close();
  context = undefined;
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  /** Console errors, exceptions, dialogs and policy violations. */
  readonly trouble: readonly string[];
  /** URLs that the page asked for, other than itself. */
  readonly requests: readonly string[];
}

async function open(name: keyof typeof reports, fragment = '', options: BrowserContextOptions = {}): Promise<Opened> {
  context = await browser.newContext(options);
  const page = await context.newPage();
  const trouble: string[] = [];
  const requests: string[] = [];
  const url = pathToFileURL(join(folder, `${name}.html`)).href;
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text());
  });
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('dialog', (dialog) => {
    trouble.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== url) requests.push(request.url());
  });
  await page.goto(`${url}${fragment}`);
  return { page, trouble, requests };
}

/** Open everything that can be opened, so that hidden content is laid out too; what is deferred is unpacked on the way. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate("[...document.querySelectorAll('details')].map((one) => (one.open = true)).length");
  await page.waitForFunction("document.querySelector('details[open] > noscript') === null");
  await page.evaluate("[...document.querySelectorAll('details')].map((one) => (one.open = true)).length");
}

/** So many requirements that the page defers what is closed. */
function large(number: number) {
  const [first] = reports.failing.requirements;
  if (first === undefined) throw new Error('the fixture has requirements');
  const requirements = Array.from({ length: number }, (_, i) => {
    const result = reports.failing.requirements[i % reports.failing.requirements.length] ?? first;
    return {
      ...result,
      requirement: { ...result.requirement, id: `${result.requirement.id}-${i}`, operation: `operation${i % 200}` },
    };
  });
  return { ...reports.failing, requirements, problems: [] };
}

describe.each(Object.keys(reports) as (keyof typeof reports)[])('the %s report, opened from disk', (name) => {
  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
  ] as const)('%s, %i wide: no error, no request, nothing wider than the page', async (colorScheme, width) => {
    const { page, trouble, requests } = await open(name, '', { colorScheme, viewport: { width, height: 900 } });
    expect(await page.locator('h1').textContent()).toBe(reports[name].overall);
    await openAll(page);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect([trouble, requests]).toEqual([[], []]);
  });
  test('without JavaScript everything is there and nothing dead is shown', async () => {
    const { page } = await open(name, '', { javaScriptEnabled: false });
    expect(await page.locator('.requirement').count()).toBe(reports[name].requirements.length);
    expect(await page.locator('#filter').isVisible()).toBe(false);
  });
});

describe('hostile strings', () => {
  test('are text: no element, no handler, no link comes of them', async () => {
    const { page } = await open('failing');
    await openAll(page);
    const names = await page
      .locator('*')
      .evaluateAll((all) => [...new Set(all.map((node) => node.tagName.toLowerCase()))]);
    expect(names).not.toContain('img');
    expect(names).not.toContain('failure');
    expect(await page.locator('script').count()).toBe(1);
    const attributes = await page
      .locator('*')
      .evaluateAll((all) =>
        all.flatMap((node) => node.getAttributeNames()).filter((key) => /^on|^style$|^src$/.test(key)),
      );
    expect(attributes).toEqual([]);
    const links = await page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.filter((href) => !href.startsWith('#'))).toEqual([]);
    expect(await page.locator('body').textContent()).toContain('<script>window.pwned=1</script>');
  });
  test('a script that got in after all would not run: the policy refuses it', async () => {
    const { page, trouble } = await open('failing');
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.pwned=1">')`);
    await page.evaluate(
      `document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.pwned=1' }))`,
    );
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(trouble.join('\n')).toContain('Content Security Policy');
  });
});

describe('reading', () => {
  test('every link leads somewhere', async () => {
    const { page } = await open('failing');
    const dead = await page.evaluate(
      "[...document.links].map((link) => link.getAttribute('href')).filter((href) => !document.getElementById(href.slice(1)))",
    );
    expect(dead).toEqual([]);
  });
  test('a failure opens and shows both sides, the place, the command and the document', async () => {
    const { page } = await open('failing');
    const problem = page.locator('.problem', { hasText: 'A request without a credential' });
    expect(await problem.locator('.compare').isVisible()).toBe(false);
    await problem.locator('> summary').click();
    const text = await problem.textContent();
    for (const part of ['Expected', '401', 'Actual', '200', 'curl -sSi', 'runs.md:22', 'failed in 1 of 3 attempts'])
      expect(text).toContain(part);
    const marked = page.locator('.problem').first().locator('mark');
    expect(await marked.allTextContents()).toEqual(['  "status": 17']);
  });
  test('the filter narrows by outcome, level, area and words, and says how many are left', async () => {
    const { page } = await open('failing');
    const shown = page.locator('.requirement:visible');
    const all = reports.failing.requirements.length;
    expect(await shown.count()).toBe(all);
    await page.getByText('failed', { exact: false }).and(page.locator('fieldset span')).click();
    expect(await shown.count()).toBe(reports.failing.counts.failed - reports.failing.failed.INFO);
    expect(await page.locator('#shown').textContent()).toBe(`4 of ${all}`);
    await page.locator('select[name=area]').selectOption('stream');
    expect(await shown.count()).toBe(1);
    await page.locator('fieldset span').first().click();
    await page.locator('select[name=area]').selectOption('');
    await page.locator('select[name=level]').selectOption('SHOULD');
    expect(await shown.count()).toBe(3);
    await page.locator('select[name=level]').selectOption('');
    await page.locator('select[name=subject]').selectOption('getRun');
    expect(await shown.count()).toBe(
      reports.failing.requirements.filter(({ requirement }) => requirement.operation === 'getRun').length,
    );
    expect(await page.evaluate('location.hash')).toBe('#?subject=getRun');
    await page.locator('select[name=subject]').selectOption('');
    await page.keyboard.press('Escape');
    await page.locator('body').press('/');
    await page.keyboard.type('getrun credential');
    expect(await shown.count()).toBe(1);
    await page.keyboard.type(' nothing such');
    expect(await page.locator('#none').isVisible()).toBe(true);
  });
  test('a link to a requirement opens it', async () => {
    const { page } = await open('failing', '#requirement-body-valid:listRuns');
    const target = page.locator('.requirement[open]');
    expect(await target.locator('code.id').allTextContents()).toEqual(['body-valid:listRuns']);
    await target.locator('.records a').click();
    await page.locator('.record[open]', { hasText: 'listRuns.default' }).waitFor();
  });
  test('a link to a filter sets it, and an area filters by itself', async () => {
    const { page } = await open('failing', '#?area=stream&outcome=failed');
    expect(await page.locator('.requirement:visible').count()).toBe(1);
    expect(await page.locator('select[name=area]').inputValue()).toBe('stream');
    await page.locator('.areas a', { hasText: 'body' }).click();
    const shown = page.locator('.requirement:visible');
    expect(await shown.count()).toBe(
      reports.failing.requirements.filter(({ requirement }) => requirement.area === 'body').length,
    );
    expect(await page.evaluate('location.hash')).toBe('#?area=body');
  });
  test('the line of the document stands in its context, with the word at fault', async () => {
    const { page } = await open('failing');
    const problem = page.locator('.problem').first();
    expect(await problem.locator('.source .here').textContent()).toContain('171');
    expect(await problem.locator('.source u').allTextContents()).toEqual(['status']);
    expect(await problem.locator('.source .line').count()).toBe(5);
  });
  test('it can be walked with the keyboard', async () => {
    const { page } = await open('failing');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the requirements');
    const summary = page.locator('.problem > summary').nth(1);
    await summary.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.problem').nth(1).getAttribute('open')).not.toBeNull();
  });
});

describe('everybody can read it', () => {
  test.each([
    ['failing', 'light'],
    ['failing', 'dark'],
    ['conformant', 'light'],
    ['not-measured', 'dark'],
  ] as const)('axe finds nothing in the %s report, %s', async (name, colorScheme) => {
    // The page's own policy refuses scripts; axe is let in past it.
    const { page } = await open(name, '', { colorScheme, bypassCSP: true });
    await openAll(page);
    await page.addScriptTag({ content: axe });
    const found = await page.evaluate(
      "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html, failureSummary }) => html.slice(0, 160) + ' ' + failureSummary).join(' | ')))",
    );
    expect(found).toEqual([]);
  });
  test('printed, every problem is open and nothing is cut', async () => {
    const { page } = await open('failing');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator('.problem:not([open])').count()).toBe(0);
    expect(await page.locator('nav').isVisible()).toBe(false);
    expect(
      await page.evaluate(
        "[...document.querySelectorAll('pre')].filter((one) => one.scrollHeight > one.clientHeight + 2 && one.checkVisibility()).length",
      ),
    ).toBe(0);
  });
});

describe('pictures', () => {
  test('the state graph shows what was seen, and marks what no document allows', async () => {
    const { page } = await open('failing');
    const graph = page.locator('#behaviour svg.graph');
    expect(await graph.isVisible()).toBe(true);
    expect(await graph.locator('.move.wrong').count()).toBe(1);
    expect(await graph.locator('.state.unnamed').count()).toBe(1);
    expect(await graph.locator('.state').count()).toBe(5);
  });
  test('the walk marks the items that it shows twice', async () => {
    const { page } = await open('failing');
    const problem = page.locator('.problem', { hasText: 'two pages of one walk' });
    await problem.locator('> summary').click();
    expect(await problem.locator('svg.strip .item').count()).toBe(9);
    expect(await problem.locator('svg.strip .item.twice').count()).toBe(4);
  });
  test('a stream is a lane with its events', async () => {
    const { page } = await open('failing');
    expect(await page.locator('#behaviour svg.lanes .mark.closes').count()).toBe(1);
    expect(await page.locator('#behaviour svg.lanes .mark.opens').count()).toBe(1);
  });
  test('a picture stands at the requirements that it is about, and looks the same there', async () => {
    const { page } = await open('failing', '#requirement-terminal-is-final:run');
    const again = page.locator('.requirement[open] svg.graph use');
    expect(await again.count()).toBe(1);
    const size = (selector: string) =>
      page.evaluate(
        `(({ width, height }) => Math.round(width / height * 100))(document.querySelector('${selector}').getBoundingClientRect())`,
      );
    expect(await size('.requirement[open] svg.graph use')).toBe(await size('#picture-states-run'));
  });
  test('the coverage map has a cell for every area of every operation', async () => {
    const { page } = await open('failing');
    expect(await page.locator('table.map td.failed').count()).toBeGreaterThan(0);
    expect(await page.locator('table.map tbody tr').count()).toBeGreaterThanOrEqual(reports.failing.operations.length);
  });
});

describe('a very large report', () => {
  test('20,000 requirements: what is closed is no burden, and is there when it is opened or linked to', async () => {
    writeFileSync(join(folder, 'large.html'), html.render(large(20_000)));
    context = await browser.newContext();
    const page = await context.newPage();
    const url = pathToFileURL(join(folder, 'large.html')).href;
    await page.goto(url);
    const nodes = Number(await page.evaluate("document.getElementsByTagName('*').length"));
    process.stdout.write(`20,000 requirements: ${nodes} elements\n`);
    expect(nodes).toBeLessThan(20_000 * 8);
    await page.locator('input[type=search]').fill('documented -77');
    expect(await page.locator('#shown').textContent()).toMatch(/^\d+ of 20000$/);
    expect(await page.locator('.requirement:not([hidden])').count()).toBeLessThan(200);
    const shown = page.locator('.requirement:visible').first();
    expect(await shown.locator('.body').count()).toBe(0);
    await shown.locator('summary').first().click();
    await shown.locator('.source').first().waitFor();

    // A link to a requirement that is packed finds it.
    const there = large(20_000).requirements[19_997]?.requirement.id;
    await page.goto('about:blank');
    await page.goto(`${url}#requirement-${there}`);
    await page.locator('.requirement[open] .body').waitFor();
    expect(await page.locator('.requirement[open] code.id').allTextContents()).toEqual([there]);
  });
  test('hostile strings that are unpacked are text', async () => {
    writeFileSync(join(folder, 'packed.html'), html.render(large(1_001)));
    context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(folder, 'packed.html')).href);
    expect(await page.locator('noscript').count()).toBeGreaterThan(1_000);
    await openAll(page);
    expect(await page.locator('noscript').count()).toBe(0);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.evaluate('window.pwned')).toBeUndefined();
  });
  test('without JavaScript everything of it is there', async () => {
    writeFileSync(join(folder, 'packed.html'), html.render(large(1_001)));
    context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(folder, 'packed.html')).href);
    expect(await page.locator('.requirement .body').count()).toBe(1_001);
    expect(await page.locator('img').count()).toBe(0);
  });
});
