import type { Finding } from '../../model/index.ts';
import type { Merged } from '../reconcile/merge-readings.ts';
import { extensionNotUsed } from './extension-not-used.ts';
import { numberWhereWhole } from './number-where-whole.ts';
import { parameterTypeDiffers } from './parameter-type-differs.ts';
import { sequenceNotRead } from './sequence-not-read.ts';
import { stateNotListed } from './state-not-listed.ts';

/** Looks at a contract for what is legal and odd. */
export type Remark = (merged: Merged) => readonly Finding[];

/** All remarks, sorted by id. */
export const remarks = [
  extensionNotUsed,
  numberWhereWhole,
  parameterTypeDiffers,
  sequenceNotRead,
  stateNotListed,
] as const satisfies readonly Remark[];
