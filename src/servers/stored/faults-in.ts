import type { Json, JsonObject } from '../../model/index.ts';
import type { Kind } from './world.ts';

type Rule = (value: Json) => boolean;

const whole =
  (min: number, max: number): Rule =>
  (value) =>
    Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
const text =
  (min: number, max: number): Rule =>
  (value) =>
    typeof value === 'string' && [...value].length >= min && [...value].length <= max;
const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const uuid: Rule = (value) =>
  typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value);

/** A full date of RFC 3339 that is in the calendar. */
const date: Rule = (value) => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const read = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(value);
};

const rules: Readonly<Record<Kind, Readonly<Record<string, Rule>>>> = {
  room: {
    name: text(1, 80),
    kind: (value) => ['single', 'double', 'suite'].includes(String(value)),
    floor: whole(0, 40),
    price: (value) => typeof value === 'number' && value > 0,
    note: (value) => value === null || typeof value === 'string',
    beds: (value) =>
      Array.isArray(value) &&
      value.length <= 6 &&
      value.every((bed: Json) => isObject(bed) && whole(60, Number.MAX_VALUE)(bed['width'] ?? null)),
    tags: (value) => isObject(value) && Object.values(value).every(text(0, 40)),
  },
  booking: { guest: text(1, 200), from: date, nights: whole(1, 365) },
  payment: {
    booking_id: uuid,
    amount: (value) => typeof value === 'number' && value >= 0,
    memo: text(0, 500),
    room_id: uuid,
  },
};

const required: Readonly<Record<Kind, readonly string[]>> = {
  room: ['name'],
  booking: ['guest', 'from'],
  payment: ['booking_id', 'amount'],
};

/** Members that the document names. */
export function namesOf(kind: Kind): readonly string[] {
  return Object.keys(rules[kind]);
}

/** What is wrong with a body by the document's rules; undefined: nothing. */
export function faultIn(kind: Kind, body: JsonObject, partly: boolean): string | undefined {
  if (partly && Object.keys(body).length === 0) return 'nothing to change';
  const lacking = partly ? undefined : required[kind].find((name) => !Object.hasOwn(body, name));
  if (lacking !== undefined) return `${lacking} is required`;
  const wrong = Object.entries(rules[kind]).find(
    ([name, rule]) => Object.hasOwn(body, name) && !rule(body[name] ?? null),
  );
  return wrong === undefined ? undefined : `${wrong[0]} is not as described`;
}
