/** What was brought back cannot be read: where reading stopped, if it got anywhere. */
import { refuse } from "../../base/refusal.ts";

export const unreadable = (found: string): never =>
  refuse("workbook-unreadable", { found: found.slice(0, 100), stops: found === "" ? "nowhere" : "there" });
