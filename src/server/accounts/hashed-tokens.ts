/**
 * The library's way into the database, with one thing changed: of a session's token only a hash is kept, so that
 * whoever reads the table, or a copy of it, can sign in as nobody. The library goes on seeing the token it gave out.
 */
import { createHash } from "node:crypto";
import { kyselyAdapter } from "@better-auth/kysely-adapter";
import type { BetterAuthOptions } from "better-auth";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Database } from "../../store/open.ts";
import { trouble } from "../../store/trouble.ts";

export const hashOfToken = (token: string): string => createHash("sha256").update(token).digest("hex");

type Adapter = ReturnType<ReturnType<typeof kyselyAdapter>>;
type Where = NonNullable<Parameters<Adapter["findMany"]>[0]["where"]>;

/** Where a session is looked for by its token, it is looked for by the token's hash. */
const hashedWhere = (where: Where): Where =>
  where.map((one) => {
    if (one.field !== "token") return one;
    if (typeof one.value === "string") return { ...one, value: hashOfToken(one.value) };
    if (!Array.isArray(one.value)) return one;
    return { ...one, value: one.value.map((token) => hashOfToken(String(token))) };
  });

/** The token that was asked for, when it was one. */
function askedToken(where: Where): string | undefined {
  const asked = where.find((one) => one.field === "token")?.value;
  return typeof asked === "string" ? asked : undefined;
}

/** A row as the library knows it: with the token it asked for, or gave, in place of the hash. */
function withToken<Row>(row: Row, token: string | undefined): Row {
  if (token !== undefined && typeof row === "object" && row !== null && "token" in row) row.token = token;
  return row;
}

type Statements = Omit<Adapter, "transaction">;

const hashing = (inner: Statements): Statements => ({
  ...inner,
  create: async (asked) => {
    const token: unknown = asked.model === "session" ? asked.data.token : undefined;
    if (typeof token !== "string") return inner.create(asked);
    return withToken(await inner.create({ ...asked, data: { ...asked.data, token: hashOfToken(token) } }), token);
  },
  findOne: async (asked) => {
    if (asked.model !== "session") return inner.findOne(asked);
    return withToken(await inner.findOne({ ...asked, where: hashedWhere(asked.where) }), askedToken(asked.where));
  },
  findMany: (asked) =>
    asked.model === "session" && asked.where
      ? inner.findMany({ ...asked, where: hashedWhere(asked.where) })
      : inner.findMany(asked),
  update: async (asked) => {
    if (asked.model !== "session") return inner.update(asked);
    return withToken(await inner.update({ ...asked, where: hashedWhere(asked.where) }), askedToken(asked.where));
  },
  updateMany: (asked) =>
    inner.updateMany(asked.model === "session" ? { ...asked, where: hashedWhere(asked.where) } : asked),
  delete: (asked) => inner.delete(asked.model === "session" ? { ...asked, where: hashedWhere(asked.where) } : asked),
  deleteMany: (asked) =>
    inner.deleteMany(asked.model === "session" ? { ...asked, where: hashedWhere(asked.where) } : asked),
  consumeOne: (asked) =>
    inner.consumeOne(asked.model === "session" ? { ...asked, where: hashedWhere(asked.where) } : asked),
});

/** The house keeps days and times as text; the library reckons with them. */
const types: pg.CustomTypesConfig = { getTypeParser: (id, format) => pg.types.getTypeParser(id, format) };

/** The house's own pool, as Kysely asks for one: a database that was killed and came back is the same to it. */
function poolOf(database: () => Database | undefined) {
  return {
    connect: async () => {
      const open = database();
      if (!open) throw trouble("database-down");
      const client = await open.connect();
      const breaks = (): void => undefined;
      client.on("error", breaks);
      return {
        // Kysely asks with text and values alone: the driver has no cursor to be given.
        query: (text: unknown, values?: unknown): never => {
          const asked = client.query({ text: String(text), values: Array.isArray(values) ? values : [], types });
          return asked as never;
        },
        release: () => {
          client.off("error", breaks);
          client.release();
        },
      };
    },
    end: () => Promise.resolve(),
  };
}

/** The library's adapter over the house's database, in the schema of people. */
export function hashedTokens(database: () => Database | undefined): (options: BetterAuthOptions) => Adapter {
  const kysely = new Kysely<object>({ dialect: new PostgresDialect({ pool: poolOf(database) }) });
  const made = kyselyAdapter(kysely.withSchema("people"), { type: "postgres", transaction: true });
  return (options) => {
    const inner = made(options);
    return {
      ...hashing(inner),
      transaction: (work) => inner.transaction((statements) => work(hashing(statements))),
    };
  };
}
