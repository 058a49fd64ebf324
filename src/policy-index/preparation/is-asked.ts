/** Whether a step asks for anything. */
export const isAsked = (step: { readonly kind: string } | undefined): boolean =>
  step !== undefined && step.kind !== "none";
