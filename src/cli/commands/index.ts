import { demo } from './demo.ts';
import { plan } from './plan.ts';
import { replay } from './replay.ts';
import { report } from './report.ts';
import { serve } from './serve.ts';
import { test } from './test.ts';

/** Every command, in the order of the help text. */
export const commands = [test, demo, plan, replay, report, serve] as const;
