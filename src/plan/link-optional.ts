import { type DraftValue, isObject, namesSomething, type Operation, type Stage } from '../model/index.ts';
import { linkedMember } from './base-request.ts';
import { membersOf, typeOf } from './links/index.ts';
import type { BaseRequest, Probe, Setup } from './strategies/strategy.ts';

/** An optional member of a body that names a thing, and where the id of one that exists comes from. */
interface Linked {
  readonly name: string;
  readonly slot: DraftValue;
  readonly setups: readonly Setup[];
}

/**
 * Optional members of a body that name things hold made-up values in probes: put the id of a thing that exists in their place, except where
 * the probe is about that very member.
 */
export function linkOptional(stage: Stage, operation: Operation, base: BaseRequest): (probe: Probe) => Probe {
  const { body } = base.request;
  const least = body !== undefined && 'value' in body ? body.value : undefined;
  const schema = operation.body?.content.find(({ mediaType }) => mediaType === body?.mediaType)?.schema;
  if (!isObject(least) || schema === undefined) return (probe) => probe;
  const linked = [...membersOf(stage.contract, stage.contract.schemas[schema])].flatMap(([name, member]): Linked[] => {
    if (Object.hasOwn(least, name) || !namesSomething(name)) return [];
    const type = typeOf(stage.contract, member);
    if (type !== 'string' && type !== 'integer') return [];
    const found = linkedMember(stage, operation, { name, type }, '');
    return found === undefined ? [] : [{ name, ...found }];
  });
  if (linked.length === 0) return (probe) => probe;
  return (probe) => {
    const { body: probed } = probe.request;
    const value = probed !== undefined && 'value' in probed ? probed.value : undefined;
    if (probed === undefined || !isObject(value)) return probe;
    const about = probe.mutation?.at ?? probe.edge?.at ?? '';
    const used = linked.filter(
      ({ name }) =>
        ['string', 'number'].includes(typeof value[name]) && about !== `body/${name}` && !isEdgeOf(probe, name),
    );
    if (used.length === 0) return probe;
    const slots = Object.fromEntries(used.map(({ name, slot }) => [name, slot]));
    const setups = used.flatMap((one) => one.setups);
    const all = [...new Map([...(probe.setups ?? []), ...setups].map((one) => [one.id, one])).values()];
    return {
      ...probe,
      request: { ...probe.request, body: { mediaType: probed.mediaType, value: { ...(value as object), ...slots } } },
      setups: all,
      after: [...new Set([...probe.after, ...setups.map(({ id }) => id)])],
    };
  };
}

/** Edges of members that name things carry no place: their values are nobody's fault. */
function isEdgeOf({ id, purpose }: Probe, name: string): boolean {
  return purpose === 'boundary' && id.includes(`.body-edge-${name}`);
}
