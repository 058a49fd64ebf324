/**
 * A database that forgets: every deed is done as far as it goes, and then undone, so that each test case finds the same world.
 * `told` hears every statement.
 */
import type { Database } from "../store/open.ts";

export const neverKeeping = (database: Database, told: (statement: string) => void = () => undefined): Database => ({
  ...database,
  connect: async () => {
    const client = await database.connect();
    const query = client.query.bind(client);
    const undoing = (text: unknown, ...rest: unknown[]): unknown => {
      told(typeof text === "string" ? text : JSON.stringify(text));
      if (text !== "commit") return Reflect.apply(query, client, [text, ...rest]);
      // Whoever ends a transaction looks whether the server says that it is kept.
      return query("rollback").then((undone) => ({ ...undone, command: "COMMIT" }));
    };
    Object.defineProperty(client, "query", { value: undoing, configurable: true, writable: true });
    const release = client.release.bind(client);
    client.release = (fault) => {
      Object.defineProperty(client, "query", { value: query, configurable: true, writable: true });
      client.release = release;
      release(fault);
    };
    return client;
  },
});
