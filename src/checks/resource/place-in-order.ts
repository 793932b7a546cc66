import { type Json, type Lifecycle, type Resource, type Story, successJson, valueByPath } from '../../model/index.ts';
import { type Creation, readsOf } from './sightings.ts';

/** Path of the member that says when a thing was made, where the contract knows one. */
export function creationTime(lifecycle: Lifecycle | undefined): string | undefined {
  return lifecycle?.times?.find(({ of }) => of === 'creation')?.path;
}

/** When a thing was made, in milliseconds since 1970, as it shows it itself; NaN where it does not. */
export function momentOf(story: Story, resource: Resource, creation: Creation, time: string): number {
  const shown = [creation.answer, ...readsOf(story, resource, creation).map(successJson)].map((body) =>
    Date.parse(String(valueByPath(body, time))),
  );
  return shown.find((one) => !Number.isNaN(one)) ?? Number.NaN;
}

/** Whether items that are sorted by the moment of creation skip this one: newest first they show an older one, oldest first a newer one. */
export function mustShow(items: readonly Json[], moment: number, time: string): boolean {
  const times = items.map((item) => Date.parse(String(valueByPath(item, time))));
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined || Number.isNaN(moment) || times.some(Number.isNaN)) return false;
  const isSorted = (sign: number) => times.every((one, i) => i === 0 || sign * (one - (times[i - 1] ?? one)) >= 0);
  return (first > last && isSorted(-1) && last < moment) || (first < last && isSorted(1) && last > moment);
}
