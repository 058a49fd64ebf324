/** Which plan is shown of an action: what is written while it is written, what lies before them, or what is in force. */
import type { Plan } from "./contract.ts";
import type { ActionView } from "./operations.ts";

export const planShown = ({ writing, plan, agreed, amending }: ActionView): Plan =>
  writing === "open" && amending !== undefined ? (agreed ?? plan) : plan;
