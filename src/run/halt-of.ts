import type { Halt } from '../model/index.ts';
import type { Session } from './session.ts';

/** Why a session that was stopped was stopped. */
export function haltOf({ stopped, limits }: Session, at: number): Halt {
  const messages = {
    interrupted: 'The run was interrupted; run it again to measure the rest.',
    'time-limit': `The run was stopped at its time limit of ${limits.run / 1000} s; allow more with --time-limit, or run fewer cases.`,
    'byte-limit': `The run was stopped when the target had sent ${limits.bytes} bytes; allow more with --max-total, or run fewer cases.`,
  };
  const reason = stopped() ?? 'interrupted';
  return { kind: 'halt', at, reason, message: messages[reason] };
}
