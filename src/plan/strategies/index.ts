import { boundaryBody } from './boundary-body.ts';
import { boundaryParameter } from './boundary-parameter.ts';
import { brokenBody } from './broken-body.ts';
import { brokenCredential } from './broken-credential.ts';
import { brokenParameter } from './broken-parameter.ts';
import { documentedExample } from './documented-example.ts';
import { malformedBody } from './malformed-body.ts';
import { malformedId } from './malformed-id.ts';
import { missingParameter } from './missing-parameter.ts';
import { nastyIdInBody } from './nasty-id-in-body.ts';
import { nastyParameter } from './nasty-parameter.ts';
import { optionalParameter } from './optional-parameter.ts';
import { optionalTogether } from './optional-together.ts';
import { otherMethod } from './other-method.ts';
import { spoiltCredential } from './spoilt-credential.ts';
import type { Strategy } from './strategy.ts';
import { unknownId } from './unknown-id.ts';
import { unknownIdInBody } from './unknown-id-in-body.ts';
import { unknownIdInQuery } from './unknown-id-in-query.ts';
import { validRequest } from './valid-request.ts';

/** All ways of making probes. Order is the order of the plan: what must succeed first, what it is the control of after it. */
export const strategies = [
  validRequest,
  optionalParameter,
  brokenBody,
  brokenCredential,
  brokenParameter,
  missingParameter,
  unknownId,
  unknownIdInBody,
  unknownIdInQuery,
  malformedId,
  spoiltCredential,
  malformedBody,
  boundaryParameter,
  boundaryBody,
  nastyParameter,
  nastyIdInBody,
  optionalTogether,
  documentedExample,
  otherMethod,
] as const satisfies readonly Strategy[];
