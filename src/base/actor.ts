/**
 * Who asks. Rights are read from here and nowhere else; nobody has a right that is not listed.
 *
 * `reader` is anyone without an account. `operator` is whoever can run the command line on the machine that
 * holds the database: they could change any row, so the product does not pretend to stop them, it records them.
 */
export const rights = ["read", "operate"] as const;

/** What an operation needs of its asker: `read` (anyone) or `operate` (the operator of the machine). */
export type Right = (typeof rights)[number];

export type Actor = {
  readonly kind: "reader" | "operator";
  readonly name: string;
};

export const reader: Actor = { kind: "reader", name: "reader" };

export const operator = (name: string): Actor => ({ kind: "operator", name });

const held: Readonly<Record<Actor["kind"], readonly Right[]>> = {
  reader: ["read"],
  operator: ["read", "operate"],
};

/** Deny by default: a right that is not held is refused, whatever it is called. */
export const may = (actor: Actor, right: Right): boolean =>
  Object.hasOwn(held, actor.kind) && held[actor.kind].includes(right);
