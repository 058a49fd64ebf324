/**
 * Reminders of requests, written by the house itself: to whoever has something due, and to whoever asks. What nobody answered in time is
 * closed in the same round, after its last reminder.
 */
import { z } from "zod";
import { operation } from "../../../base/operation.ts";

export const sendFacilityReminders = operation({
  ...{ may: "operate", from: "database", local: true, method: "POST" },
  name: "facility.send-reminders",
  summary: "Write the reminders of requests that are due now, and close those whose question nobody answered in time.",
  path: "/facility-reminding",
  input: z.object({}),
  output: z.object({ letters: z.number().int().min(0), closed: z.array(z.string()) }),
  refusals: {},
});
