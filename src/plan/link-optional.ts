import {
  type DraftValue,
  fromPointer,
  isObject,
  type Json,
  namesSomething,
  type Operation,
  type Stage,
  toPointer,
  valueAt,
} from '../model/index.ts';
import { linkedMember } from './base-request.ts';
import type { BaseRequest, Probe, Setup } from './strategies/strategy.ts';

/** The id of a thing that exists, for a member that names one. */
type Found = ReturnType<typeof linkedMember>;

/**
 * Members of a body that the least one lacks, and that name things, hold made-up values in probes: put the id of a thing that exists in their
 * place, at any depth, except where the probe is about that very member.
 */
export function linkOptional(stage: Stage, operation: Operation, base: BaseRequest): (probe: Probe) => Probe {
  const { body } = base.request;
  const least = body !== undefined && 'value' in body ? (body.value as Json) : undefined;
  if (least === undefined) return (probe) => probe;
  const links = new Map<string, Found>();
  const linkFor = (name: string, value: Json): Found => {
    const type = typeof value === 'number' ? 'integer' : 'string';
    const key = `${name} ${type}`;
    if (!links.has(key)) links.set(key, linkedMember(stage, operation, { name, type }, ''));
    return links.get(key);
  };
  return (probe) => {
    const { body: probed } = probe.request;
    if (probed === undefined || !('value' in probed)) return probe;
    const setups: Setup[] = [];
    let isRepeated = false;
    const fill = (value: Json, at: string, name: string, amongOthers: boolean): DraftValue => {
      if (Array.isArray(value)) {
        const items = value.map((item: Json, i) => fill(item, `${at}/${i}`, name, amongOthers || value.length > 1));
        return items.some((item, i) => item !== value[i]) ? items : value;
      }
      if (isObject(value)) {
        if (Object.hasOwn(value, '$slot') || isSpoilt(probe, at)) return value;
        const members = Object.entries(value).map(
          ([key, member]) => [key, fill(member, `${at}${toPointer([key])}`, key, amongOthers)] as const,
        );
        return members.some(([key, member]) => member !== value[key]) ? Object.fromEntries(members) : value;
      }
      const isFree = (typeof value === 'string' || typeof value === 'number') && namesSomething(name);
      if (!isFree || isAbout(probe, at) || valueAt(least, at) !== undefined) return value;
      const found = linkFor(name, value);
      if (found === undefined) return value;
      setups.push(...found.setups);
      isRepeated ||= amongOthers;
      return found.slot;
    };
    const value = fill(probed.value as Json, '', '', false);
    if (setups.length === 0) return probe;
    const all = [...new Map([...(probe.setups ?? []), ...setups].map((one) => [one.id, one])).values()];
    // Whether one thing may be named twice in a list is nothing that an edge is judged by.
    const { edge, ...plain } = probe;
    return {
      ...plain,
      ...(edge === undefined || isRepeated ? {} : { edge }),
      request: { ...probe.request, body: { mediaType: probed.mediaType, value } },
      setups: all,
      after: [...new Set([...probe.after, ...setups.map(({ id }) => id)])],
    };
  };
}

/** Whether the probe is about the value at this place. */
function isAbout({ id, purpose, mutation, edge }: Probe, at: string): boolean {
  if ((mutation?.at ?? edge?.at) === `body${at}`) return true;
  // Edges of members that name things carry no place: their values are nobody's fault.
  const label = fromPointer(at).map((token) => token.replaceAll(/[^A-Za-z0-9]+/g, '-'));
  return purpose === 'boundary' && `${id}-`.includes(`.body-edge-${label.join('-')}-`);
}

/** Whether what is wrong with the value at this place may be what stands inside it. */
function isSpoilt({ mutation }: Probe, at: string): boolean {
  return at !== '' && mutation?.kind === 'keyword-broken' && mutation.at === `body${at}`;
}
