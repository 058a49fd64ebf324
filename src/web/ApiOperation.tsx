/** One operation as a reader of the API wants it: folded to a line, open to everything. */
import type { Language } from "../base/text.ts";
import { curl } from "../server/api-reference.ts";
import type { Reference } from "../server/reference.ts";
import { colon, say } from "../ui/words/words.ts";
import { apiWords } from "./api-words.ts";

type Described = Reference["groups"][number]["operations"][number];

type OperationProps = { readonly operation: Described; readonly language: Language; readonly origin: string };

export function Operation({ operation, language, origin }: OperationProps) {
  const { name, method, path, summary, may } = operation;
  const facts = [
    `${say(apiWords.right, language)}${colon(language)} ${may === "read" ? say(apiWords.anyone, language) : may}`,
    ...(operation.immutable ? [say(apiWords.forEver, language)] : []),
    ...(operation.file ? [say(apiWords.answersFile, language)] : []),
  ];
  return (
    <details className="api-operation" id={name}>
      <summary>
        <code dir="ltr" className="api-path">
          <span className="api-method">{method}</span> {path}
        </code>
        <span className="api-summary" lang="en" dir="ltr">
          {summary}
        </span>
      </summary>
      <div className="api-inside">
        <p className="small soft">
          <code dir="ltr">{name}</code> · {facts.join(" · ")}
        </p>
        <Parameters operation={operation} language={language} />
        {may === "read" && (
          <>
            <h3>{say(apiWords.example, language)}</h3>
            <pre className="command" dir="ltr">
              <code>{curl(`${origin}${operation.address}`, operation.file)}</code>
            </pre>
          </>
        )}
        <p className="small soft">
          {say(apiWords.refusals, language)}
          {colon(language)}{" "}
          <span dir="ltr">
            {Object.entries(operation.refusals)
              .map(([code, status]) => `${code} (${status})`)
              .join(" · ")}
          </span>
        </p>
      </div>
    </details>
  );
}

function Parameters({ operation, language }: Omit<OperationProps, "origin">) {
  const { parameters } = operation;
  if (parameters.length === 0) return undefined;
  return (
    <>
      <h3>{say(apiWords.parameters, language)}</h3>
      <dl className="api-parameters">
        {parameters.map(({ name, in: where, required, schema }) => (
          <div key={name}>
            <dt>
              <code dir="ltr">{name}</code>
            </dt>
            <dd>
              <span className="soft">{where === "path" ? "path" : "query"}</span>
              {required && ` · ${say(apiWords.required, language)}`}
              {" · "}
              <span dir="ltr">{valuesOf(schema)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const isSchema = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What a JSON Schema allows, in a few signs. */
export function valuesOf(schema: Readonly<Record<string, unknown>>): string {
  const usual = schema.default === undefined || schema.default === "" ? "" : ` = ${JSON.stringify(schema.default)}`;
  if (Array.isArray(schema.enum)) return `${schema.enum.map(String).join(" | ")}${usual}`;
  const either = schema.anyOf;
  if (Array.isArray(either)) return [...new Set(either.filter(isSchema).map(valuesOf))].join(" | ");
  const items = isSchema(schema.items) ? ` of ${valuesOf(schema.items)}` : "";
  const pattern = typeof schema.pattern === "string" ? ` /${schema.pattern}/` : "";
  return `${typeof schema.type === "string" ? schema.type : "any"}${items}${pattern}${usual}`;
}
