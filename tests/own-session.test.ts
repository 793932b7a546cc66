import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainTarget, prepare, type Report, test as runTest, type Selection, type Subject } from '../src/index.ts';
import { subjectOfDocuments } from '../src/pipeline.ts';

/** Notes by keys of the caller's choice, behind a session. */
const document = `
openapi: 3.0.3
info: { title: Notes, version: '1' }
security: [{ session: [] }]
paths:
  /notes/{key}:
    parameters: [{ name: key, in: path, required: true, schema: { type: string, maxLength: 40 } }]
    put:
      operationId: putNote
      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Note' } } } }
      responses: { '200': { $ref: '#/components/responses/Note' }, '201': { $ref: '#/components/responses/Note' }, '400': { description: no }, '401': { description: no } }
    get:
      operationId: getNote
      responses: { '200': { $ref: '#/components/responses/Note' }, '401': { description: no }, '404': { description: no } }
    delete:
      operationId: deleteNote
      responses: { '204': { description: gone }, '401': { description: no }, '404': { description: no } }
  /auth/logout:
    post:
      operationId: logout
      responses: { '204': { description: bye }, '401': { description: no } }
components:
  securitySchemes: { session: { type: http, scheme: bearer } }
  responses:
    Note: { description: a note, content: { application/json: { schema: { $ref: '#/components/schemas/Note' } } } }
  schemas:
    Note: { type: object, required: [text], properties: { text: { type: string, maxLength: 200 } } }
`;

let folder: string;
let subject: Subject;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-session-'));
  await writeFile(join(folder, 'notes.yaml'), document);
  subject = await subjectOfDocuments([join(folder, 'notes.yaml')]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A server whose only session ends with the first logout. */
async function played(
  selection: Selection = {},
): Promise<{ readonly report: Report; readonly logouts: readonly number[] }> {
  const notes = new Map<string, unknown>();
  const logouts: number[] = [];
  let isOpen = true;
  let seen = 0;
  const server = createServer((request, answer) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => void chunks.push(chunk));
    request.on('end', () => {
      seen++;
      const send = (status: number, body?: unknown, headers = {}) =>
        body === undefined
          ? answer.writeHead(status, headers).end()
          : answer.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
      if (!isOpen || request.headers.authorization !== 'Bearer opensesame')
        return send(401, undefined, { 'www-authenticate': 'Bearer' });
      if (request.url === '/auth/logout') {
        if (request.method !== 'POST') return send(405, undefined, { allow: 'POST' });
        isOpen = false;
        logouts.push(seen);
        return send(204);
      }
      const key = /^\/notes\/([^/?]{1,160})$/.exec(request.url ?? '')?.[1];
      if (key === undefined) return send(404);
      if (request.method === 'PUT') {
        if (decodeURIComponent(key).length > 40) return send(400);
        const note = parsed(Buffer.concat(chunks).toString());
        if (note === undefined || !/^application\/json/.test(request.headers['content-type'] ?? '')) return send(400);
        const isNew = !notes.has(key);
        notes.set(key, note);
        return send(isNew ? 201 : 200, note);
      }
      if (request.method === 'GET') return notes.has(key) ? send(200, notes.get(key)) : send(404);
      if (request.method === 'DELETE') return send(notes.delete(key) ? 204 : 404);
      return send(405, undefined, { allow: 'GET, PUT, DELETE' });
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
  try {
    const target = {
      ...plainTarget,
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      auth: { session: { value: 'opensesame', name: 'SESSION' } },
    };
    const start = performance.now();
    const report = await runTest({
      prepared: prepare(subject, target, 1, selection),
      target,
      assay: '0.0.0',
      nonce: 'session',
      startedAt: '2026-01-01T00:00:00Z',
      clock: () => performance.now() - start,
      concurrency: 4,
      signal: new AbortController().signal,
      write: () => {},
    });
    return { report, logouts };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function parsed(text: string): unknown {
  try {
    const { text: words } = JSON.parse(text) as { text?: unknown };
    return typeof words === 'string' && [...words].length <= 200 ? { text: words } : undefined;
  } catch {
    return undefined;
  }
}

const outcomes = ({ requirements }: Report, operation: string) =>
  new Set(requirements.filter(({ requirement }) => requirement.operation === operation).map(({ outcome }) => outcome));

describe('an operation that ends the session of the credential', () => {
  it('is not played, and its requirements do not apply, with the reason and how to play it', async () => {
    const { report, logouts } = await played();
    expect(logouts).toEqual([]);
    expect(report.because).toMatch(/^All \d+ MUST requirements that apply passed/);
    expect(report.overall).toBe('CONFORMANT');
    expect(outcomes(report, 'logout')).toEqual(new Set(['not-applicable']));
    const reasons = report.requirements.flatMap(({ requirement, reason }) =>
      requirement.operation === 'logout' ? [reason] : [],
    );
    expect(reasons[0]).toContain(
      "would end the session of this run's own credential; --operations logout plays it alone",
    );
    expect(report.because).toContain('not played, to keep the session of the credential: logout (--operations logout');
  });

  it('is played once where somebody names it, behind everything else', async () => {
    const { report, logouts } = await played({ operations: ['logout', 'getNote'] });
    expect(report.overall).toBe('CONFORMANT');
    expect(report.because).not.toContain('not played');
    expect(logouts).toHaveLength(1);
    expect(outcomes(report, 'logout')).toContain('passed');
    expect(outcomes(report, 'getNote')).toContain('passed');
    expect(outcomes(report, 'getNote')).not.toContain('failed');
  });
});
