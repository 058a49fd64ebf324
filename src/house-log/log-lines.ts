/** Deeds as lines of a file: every part that is hashed, exactly as it is hashed. */
type Sealed = {
  readonly deed_id: number;
  readonly at: string;
  readonly actor: string;
  readonly operation: string;
  readonly facts: string;
  readonly previous_hash: string;
  readonly hash: string;
};

const head = ["deed", "at", "actor", "operation", "facts", "previous_hash", "hash"];

const cell = (value: string): string => `"${(/^[=+\-@\t]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;

export function* logLines(rows: readonly Sealed[], form: "csv" | "jsonl"): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  if (form === "csv") yield encoder.encode(`${head.join(",")}\r\n`);
  for (const { deed_id: deed, at, actor, operation, facts, previous_hash, hash } of rows) {
    const line =
      form === "csv"
        ? `${[String(deed), at, actor, operation, facts, previous_hash, hash].map(cell).join(",")}\r\n`
        : `${JSON.stringify({ deed, at, actor, operation, facts, previous_hash, hash })}\n`;
    yield encoder.encode(line);
  }
}
