/** Replicates of a sensitivity range, and how far each weight is drawn from the one chosen. */
export const replicates = 1_000;
export const noise = 0.25;
