import { isObject } from '../../model/index.ts';
import type { RunningServer } from '../suite.ts';
import { createClient, type Reply } from './client.ts';

/** Every reply of a walk through the ToolRegistry server, by what was asked. With a fixed seed and clock it is the same each time. */
export type Tour = Readonly<
  Record<
    string,
    {
      readonly status: number;
      readonly type: string | null;
      readonly allow: string | null;
      readonly challenge: string | null;
      readonly text: string;
    }
  >
>;

const body = {
  intent: 'assay: completes',
  context: 'for Zoë',
  userId: 'tourist',
  selectedCustomerIntegrationIds: ['a'],
};
const stranger = '00000000-0000-4000-8000-000000000000';

/** Create, follow, read, list, abort and be refused, once each. */
export async function takeTour(server: RunningServer): Promise<Tour> {
  const client = createClient(server);
  const replies: [string, Reply][] = [];
  const note = async (what: string, reply: Promise<Reply>): Promise<Reply> => {
    const settled = await reply;
    replies.push([what, settled]);
    return settled;
  };
  const create = async (what: string, members: object) => {
    const { json } = await note(`create ${what}`, client.post({ ...body, ...members }));
    return String(json.runId);
  };

  const ids = [];
  for (const what of ['first', 'second', 'third']) ids.push(await create(what, {}));
  for (const id of ids) await note(`follow ${id}`, client.get(`/v1/runs/${id}/sse`));
  const failing = await create('failing', server.target.scenarios.fails ?? {});
  await note('follow failing', client.get(`/v1/runs/${failing}/sse`));
  // More than a page of the default size.
  const more = [];
  for (let i = 0; i < 8; i++) more.push((await client.post(body)).json.runId);
  await Promise.all(more.map((id) => client.get(`/v1/runs/${id}/sse`)));
  for (const time of ['once', 'again', 'a third time']) await note(`read ${time}`, client.get(`/v1/runs/${ids[0]}`));
  await note('read with events', client.get(`/v1/runs/${ids[0]}?includeEvents=true`));

  for (const query of [
    '',
    'page=2',
    'pageSize=3',
    'pageSize=3&page=2',
    'status=FAILED&pageSize=3',
    'page=3&pageSize=1',
  ])
    await note(`list ${query}`, client.get(`/v1/runs?${query}`));

  const elder = await create('elder', server.target.scenarios['runs-long'] ?? {});
  await client.until(`/v1/runs/${elder}/sse`, 'step').catch(() => undefined);
  await note('read running', client.get(`/v1/runs/${elder}`));
  await note('list running', client.get('/v1/runs?pageSize=1'));
  const long = await create('long', server.target.scenarios['runs-long'] ?? {});
  // Aborted once it runs: whether a new one is still in the queue is a race.
  // Behind its one step it does nothing for long: then it is the same run each time.
  await client.until(`/v1/runs/${long}/sse`, 'step').catch(() => undefined);
  await note('abort', client.raw('DELETE', `/v1/runs/${long}`));
  const aborted = await note('read aborted', client.get(`/v1/runs/${long}`));
  // Where the abort did nothing, the stream would go on for long.
  if (aborted.json.status === 'CANCELED') await note('follow aborted', client.get(`/v1/runs/${long}/sse`));
  for (const time of ['again', 'a third time']) await note(`read aborted ${time}`, client.get(`/v1/runs/${long}`));
  await note('abort again', client.raw('DELETE', `/v1/runs/${long}`));
  await Promise.all(
    ['one', 'other'].map((which) => note(`abort at once, ${which}`, client.raw('DELETE', `/v1/runs/${elder}`))),
  );
  await note('abort ended', client.raw('DELETE', `/v1/runs/${ids[0]}`));
  await note('read ended after its abort', client.get(`/v1/runs/${ids[1]}`));
  await client.raw('DELETE', `/v1/runs/${ids[1]}`);
  await note('read ended once more', client.get(`/v1/runs/${ids[1]}`));
  for (const time of ['once', 'again', 'a third time'])
    await note(`read failed ${time}`, client.get(`/v1/runs/${failing}`));

  const key = replies.find(([what]) => what === 'create first')?.[1].json.repeatKey;
  await create('repeating', { repeatKey: String(key) });
  const [fails, partial] = ['no-success', 'partial'].map((word) => server.target.scenarios[word] ?? {});
  // The mark of a story that makes several at once.
  const marked = { ...body, context: 'made at-once' };
  const both = await Promise.all([client.post({ ...marked, ...fails }), client.post({ ...marked, ...partial })]);
  replies.push([
    'create two at once',
    {
      ...both[1],
      text: both
        .map(({ text }) => text)
        .sort()
        .join(),
    },
  ]);
  await settle(client, both[1].json?.runId);
  await note('read partial', client.get(`/v1/runs/${both[1].json?.runId}`));
  const tools = await create('tools', server.target.scenarios['uses-tools'] ?? {});
  for (const query of ['', '?includeToolCalls=true'])
    await note(`follow tools ${query}`, client.get(`/v1/runs/${tools}/sse${query}`));
  const guarded = await create('guarded', server.target.scenarios['needs-authentication'] ?? {});
  await note('follow guarded', client.get(`/v1/runs/${guarded}/sse`));
  const quick = await create('quick', server.target.scenarios.completes ?? {});
  const states: string[] = [];
  for (let look = 0; look < 100 && !states.includes('SUCCESS'); look++) {
    states.push(String((await client.get(`/v1/runs/${quick}`)).json.status));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await note(`read quick, ${states.at(-1)}`, client.get(`/v1/runs/${quick}`));

  // The mark of a story whose client leaves before the answer.
  const left = await create('leaving', { intent: 'create-and-leave', userId: 'create-and-leave' });
  await settle(client, left);
  await note('read left', client.get(`/v1/runs/${left}`));
  for (const [what, end] of [
    ['denied', 'denyToken'],
    ['aborted while it waited', ''],
  ] as const) {
    const id = await create(what, server.target.scenarios['waits-for-approval'] ?? {});
    const question = await client.until(`/v1/runs/${id}/sse`, 'run_approval').catch(() => undefined);
    const tokens = isObject(question?.data.approval) ? question.data.approval : {};
    if (end === '') await note(`abort ${what}`, client.raw('DELETE', `/v1/runs/${id}`));
    else await note(`end ${what}`, client.get(`/v1/runs/approval?token=${tokens[end]}`));
    await note(`read ${what}`, client.get(`/v1/runs/${id}`));
    await note(`approve ${what}`, client.get(`/v1/runs/approval?token=${tokens.approveToken}`));
    const last = await note(`read ${what} again`, client.get(`/v1/runs/${id}`));
    if (last.json.status === 'CANCELED') await note(`follow ${what}`, client.get(`/v1/runs/${id}/sse`));
  }
  const waiting = await create('waiting', server.target.scenarios['waits-for-approval'] ?? {});
  const asked = await client.until(`/v1/runs/${waiting}/sse`, 'run_approval').catch(() => undefined);
  const token = isObject(asked?.data.approval) ? asked.data.approval.approveToken : 'none';
  const told = [1, 2].map(() => client.until(`/v1/runs/${waiting}/sse`, 'run_action').catch(() => undefined));
  await note('approve with nothing', client.get('/v1/runs/approval'));
  await note('read unapproved', client.get(`/v1/runs/${waiting}`));
  await note('approve with garbage', client.get('/v1/runs/approval?token=garbage'));
  await note('approve', client.get(`/v1/runs/approval?token=${token}`));
  const decided = await note('read approved', client.get(`/v1/runs/${waiting}?includeEvents=false`));
  // One that still waits would be followed for ever.
  if (decided.json.status !== 'PAUSED') {
    await note('follow approved', client.get(`/v1/runs/${waiting}/sse`));
    replies.push(['told while it waited', { ...decided, text: JSON.stringify(await Promise.all(told)) }]);
  }
  await note('approve again', client.get(`/v1/runs/approval?token=${token}`));
  await note('approve without a token', client.get('/v1/runs/approval'));

  const { intent: _, ...withoutIntent } = body;
  await note('create without intent', client.post(withoutIntent));
  await note('create with a number', client.post({ ...body, context: 5 }));
  await note('create with a wrong item', client.post({ ...body, selectedCustomerIntegrationIds: [5] }));
  await note('create with a wrong word', client.post({ ...body, approvalStrategy: 'SOMETIMES' }));
  await note('list page 0', client.get('/v1/runs?page=0'));
  for (const id of [stranger, 'no-uuid']) {
    await note(`read ${id}`, client.get(`/v1/runs/${id}`));
    await note(`follow ${id}`, client.get(`/v1/runs/${id}/sse`));
    await note(`abort ${id}`, client.raw('DELETE', `/v1/runs/${id}`));
  }
  await takeSideRoads(client, server.credential, ids[0] ?? '', note);
  for (const key of ['', 'wrong']) {
    await note(`create with key "${key}"`, client.raw('POST', '/v1/runs', { key }));
    await note(`list with key "${key}"`, client.raw('GET', '/v1/runs', { key }));
    await note(`follow with key "${key}"`, client.raw('GET', `/v1/runs/${ids[0]}/sse`, { key }));
    await note(`approve with key "${key}"`, client.raw('GET', '/v1/runs/approval?token=none', { key }));
    await note(`abort with key "${key}"`, client.raw('DELETE', `/v1/runs/${ids[0]}`, { key }));
  }
  return Object.fromEntries(
    replies.map(([what, { status, headers, text }]) => [
      what,
      {
        status,
        type: headers.get('content-type'),
        allow: headers.get('allow'),
        challenge: headers.get('www-authenticate'),
        text: text.replaceAll(server.url, 'http://server'),
      },
    ]),
  );
}

/** Wait until a run moves no more by itself; a lying server may never get there. */
async function settle(client: ReturnType<typeof createClient>, id: unknown): Promise<void> {
  for (let looks = 0; looks < 60; looks++) {
    const { json } = await client.get(`/v1/runs/${String(id)}`);
    if (!['QUEUED', 'RUNNING'].includes(String(json?.status))) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Methods, bodies, ids and filters that nobody sends in good faith, and credentials that are nearly right. */
async function takeSideRoads(
  client: ReturnType<typeof createClient>,
  key: string,
  id: string,
  note: (what: string, reply: Promise<Reply>) => Promise<Reply>,
): Promise<void> {
  for (const method of ['PATCH', 'OPTIONS', 'HEAD'])
    for (const path of ['/v1/runs', `/v1/runs/${id}`])
      await note(`${method} ${path}`, client.raw(method, path, { key }));
  const whole = JSON.stringify(body);
  const bodies = {
    empty: '',
    cut: whole.slice(0, -1),
    trailing: `${whole}}`,
    twice: `{"intent":"a",${whole.slice(1)}`,
  };
  for (const [what, text] of Object.entries(bodies))
    await note(
      `create ${what}`,
      client.raw('POST', '/v1/runs', { key, body: text, headers: { 'content-type': 'application/json' } }),
    );
  await note(
    'create as text',
    client.raw('POST', '/v1/runs', { key, body: whole, headers: { 'content-type': 'text/plain' } }),
  );
  const okta = { clientId: 'a', kid: 'b', privateKey: 'c', oauthTokenUrl: 'd', scope: 'e' };
  const full = {
    ...body,
    context: ` <b>e\u0301 \u{1f40d}</b>${'x'.repeat(300)}\u0007 `,
    approvalStrategy: 'ON_TOOL_CALL',
    repeatKey: 'tour',
    outputSchema: {},
    passThrough: [{ customerIntegrationId: 'a', values: okta }],
  };
  const everything = await note('create with everything', client.post(full));
  const { approvalStrategy: _, ...strange } = full;
  const made = await note('create strange', client.post(strange));
  const bare = await note('create with nothing to pass', client.post({ ...body, passThrough: [] }));
  // What still moves would be told differently each time.
  for (const one of [everything, made, bare]) await settle(client, one.json?.runId);
  await note('read strange', client.get(`/v1/runs/${made.json?.runId}`));
  for (const query of [
    'pageSize=100',
    'page=1000',
    'status=NO_SUCCESS',
    'customerIntegrationIds=a&customerIntegrationIds=b',
    'includeEvents=true&customerIntegrationIds=a',
  ])
    await note(`list ${query}`, client.get(`/v1/runs?${query}`));
  for (const strange of ["'%22", 'a'.repeat(2_000)]) await note(`read ${strange}`, client.get(`/v1/runs/${strange}`));
  await note('read a stranger without a key', client.raw('GET', `/v1/runs/${stranger}`, { key: '' }));
  await note('read without a key', client.raw('GET', `/v1/runs/${id}`, { key: '' }));
  await note('list without a key', client.raw('GET', '/v1/runs', { key: '' }));
  await note('read with an empty key', client.raw('GET', `/v1/runs/${id}`, { key: '', headers: { 'x-api-key': '' } }));
}
