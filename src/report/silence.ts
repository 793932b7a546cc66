import type { Verdict } from '../model/index.ts';

/** Which failures of one requirement rest on nothing but the silence of open connections. */
export interface Silence {
  readonly note: (verdict: Verdict & { readonly outcome: 'failed' }) => void;
  /**
   * @param unstable how often a case failed that did not fail each time; undefined where one did
   * @returns why nothing has failed yet, in words; undefined where two connections were silent, or something failed that needs no second one
   */
  readonly doubt: (unstable: string | undefined) => string | undefined;
}

/** A network that swallows a connection without a word makes an honest server look silent: one connection alone shows nothing. */
export function createSilence(): Silence {
  /** By the records that show them; more than two are as good as two. */
  const silent = new Map<string, string>();
  let isFirm = false;
  return {
    note: ({ restsOn, evidence }) => {
      if (restsOn === undefined) isFirm = true;
      else if (silent.size < 2) silent.set(evidence.records.join(' '), evidence.message);
    },
    doubt: (unstable) => {
      const [message] = silent.values();
      if (isFirm || message === undefined || (silent.size > 1 && unstable === undefined)) return undefined;
      const how = unstable ?? 'was so on one connection only, and no second one was tried';
      return `${message} It ${how}: a connection that the network swallowed looks the same`;
    },
  };
}
