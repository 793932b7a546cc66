import { isObject, type Json } from '../model/index.ts';

const quote = (value: Json | undefined): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
};
const list = (value: Json | undefined): string => {
  const values: readonly Json[] = Array.isArray(value) ? value : [value ?? null];
  return values.length > 12
    ? `${values.slice(0, 12).map(quote).join(', ')}, … (${values.length} in all)`
    : values.map(quote).join(', ');
};

/** A broken keyword in plain words. @param value the keyword's value in the schema. @param member the member in question, if one is. */
export function describeError(keyword: string, value: Json | undefined, member: string | undefined): string {
  switch (keyword) {
    case 'type':
      return `must be ${(Array.isArray(value) ? value : [value]).join(' or ')}`;
    case 'enum':
      return `must be one of ${list(value)}`;
    case 'const':
      return `must be ${quote(value)}`;
    case 'required':
      return `must be there: the member ${quote(member)} is required`;
    case 'dependentRequired':
      return `must be there: another member that is present asks for ${quote(member)}`;
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return `must not be there: no member ${quote(member)} is allowed`;
    case 'propertyNames':
      return `must not be there: ${quote(member)} is no allowed member name`;
    case 'minimum':
      return `must be at least ${quote(value)}`;
    case 'maximum':
      return `must be at most ${quote(value)}`;
    case 'exclusiveMinimum':
      return `must be above ${quote(value)}`;
    case 'exclusiveMaximum':
      return `must be below ${quote(value)}`;
    case 'multipleOf':
      return `must be a multiple of ${quote(value)}`;
    case 'minLength':
      return `must have at least ${quote(value)} characters`;
    case 'maxLength':
      return `must have at most ${quote(value)} characters`;
    case 'pattern':
      return `must match the pattern ${quote(value)}`;
    case 'format':
      return `must be a valid ${String(value)}`;
    case 'minItems':
      return `must have at least ${quote(value)} items`;
    case 'maxItems':
      return `must have at most ${quote(value)} items`;
    case 'items':
    case 'unevaluatedItems':
      return 'must not have more items';
    case 'uniqueItems':
      return 'must not have equal items';
    case 'contains':
      return 'must have the right number of items that match contains';
    case 'minProperties':
      return `must have at least ${quote(value)} members`;
    case 'maxProperties':
      return `must have at most ${quote(value)} members`;
    case 'oneOf':
      return `must match exactly one of ${Array.isArray(value) ? value.length : 'the'} alternatives`;
    case 'anyOf':
      return `must match at least one of ${Array.isArray(value) ? value.length : 'the'} alternatives`;
    case 'not':
      return 'must not match the schema under not';
    case 'if':
      return 'must match the branch that its if asks for';
    case 'contentMediaType':
      return `must hold ${String(value)}`;
    case 'contentSchema':
      return 'must hold JSON that matches contentSchema';
    case 'never':
      return 'must not be there: its schema allows nothing';
    default:
      return isObject(value) ? `must keep ${keyword}` : `must keep ${keyword} ${quote(value)}`;
  }
}
