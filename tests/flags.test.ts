import { describe, expect, it } from 'vitest';
import { inferBehaviours } from '../src/behaviours/index.ts';
import { limitsOf } from '../src/cli/limit-options.ts';
import { selectionOf } from '../src/cli/select-options.ts';
import { plainTarget, prepare, readDocuments, type Subject } from '../src/index.ts';
import { isSafeMethod, operationOf } from '../src/model/index.ts';
import { requestsOf } from '../src/plan/shorten-case.ts';
import { defaultLimits } from '../src/run/options.ts';
import { openSession } from '../src/run/session.ts';
import { describe as describeHotel } from '../src/servers/stored/describe.ts';

/** Each flag that narrows a run or slows it down: what it does to the plan of a stranger's API, or to the pace of its requests. */

const hotel = JSON.parse(JSON.stringify(describeHotel())) as {
  paths: { [path: string]: { [method: string]: object } };
};
Object.assign(hotel.paths['/payments']?.['post'] ?? {}, { tags: ['money'] });
const subject: Promise<Subject> = readDocuments([
  { name: 'openapi.json', bytes: new TextEncoder().encode(JSON.stringify(hotel)) },
]).then((contract) => ({
  suite: { name: 'hotel', edition: '1', title: 'Hotel' },
  contract: inferBehaviours(contract),
}));

const none = {
  operations: undefined,
  tags: undefined,
  requirements: undefined,
  readOnly: false,
  destructive: true,
  maxRequests: undefined,
  shard: undefined,
};

async function planned(options: Partial<typeof none> | object, seed = 1) {
  const known = await subject;
  return prepare(known, plainTarget, seed, selectionOf({ ...none, ...options }, known));
}

describe('a flag that narrows', () => {
  it('--operations asks for requirements of these alone', async () => {
    const { requirements, scope, plan } = await planned({ operations: ['getRoom,listRooms'] });
    expect(new Set(requirements.map(({ operation }) => operation))).toEqual(new Set(['getRoom', 'listRooms']));
    expect(scope).toBe('operations getRoom, listRooms');
    expect(plan.cases.length).toBeLessThan((await planned({})).plan.cases.length / 2);
  });

  it('--tags asks for requirements of operations with these', async () => {
    const { requirements } = await planned({ tags: ['money'] });
    expect(new Set(requirements.map(({ operation }) => operation))).toEqual(new Set(['createPayment']));
  });

  it('--requirements takes ids, and checks for all of theirs', async () => {
    const { requirements } = await planned({ requirements: ['body-valid', 'status-documented:getRoom'] });
    expect(new Set(requirements.map(({ check }) => check))).toEqual(new Set(['body-valid', 'status-documented']));
    expect(requirements.filter(({ check }) => check === 'status-documented')).toHaveLength(1);
  });

  it('--read-only keeps what changes nothing, and lists the rest', async () => {
    const { plan, contract } = await planned({ readOnly: true });
    expect(plan.cases.length).toBeGreaterThan(5);
    for (const one of plan.cases) {
      expect(one.safety).toBe('read');
      if (one.kind === 'probe')
        expect(isSafeMethod(one.request.method ?? operationOf(contract, one.operation).method)).toBe(true);
    }
    expect(
      plan.leftOut.some(({ case: id, reason }) => id === 'createRoom.valid' && /make something/.test(reason)),
    ).toBe(true);
  });

  it('--no-destructive keeps what makes things, and ends none', async () => {
    const { plan } = await planned({ destructive: false });
    expect(new Set(plan.cases.map(({ safety }) => safety))).toEqual(new Set(['read', 'create']));
    expect(plan.leftOut.map(({ case: id }) => id)).toContain('deleteRoom.valid');
  });

  it('--max-requests keeps the most telling cases, and lists the rest', async () => {
    const all = await planned({});
    const { plan, requirements } = await planned({ maxRequests: 60 });
    const cost = plan.cases.reduce((sum, one) => sum + requestsOf(one), 0);
    expect([cost > 30, cost <= 60]).toEqual([true, true]);
    const shown = new Set(plan.cases.flatMap((one) => one.requirements));
    const first = new Set(all.plan.cases.slice(0, plan.cases.length).flatMap((one) => one.requirements));
    // No other sixty requests show much more: those that the plan happens to begin with show less.
    expect(shown.size).toBeGreaterThan(first.size);
    expect(shown.size).toBeGreaterThan(requirements.length / 3);
    expect(plan.cases.length + plan.leftOut.length).toBe(all.plan.cases.length + all.plan.leftOut.length);
  });

  it('--seed chooses other values; equal seeds choose equal ones', async () => {
    const [first, again, other] = await Promise.all([planned({}), planned({}), planned({}, 2)]);
    expect(again.plan).toEqual(first.plan);
    expect(other.plan.cases.map(({ id }) => id)).toEqual(first.plan.cases.map(({ id }) => id));
    expect(other.plan).not.toEqual(first.plan);
  });
});

describe('a flag that bounds the pace', () => {
  const limits = { timeLimit: 900, connectTimeout: 10, requestTimeout: 30, streamTimeout: 60, retryAfter: 30 };
  const sizes = { maxBody: 1, maxRecorded: 1, maxStream: 1, maxEvents: 1, maxTotal: 1, maxConnections: 9 };
  const given = { ...limits, ...sizes, rate: undefined, ca: undefined, insecure: false };

  async function session(more: object) {
    const { contract } = await subject;
    return openSession({
      contract,
      target: { url: 'http://127.0.0.1:9', credentials: {}, variables: {} },
      limits: { ...defaultLimits, ...limitsOf({ ...given, ...more }), ...('requests' in more ? more : {}) },
      clock: () => 0,
      emit: () => undefined,
      signal: new AbortController().signal,
      taken: { bytes: 0 },
    } as Parameters<typeof openSession>[0]);
  }

  it('--rate sends no sooner', async () => {
    const slow = await session({ rate: 20 });
    expect([1, 2, 3].map(() => slow.admit())).toEqual([0, 50, 100]);
    const plain = await session({});
    expect([1, 2, 3].map(() => plain.admit())).toEqual([0, 0, 0]);
    await Promise.all([slow.close(), plain.close()]);
  });

  it('--max-requests holds where an estimate was wrong', async () => {
    const few = await session({ requests: 2 });
    expect([few.admit(), few.admit()]).toEqual([0, 0]);
    expect(() => few.admit()).toThrow('the budget of 2 requests is spent');
    await few.close();
  });

  it('--time-limit is in seconds', () => {
    expect(limitsOf({ ...given, timeLimit: 3 }).run).toBe(3_000);
    expect(() => limitsOf({ ...given, timeLimit: 0 })).toThrow('--time-limit is 0');
  });
});
