/** Reminders of requests, written by the house itself: to whoever has something due, and to whoever asks. */
import { z } from "zod";
import { operation } from "../../../base/operation.ts";

export const sendFacilityReminders = operation({
  ...{ may: "operate", from: "database", local: true, method: "POST" },
  name: "facility.send-reminders",
  summary: "Write the reminders of requests that are due now.",
  path: "/facility-reminding",
  input: z.object({}),
  output: z.object({ letters: z.number().int().min(0) }),
  refusals: {},
});
