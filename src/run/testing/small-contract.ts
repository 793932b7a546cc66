import type { Contract, Operation, Parameter, ProbeCase, ScenarioCase, SecurityScheme } from '../../model/index.ts';

export function operation(
  id: string,
  method: Operation['method'],
  path: string,
  parts: Partial<Operation> = {},
): Operation {
  return {
    id,
    method,
    path,
    tags: [],
    deprecated: false,
    parameters: [],
    responses: [],
    security: [],
    provenance: [],
    ...parts,
  };
}

export function parameter(place: Parameter['in'], name: string, parts: Partial<Parameter> = {}): Parameter {
  const style = place === 'query' || place === 'cookie' ? 'form' : 'simple';
  return {
    name,
    in: place,
    required: place === 'path',
    schema: 'text',
    style,
    explode: style === 'form',
    allowReserved: false,
    deprecated: false,
    examples: [],
    provenance: [],
    ...parts,
  };
}

export const apiKey: SecurityScheme = { kind: 'apiKey', in: 'header', name: 'x-api-key', provenance: [] };

/** Runs that are listed, made, read and followed, opened by one API key. */
export function smallContract(parts: Partial<Contract> = {}): Contract {
  return {
    title: 'Runs',
    version: '1',
    documents: [],
    servers: [],
    securitySchemes: { key: apiKey },
    operations: [
      operation('listRuns', 'get', '/runs'),
      operation('createRun', 'post', '/runs'),
      operation('getRun', 'get', '/runs/{runId}'),
      operation('followRun', 'get', '/runs/{runId}/events'),
    ],
    schemas: {},
    origins: {},
    resources: [],
    actions: [],
    pagination: [],
    lifecycles: [],
    streams: [],
    findings: [],
    ...parts,
  };
}

export function probe(id: string, parts: Partial<ProbeCase> = {}): ProbeCase {
  return {
    kind: 'probe',
    id,
    purpose: 'positive',
    safety: 'read',
    title: id,
    requirements: [],
    after: [],
    isControl: false,
    operation: 'listRuns',
    request: { operation: 'listRuns', parameters: {}, credential: 'valid' },
    expect: 'accept',
    ...parts,
  };
}

export function scenario(id: string, parts: Partial<ScenarioCase> = {}): ScenarioCase {
  return {
    kind: 'scenario',
    id,
    purpose: 'scenario',
    safety: 'create',
    title: id,
    requirements: [],
    after: [],
    isControl: false,
    scenario: id,
    operations: [],
    arguments: {},
    ...parts,
  };
}
