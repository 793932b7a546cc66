import { certify } from './certify.ts';
import { compare } from './compare.ts';
import { demo } from './demo.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { gate } from './gate.ts';
import { merge } from './merge.ts';
import { plan } from './plan.ts';
import { replay } from './replay.ts';
import { report } from './report.ts';
import { serve } from './serve.ts';
import { spec } from './spec.ts';
import { test } from './test.ts';
import { verify } from './verify.ts';

/** Every command, in the order of the help text. */
export const commands = [
  test,
  demo,
  plan,
  replay,
  merge,
  report,
  explain,
  serve,
  spec,
  diff,
  gate,
  compare,
  certify,
  verify,
] as const;
