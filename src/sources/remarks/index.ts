import type { Finding } from '../../model/index.ts';
import type { Merged } from '../reconcile/merge-readings.ts';
import { numberWhereWhole } from './number-where-whole.ts';
import { parameterTypeDiffers } from './parameter-type-differs.ts';

/** Looks at a contract for what is legal and odd. */
export type Remark = (merged: Merged) => readonly Finding[];

/** All remarks, sorted by id. */
export const remarks = [numberWhereWhole, parameterTypeDiffers] as const satisfies readonly Remark[];
