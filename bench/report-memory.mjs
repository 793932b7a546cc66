// Records, judges and reports 200,000 exchanges and prints the memory that it takes on the way.
//   npm run build && node --expose-gc bench/report-memory.mjs [exchanges]

import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checks, createJudge } from '../dist/checks/index.js';
import { plainTarget } from '../dist/config/index.js';
import { prepare, subjectOfSuite } from '../dist/pipeline.js';
import { createReportBuilder } from '../dist/report/index.js';
import { reporters } from '../dist/reporters/index.js';
import { contractHash, createTranscriptWriter } from '../dist/run/index.js';

const total = Number(process.argv[2] ?? 200_000);
const { contract, requirements, claims, plan, suite } = prepare(await subjectOfSuite('toolregistry'), plainTarget, 1);
const probe = plan.cases.find(
  ({ kind, operation, expect }) => kind === 'probe' && operation === 'listRuns' && expect === 'accept',
);
const header = {
  kind: 'header',
  format: 'assay-transcript/1',
  assay: 'bench',
  suite,
  target: { url: 'http://127.0.0.1:9' },
  seed: 1,
  nonce: 'n',
  startedAt: '2026-01-01T00:00:00.000Z',
  claims,
  contract,
  contractHash: contractHash(contract),
  requirements,
  leftOut: [],
};
const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'));
const path = join(folder, 'transcript.ndjson');
const file = createWriteStream(path);
const writer = createTranscriptWriter(async (line) => {
  if (!file.write(line)) await once(file, 'drain');
});
const judge = createJudge({ ...header, checks });
const builder = createReportBuilder({ header, suiteTitle: 'Bench' });
const megabytes = () => {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().heapUsed / 1e5) / 10;
};
// One answer in ten is wrong: its status is a number, so failures pile up too.
const body = (i) =>
  JSON.stringify([{ runId: `run-${i}`, status: i % 10 === 0 ? 17 : 'SUCCESS', intent: 'x'.repeat(1_500) }]);

await writer.header(header);
const start = performance.now();
for (let i = 0; i < total; i++) {
  const id = `${probe.id}-${i}`;
  const text = body(i);
  const exchange = {
    kind: 'exchange',
    id: `x${i}`,
    case: id,
    attempt: 1,
    step: 'probe',
    operation: 'listRuns',
    parameters: {},
    credential: 'valid',
    request: {
      method: 'GET',
      url: `http://127.0.0.1:9/v1/runs?userId=${i}`,
      headers: [['x-api-key', '{{secret:KEY}}']],
    },
    sentAt: i,
    result: {
      kind: 'answered',
      firstByteAt: i + 1,
      endedAt: i + 2 + (i % 97),
      response: {
        status: 200,
        headers: [['content-type', 'application/json']],
        body: { text, encoding: 'utf8', bytes: text.length },
      },
    },
  };
  const records = [
    { kind: 'case-start', case: { ...probe, id, after: [], isControl: false }, attempt: 1, at: i },
    exchange,
    { kind: 'case-end', case: id, attempt: 1, at: i, outcome: { kind: 'done' } },
  ];
  for (const record of records) {
    await writer.record(record);
    const judgement = judge.add(record);
    if (judgement !== undefined) builder.story(judgement.story, judgement.verdicts);
  }
  if ((i + 1) % (total / 4) === 0)
    console.log(
      `${i + 1} exchanges: heap ${megabytes()} MB after collection, ${Math.round(performance.now() - start)} ms`,
    );
}
await writer.footer(total);
file.end();
await once(file, 'finish');
const report = builder.finish({ endedAt: total, completeness: 'complete' });
console.log(
  `transcript ${Math.round(statSync(path).size / 1e6)} MB, resident at most ${Math.round(process.resourceUsage().maxRSS / 1e3)} MB`,
);
for (const id of ['json', 'html', 'junit', 'markdown', 'har']) {
  const from = performance.now();
  const text = reporters[id].render(report);
  console.log(`${id}: ${Math.round(text.length / 1e3)} kB in ${Math.round(performance.now() - from)} ms`);
}
rmSync(folder, { recursive: true, force: true });
