/** A portfolio as the text it is kept and compared as. */
import { createHash } from "node:crypto";
import type { Portfolio } from "./contract.ts";

/** A value as JSON with keys in order. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, held: unknown) =>
    typeof held !== "object" || held === null || Array.isArray(held)
      ? held
      : Object.fromEntries(Object.entries(held).sort(([one], [other]) => (one < other ? -1 : 1))),
  );

/** The same portfolio is the same text, in whatever order its file was written. */
export const contentOf = (portfolio: Portfolio): string =>
  inOrder({ ...portfolio, actions: [...portfolio.actions].sort((one, other) => (one.id < other.id ? -1 : 1)) });

export const digestOf = (content: string): string => createHash("sha256").update(content).digest("hex");

/** What something says, in a few signs, whatever the order of its keys. */
export const stampOf = (value: unknown): string => digestOf(inOrder(value)).slice(0, 16);
