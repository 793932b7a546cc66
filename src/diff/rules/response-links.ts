import { canonical } from '../schema/shape.ts';
import { kind } from './kind.ts';
import type { Rule } from './rule.ts';

export const responseLinks: Rule = {
  id: 'response-links',
  kinds: [
    kind('response-link-added', ['response', 'link', 'added'], 'INFO', 'A link from an answer is new.'),
    kind('response-link-removed', ['response', 'link', 'removed'], 'WARNING', 'A link from an answer is gone.'),
    kind('response-link-changed', ['response', 'link', 'changed'], 'WARNING', 'A link from an answer leads elsewhere.'),
  ],
  *detect({ operations }) {
    for (const { name, old: was, new: is } of operations)
      for (const response of was?.responses ?? []) {
        const other = is?.responses.find(({ status }) => status === response.status);
        if (other === undefined) continue;
        const now = new Map(other.links.map((link) => [link.name, link]));
        for (const link of response.links) {
          const same = now.get(link.name);
          now.delete(link.name);
          const places = {
            operation: name,
            at: `${response.status} link ${link.name}`,
            old: link.provenance[0],
            new: (same ?? other).provenance[0],
          };
          if (same === undefined)
            yield { ...places, id: 'response-link-removed', message: `the link ${link.name} is gone` };
          else if (
            canonical({ ...link.parameters, '': link.operation }) !==
            canonical({ ...same.parameters, '': same.operation })
          )
            yield { ...places, id: 'response-link-changed', message: `the link ${link.name} leads elsewhere` };
        }
        for (const link of now.values())
          yield {
            id: 'response-link-added',
            operation: name,
            at: `${response.status} link ${link.name}`,
            message: `the link ${link.name} is new`,
            old: response.provenance[0],
            new: link.provenance[0],
          };
      }
  },
};
