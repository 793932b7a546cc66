/** States that a sentence names as those in which something is accepted, and where the clause stands in it. */
export interface AcceptedWhen {
  readonly states: readonly string[];
  readonly from: number;
  readonly to: number;
}

const name = String.raw`["'\x60]?([A-Za-z][A-Za-z0-9]*(?:[_.-][A-Za-z0-9]+)*)["'\x60]?`;
const both = String.raw`${name}(?:\s*(?:,|\/|\||or)\s*${name})?`;
const forms = [
  // "in the waiting_for_input state"
  new RegExp(String.raw`\b(?:in|has|with|enters?)\s+(?:the\s+|an?\s+)?${both}\s+(?:state|status|phase)\b`, 'i'),
  // "its status is waiting_for_input", "in state PAUSED"
  new RegExp(String.raw`\b(?:state|status|phase)(?:\s+(?:is|of|equals))?\s*[:=]*\s+["'\x60]?${both}`, 'i'),
  // "while the run is PAUSED": only what is written as a name, and not as a word
  /\b(?:is|are|becomes)\s+["'`]?((?:[A-Z][A-Z0-9]*|[a-z]+(?=_))(?:_[A-Za-z0-9]+)*)\b["'`]?/,
];
const words = /^(?:the|an?|this|that|same|any|valid|current|given|final|terminal|right|correct|its|one|some|is|not)$/i;

/**
 * When a sentence says that something is for a thing in a state: "when it is in the X state", "while its status is X", "only if it is X".
 * By its form: a conjunction, then a name beside the word state, or written as a name. A clause with "not" says nothing.
 */
export function acceptedWhen(text: string): AcceptedWhen | undefined {
  for (const clause of text.matchAll(
    /\b(?:when|while|if|as long as|provided that|as soon as|once)\b[^.;!?]{3,120}/gi,
  )) {
    if (/\b(?:not|no longer|never|un\w+)\b|n't\b/i.test(clause[0])) continue;
    for (const form of forms) {
      const found = form.exec(clause[0]);
      const states = (found?.slice(1) ?? []).filter((one) => one !== undefined && !words.test(one));
      if (found === null || states.length === 0) continue;
      const from = clause.index;
      return { states, from, to: from + found.index + found[0].length };
    }
  }
  return undefined;
}
