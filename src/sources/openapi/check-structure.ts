import { type Finding, fromPointer, isObject, type Json, toPointer } from '../../model/index.ts';
import { spotAt } from '../tree/anchors.ts';
import { jsonOf, placeOf, rootOf } from '../tree/spot.ts';
import type { Tree } from '../tree/tree.ts';

/** An error of the official schema, as ajv words it. */
interface StructureError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly message: string;
  readonly params: Json | undefined;
}

/**
 * Hold a document to the official JSON Schema of its OpenAPI version, with swagger-parser.
 * References are left alone: a copy with references resolved would lose the lines, and need not be finite.
 */
export async function checkStructure(tree: Tree): Promise<readonly Finding[]> {
  const document = jsonOf(rootOf(tree));
  // Loading it takes longer than reading most documents, and only this needs it.
  const { default: SwaggerParser } = await import('@apidevtools/swagger-parser');
  try {
    // The parser writes into what it is given, and wants a type that only a valid document has.
    await SwaggerParser.validate(structuredClone(document) as unknown as Parameters<typeof SwaggerParser.validate>[0], {
      resolve: { external: false },
      dereference: { excludedPathMatcher: () => true },
    });
    return [];
  } catch (cause) {
    return telling(likeliest(errorsOf(cause)))
      .map((error) => findingOf(tree, error))
      .toSorted((a, b) => (a.places[0]?.line ?? 0) - (b.places[0]?.line ?? 0));
  }
}

function errorsOf(cause: unknown): readonly StructureError[] {
  const details: unknown = isObject(cause) ? cause['details'] : undefined;
  if (!Array.isArray(details)) return [];
  return details.filter(isObject).map((detail) => ({
    instancePath: String(detail['instancePath'] ?? ''),
    schemaPath: String(detail['schemaPath'] ?? ''),
    message: String(detail['message'] ?? 'is malformed'),
    params: detail['params'],
  }));
}

/** Of a choice (`oneOf`) that no branch fits, the branch with the fewest errors is the one that was meant. */
function likeliest(errors: readonly StructureError[]): readonly StructureError[] {
  let kept = errors;
  for (const choice of errors.filter(({ schemaPath }) => /\/(oneOf|anyOf)$/.test(schemaPath))) {
    const branches = new Map<string, StructureError[]>();
    for (const error of kept) {
      if (!error.schemaPath.startsWith(`${choice.schemaPath}/`) || !error.instancePath.startsWith(choice.instancePath))
        continue;
      const branch = error.schemaPath.slice(choice.schemaPath.length + 1).split('/', 1)[0] ?? '';
      branches.set(branch, [...(branches.get(branch) ?? []), error]);
    }
    const [, ...others] = [...branches.values()].toSorted((a, b) => a.length - b.length);
    const dropped = new Set(others.flat());
    kept = kept.filter((error) => !dropped.has(error));
  }
  return kept;
}

/** One fault makes errors on all levels above it ("must match exactly one schema in oneOf"); these say nothing of their own. */
function telling(all: readonly StructureError[]): readonly StructureError[] {
  // "Must have $ref" only says that a value is not the other thing that it could have been: a reference.
  const errors = all.filter(({ params }) => !isObject(params) || params['missingProperty'] !== '$ref');
  const paths = errors.map(({ instancePath }) => instancePath);
  const isSummary = ({ schemaPath }: StructureError) => /\/(oneOf|anyOf|if|not)$/.test(schemaPath);
  return errors.filter(
    (error, index) =>
      paths.indexOf(error.instancePath) === index &&
      !(isSummary(error) && paths.some((path) => path.startsWith(`${error.instancePath}/`))),
  );
}

function findingOf(tree: Tree, { instancePath, message, params }: StructureError): Finding {
  const tokens = fromPointer(instancePath);
  const at = tokens.slice(-2).join(' > ') || 'the document';
  const allowed = isObject(params) ? params['allowedValues'] : undefined;
  const extra = isObject(params) ? params['additionalProperty'] : undefined;
  const words = typeof extra === 'string' ? `: ${extra}` : Array.isArray(allowed) ? `: ${allowed.join(', ')}` : '';
  const root = rootOf(tree);
  const spot = spotAt(root, toPointer(typeof extra === 'string' ? [...tokens, extra] : tokens)) ?? root;
  return {
    id: 'malformed-openapi',
    severity: 'warning',
    message: `The official OpenAPI schema does not accept ${at}: it ${message}${words}.`,
    places: [placeOf(spot)],
    remedy: 'Correct it as the OpenAPI Specification says.',
  };
}
