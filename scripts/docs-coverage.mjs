// Writes docs/coverage.md from the suites' requirements.yaml, their contracts and the checks. Needs dist/ (npm run build).
import { writeFileSync } from 'node:fs';

const { suiteNames } = await import(new URL('../dist/behaviours/index.js', import.meta.url));
const { coveragePage } = await import(new URL('../dist/cli/explain/coverage-page.js', import.meta.url));
const { traceSuite } = await import(new URL('../dist/cli/explain/trace-suite.js', import.meta.url));

const traces = await Promise.all((await suiteNames()).map(traceSuite));
writeFileSync(new URL('../docs/coverage.md', import.meta.url), coveragePage(traces));
