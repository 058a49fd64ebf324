/** What is told of a choice in an address that cannot be read: which part of it, cut short, and what is the matter. */

const longest = 60;

type Fault = { readonly field: string; readonly part: string; readonly fault: string };

/** @example choiceFacts({ field: "weights", part: "birth", fault: "number" }) // → { fields: ["weights"], part: "birth", matter: "weightsNumber" } */
export const choiceFacts = ({ field, part, fault }: Fault) => ({
  fields: [field],
  part: part.length > longest ? `${part.slice(0, longest)}…` : part,
  matter: `${field}${fault.slice(0, 1).toUpperCase()}${fault.slice(1)}`,
});
