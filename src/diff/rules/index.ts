import type { Coordinates } from '../change.ts';
import { branches } from './branches.ts';
import { condition } from './condition.ts';
import { containedItem } from './contained-item.ts';
import { defaultValue } from './default-value.ts';
import { dependentMembers } from './dependent-members.ts';
import { deprecatedSchema } from './deprecated-schema.ts';
import { discriminator } from './discriminator.ts';
import { itemCount } from './item-count.ts';
import { lifecycleStates } from './lifecycle-states.ts';
import { listPaging } from './list-paging.ts';
import { mediaTypes } from './media-types.ts';
import { memberCount } from './member-count.ts';
import { memberNames } from './member-names.ts';
import { multipleOf } from './multiple-of.ts';
import { negation } from './negation.ts';
import { nullValue } from './null-value.ts';
import { numberRange } from './number-range.ts';
import { objectMember } from './object-member.ts';
import { operationDeprecation } from './operation-deprecation.ts';
import { operationOutlook } from './operation-outlook.ts';
import { operationPresence } from './operation-presence.ts';
import { otherMembers } from './other-members.ts';
import { parameterPresence } from './parameter-presence.ts';
import { parameterStyle } from './parameter-style.ts';
import { readWriteOnly } from './read-write-only.ts';
import { receiverAnswers } from './receiver-answers.ts';
import { requestBody } from './request-body.ts';
import { requiredMember } from './required-member.ts';
import { resourceWorkings } from './resource-workings.ts';
import { responseHeaders } from './response-headers.ts';
import { responseLinks } from './response-links.ts';
import { responseStatus } from './response-status.ts';
import type { Rule, SchemaRule } from './rule.ts';
import { securityAlternatives } from './security-alternatives.ts';
import { sentRequests } from './sent-requests.ts';
import { servers } from './servers.ts';
import { streamShape } from './stream-shape.ts';
import { textContent } from './text-content.ts';
import { textLength } from './text-length.ts';
import { textPattern } from './text-pattern.ts';
import { unevaluated } from './unevaluated.ts';
import { uniqueItems } from './unique-items.ts';
import { valueFormat } from './value-format.ts';
import { valueList } from './value-list.ts';
import { valueType } from './value-type.ts';

/** Rules over whole contracts. */
export const rules: readonly Rule[] = [
  lifecycleStates,
  listPaging,
  mediaTypes,
  operationDeprecation,
  operationOutlook,
  operationPresence,
  parameterPresence,
  parameterStyle,
  receiverAnswers,
  requestBody,
  resourceWorkings,
  responseHeaders,
  responseLinks,
  responseStatus,
  securityAlternatives,
  sentRequests,
  servers,
  streamShape,
];

/** Rules over one place of two schemas. */
export const schemaRules: readonly SchemaRule[] = [
  branches,
  condition,
  containedItem,
  defaultValue,
  dependentMembers,
  deprecatedSchema,
  discriminator,
  itemCount,
  memberCount,
  memberNames,
  multipleOf,
  negation,
  nullValue,
  numberRange,
  objectMember,
  otherMembers,
  readWriteOnly,
  requiredMember,
  textContent,
  textLength,
  textPattern,
  unevaluated,
  uniqueItems,
  valueFormat,
  valueList,
  valueType,
];

/** Every kind of change, in the order of the rules. */
export const changeKinds: readonly Coordinates[] = [...rules, ...schemaRules].flatMap(({ kinds }) => kinds);
