/** Conventions that state something about behaviour of which nothing is made, and why. */
const unused: Readonly<Record<string, string>> = {
  'x-fern-async-config':
    'a header that asks for work behind the answer; which resource then shows the end is not said in it',
  'x-fern-idempotency-headers':
    'headers that make a repeated request harmless; how long, and what the second answer is, is not said in it',
  'x-fern-idempotent': 'requests that may be repeated; how long, and what the second answer is, is not said in it',
  'x-fern-retries': 'what clients do, and nothing about the server',
  'x-google-backend': 'where a gateway sends requests on to',
  'x-google-endpoints': 'where a gateway is deployed',
  'x-google-issuer': 'whose tokens a gateway takes',
  'x-google-management': 'what a gateway counts',
  'x-google-quota': 'how often one consumer of a gateway may ask, which only a run against that gateway could show',
  'x-ms-long-running-operation':
    'work that goes on behind the answer; what shows its end is named by headers of the answer and not by an operation',
  'x-ms-long-running-operation-options':
    'where the end of such work shows: in a URL of the answer, which no operation names',
  'x-scalar-streaming': 'a stream, but no answer of text/event-stream is described',
  'x-speakeasy-retries': 'what clients do, and nothing about the server',
  'x-speakeasy-stream-request-field':
    'a member that chooses between a stream and one answer, which no plan asks for both ways',
};

/** Why nothing is made of an extension that says something about behaviour; undefined for any other. */
export function whyUnused(name: string): string | undefined {
  return Object.hasOwn(unused, name) ? unused[name] : undefined;
}
