/** Canaries: values found nowhere else, planted in the columns of a database, and whoever sees one in an answer. */
import { z } from "zod";
import type { World } from "../policy-index/review/review-under-test.ts";
import type { Database } from "../store/open.ts";

/** A value of one row of a private column. */
type Canary = {
  /** `schema.table.column`. */
  readonly column: string;
  /** What the row is about, where that decides who may read it; "" elsewhere. */
  readonly label: string;
  /** The id of the person the row is about. */
  readonly owner: string | undefined;
};

/** How the rows of a table are told apart: SQL for what they are about, and for whose they are. */
export type Rows = { readonly label?: string; readonly owner?: string };

const Found = z.object({ schema: z.string(), table: z.string(), column: z.string(), type: z.string() });

const couldHold = [
  "text",
  "uuid",
  "json",
  "jsonb",
  "bytea",
  "ARRAY",
  "character varying",
  "inet",
  "name",
  "USER-DEFINED",
];

/** Every column that could hold words, an id or a secret. */
export async function columnsOf(world: World): Promise<readonly z.output<typeof Found>[]> {
  const rows = await world.query(
    `select table_schema as schema, table_name as table, column_name as column, data_type as type
     from information_schema.columns
     join information_schema.tables using (table_schema, table_name)
     where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE' and data_type = any($1)
     order by 1, 2, ordinal_position`,
    [couldHold],
  );
  return rows.map((row) => Found.parse(row));
}

/** What is a canary as it stands: nobody has it by chance. */
const rare = /^[0-9a-f]{8}-[0-9a-f-]{27}$|^[0-9a-f]{32,}$/;

/** Every word of an answer that could be one. */
const token = /kanari[0-9a-z]{4}x|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32,}/g;

export const tokensIn = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(token) ?? []);

/** Texts that are JSON: where in them people's own words are. */
function withWords(value: unknown, keys: readonly string[], made: () => string): unknown {
  if (Array.isArray(value)) return value.map((one) => withWords(one, keys, made));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, of]) => [
      key,
      typeof of === "string" && keys.includes(key) ? `${of} ${made()}` : withWords(of, keys, made),
    ]),
  );
}

export type Planting = {
  /** Private columns: `schema.table.column`. */
  readonly columns: readonly string[];
  readonly rows: Readonly<Record<string, Rows>>;
  /** Columns whose text is JSON: the keys that hold words. */
  readonly json: Readonly<Record<string, readonly string[]>>;
  /** Where a value has a form of its own: around the canary. */
  readonly around: Readonly<Record<string, readonly [string, string]>>;
};

/** Plants one in every row of every private column; and which columns have none in the end. */
export async function plant(
  database: Database,
  { columns, rows, json, around }: Planting,
): Promise<{ readonly canaries: ReadonlyMap<string, Canary>; readonly without: readonly string[] }> {
  const canaries = new Map<string, Canary>();
  const client = await database.connect();
  // What the schema forbids for ever is done to it here, by whoever owns it.
  await client.query("set session_replication_role = replica");
  for (const table of new Set(columns.map((column) => column.split(".").slice(0, 2).join(".")))) {
    const own = columns.filter((column) => column.startsWith(`${table}.`));
    const names = own.map((column) => column.split(".")[2] ?? "");
    const { label = "''", owner = "null" } = rows[table] ?? {};
    const asked = names.map((name) => `${name}::text as ${name}`).join(", ");
    const found = await client.query<Record<string, string | null>>(
      `select ctid::text as row_is, (${label})::text as row_label, (${owner})::text as row_owner, ${asked} from ${table}`,
    );
    for (const { row_is: is, row_label: of, row_owner: whose, ...row } of found.rows) {
      const changed = new Map<string, string>();
      for (const name of names) {
        const before = row[name];
        if (before === null || before === undefined) continue;
        const column = `${table}.${name}`;
        const canary: Canary = { column, label: of ?? "", owner: whose ?? undefined };
        const next = (): string => {
          const value = `kanari${canaries.size.toString(36).padStart(4, "0")}x`;
          canaries.set(value, canary);
          return value;
        };
        const keys = json[column];
        const [left, right] = around[column] ?? ["", ""];
        if (keys) changed.set(name, JSON.stringify(withWords(JSON.parse(before), keys, next)));
        else if (rare.test(before)) canaries.set(before, canary);
        else changed.set(name, `${left}${next()}${right}`);
      }
      if (changed.size === 0) continue;
      const sets = [...changed.keys()].map((name, at) => `${name} = $${at + 2}`);
      await client.query(`update ${table} set ${sets.join(", ")} where ctid = $1::tid`, [is, ...changed.values()]);
    }
  }
  await client.query("reset session_replication_role");
  client.release();
  const planted = new Set([...canaries.values()].map(({ column }) => column));
  return { canaries, without: columns.filter((column) => !planted.has(column)) };
}
