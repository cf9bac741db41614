import type * as z from "zod";
import type { Frontmatter } from "./frontmatter";
import { nearest } from "./nearest";
import type { Problem } from "./problem";

/** A file's fields after validation: the value, or the Problems that stand in its way. */
export type Fields<T> =
  | { readonly value: T; readonly problems: readonly [] }
  | { readonly value: undefined; readonly problems: readonly Problem[] };

/** Validates frontmatter (or a JSON file's value) by a schema; every fault becomes a Problem at its place. */
export function readFields<T>(
  schema: z.ZodType<T>,
  source: Omit<Frontmatter, "body" | "bodyLine">,
  path: string,
): Fields<T> {
  const problem = (
    at: { line: number; column: number },
    rule: string,
    message: string,
    remedy: string,
  ): Problem => ({
    path,
    line: at.line,
    column: at.column,
    rule,
    severity: "error",
    message,
    remedy,
  });
  if (source.faults.length > 0) {
    return {
      value: undefined,
      problems: source.faults.map((fault) =>
        problem(
          fault,
          "yaml",
          `This cannot be read: ${lower(fault.message)}.`,
          "Mend the YAML here; a text with a colon, a # or a * needs quotes.",
        ),
      ),
    };
  }
  if (source.data === undefined || source.data === null) {
    return {
      value: undefined,
      problems: [
        problem(
          { line: 1, column: 1 },
          "no-fields",
          "This file has no fields.",
          path.endsWith(".json")
            ? 'Write them between braces, such as `{ "title": "My pack" }`.'
            : "Begin it with lines between two `---`, such as `title: One neuron`.",
        ),
      ],
    };
  }
  const result = schema.safeParse(source.data);
  if (result.success) return { value: result.data, problems: [] };
  return { value: undefined, problems: result.error.issues.flatMap((issue) => fromIssue(issue)) };

  function fromIssue(issue: z.core.$ZodIssue): Problem[] {
    const name = issue.path.map(String).join(".");
    const at = source.at(issue.path);
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => {
        const known = knownKeys(schema, issue.path, source.data);
        const guess = nearest(key, known);
        const remedy = guess
          ? `Did you mean \`${guess}\`?`
          : `Known here: ${known.map((one) => `\`${one}\``).join(", ") || "nothing"}.`;
        return problem(
          source.at([...issue.path, key]),
          "unknown-field",
          `There is no field \`${key}\`${name ? ` in \`${name}\`` : ""}.`,
          remedy,
        );
      });
    }
    if (
      (issue.code === "invalid_type" || issue.code === "invalid_value") &&
      valueAt(source.data, issue.path) === undefined
    ) {
      return [
        problem(
          at,
          "missing-field",
          `The field \`${name}\` is missing.`,
          `Add \`${String(issue.path.at(-1))}: …\` here.`,
        ),
      ];
    }
    if (issue.code === "invalid_union") {
      const key = issue.path.at(-1);
      const allowed = "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
      const given = valueAt(source.data, issue.path);
      const guess = typeof given === "string" ? nearest(given, allowed) : undefined;
      return [
        problem(
          at,
          given === undefined ? "missing-field" : "field",
          given === undefined
            ? `The field \`${name}\` is missing.`
            : `\`${name}\` is ${JSON.stringify(given)}, which is no ${String(key)}.`,
          guess
            ? `Did you mean \`${guess}\`?`
            : `It is one of ${allowed.map((one) => `\`${one}\``).join(", ")}.`,
        ),
      ];
    }
    return [
      problem(
        at,
        "field",
        `\`${name || "the file"}\` ${phrase(issue)}.`,
        "Correct it here; docs/pack-format.md lists every field.",
      ),
    ];
  }
}

function phrase(issue: z.core.$ZodIssue): string {
  const message = lower(issue.message).replace(/\.$/, "");
  return message.startsWith("must") || message.startsWith("needs")
    ? message
    : `is not as it should be: ${message}`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, "");
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );
}

/** The field names that a schema knows at a path; for a union, those of the variant the data chose. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[], data: unknown): string[] {
  let here: unknown = schema;
  let value: unknown = data;
  for (const key of [...path, undefined]) {
    here = choose(unwrap(here), value);
    if (key === undefined) break;
    const shape = Reflect.get(Object(here), "shape") as Record<PropertyKey, unknown> | undefined;
    here = shape ? shape[key] : Reflect.get(Object(here), "element");
    value = valueAt(value, [key]);
  }
  return Object.keys((Reflect.get(Object(here), "shape") as object | undefined) ?? {});
}

function unwrap(schema: unknown): unknown {
  const inner = Reflect.get(Object(Reflect.get(Object(schema), "def")), "innerType") as unknown;
  return inner === undefined ? schema : unwrap(inner);
}

function choose(schema: unknown, value: unknown): unknown {
  const options = Reflect.get(Object(schema), "options") as z.ZodType[] | undefined;
  if (!Array.isArray(options)) return schema;
  for (const option of options) {
    const shape = Reflect.get(option, "shape") as Record<string, z.ZodType> | undefined;
    if (shape && ["kind", "type"].some((key) => shape[key]?.safeParse(valueAt(value, [key])).success))
      return option;
  }
  return schema;
}
