/** The islands there are, and where their scripts lie. */
export const islandScripts = {
  "coding-desk": () => builtAt["coding-desk.js"],
} as const;
