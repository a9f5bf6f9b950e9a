import fc from "fast-check";

/** A JSON schema of the OpenAPI document, as far as it is looked at here. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
}

interface Parameter {
  readonly in: "path" | "query" | "header" | "cookie";
  readonly name: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

/** An operation of the OpenAPI document. */
export interface Operation {
  readonly method: string;
  /** Such as `/api/v1/admin/orders/{order_id}`. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Of the JSON body; undefined when it takes none. */
  readonly body: Schema | undefined;
  readonly access: unknown;
}

interface Document {
  readonly paths: Record<string, Record<string, Record<string, unknown>>>;
  readonly components: { readonly schemas?: Record<string, Schema> };
}

/** Every operation of an OpenAPI document. */
export function operationsOf(document: Document): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const content = (operation.requestBody as { content?: Record<string, { schema: Schema }> } | undefined)
        ?.content;
      return {
        method: method.toUpperCase(),
        path,
        parameters: (operation.parameters ?? []) as Parameter[],
        body: content?.["application/json"]?.schema,
        access: operation["x-access"],
      };
    }),
  );
}

/** Values that fit schemas, the same for the same seed; `known` gives values for names (`order_id`) it knows. */
export function sampler(
  document: Document,
  known: Readonly<Record<string, string>>,
  seed = 1,
): (schema: Schema, name?: string) => unknown {
  let step = seed;
  const matching = (pattern: string): string => {
    step += 1;
    return fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 1, seed: step })[0] ?? "";
  };
  const text = (schema: Schema, name: string): string => {
    const value = known[name];
    if (value !== undefined) return value;
    if (schema.format === "email") return "someone@example.com";
    if (schema.format === "uri") return "https://example.com/";
    if (schema.format === "date-time") return new Date().toISOString();
    if (schema.pattern) return matching(schema.pattern);
    return "text".padEnd(schema.minLength ?? 0, "x").slice(0, schema.maxLength ?? 200);
  };
  const sample = (schema: Schema, name = ""): unknown => {
    if (schema.$ref)
      return sample(document.components.schemas?.[schema.$ref.split("/").at(-1) ?? ""] ?? {}, name);
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return schema.enum[0];
    const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0];
    if (choice) return sample(choice, name);
    if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => sample(part, name)));
    const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
    switch (type) {
      case "object": {
        const wanted = schema.required ?? [];
        return Object.fromEntries(wanted.map((key) => [key, sample(schema.properties?.[key] ?? {}, key)]));
      }
      case "array":
        return Array.from({ length: schema.minItems ?? 0 }, () =>
          sample(schema.items ?? {}, name.replace(/s$/, "")),
        );
      case "string":
        return text(schema, name);
      case "integer":
      case "number":
        return Math.max(schema.minimum ?? 1, 1);
      case "boolean":
        return false;
      default:
        return null;
    }
  };
  return sample;
}
