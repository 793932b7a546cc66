import { isObject, type Json, parseJson } from '../model/index.ts';
import { attestations, predicateType, type Statement, statementType } from './certificate.ts';

const texts = ['id', 'suite', 'edition', 'level', 'target', 'assay', 'contractHash', 'issuedAt', 'validUntil'];

/** Read a signed statement. @returns undefined when it is none of ours, whole and well formed */
export function readStatement(text: string): Statement | undefined {
  const value = parseJson(text);
  if (!isObject(value) || value['_type'] !== statementType || value['predicateType'] !== predicateType)
    return undefined;
  const predicate = value['predicate'];
  if (!isObject(predicate) || predicate['result'] !== 'PASSED' || !isList(predicate['passedTests'], isText))
    return undefined;
  if (!isList(predicate['failedTests'], isText) || predicate['failedTests'].length > 0) return undefined;
  const claims = predicate['assay'];
  if (!isObject(claims) || !texts.every((name) => isText(claims[name]))) return undefined;
  if (!attestations.some((one) => one === claims['attestation'])) return undefined;
  if (![claims['issuedAt'], claims['validUntil']].every((day) => isText(day) && !Number.isNaN(Date.parse(day))))
    return undefined;
  const { published } = claims;
  if (published !== undefined && !(isText(published) && isWebAddress(published))) return undefined;
  const isSubject = (one: Json | undefined) =>
    isObject(one) && isText(one['name']) && isObject(one['digest']) && isText(one['digest']['sha256']);
  return isList(value['subject'], isSubject) ? (value as unknown as Statement) : undefined;
}

/** An address that can stand in a page as it is: `https://host/path`, without anything that ends a link or a quotation. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[\w.:-]+(\/[\w.~%@+-]+)*$/.test(text) && URL.canParse(text);
}

function isText(value: Json | undefined): value is string {
  return typeof value === 'string';
}

function isList(value: Json | undefined, fits: (one: Json | undefined) => boolean): value is readonly Json[] {
  return Array.isArray(value) && value.every(fits);
}
