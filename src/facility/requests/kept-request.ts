/** A request as its row says it. */
import { z } from "zod";
import { RequestContent, type RequestRow, RequestState } from "./contract.ts";

const maybe = <Value extends z.ZodType>(value: Value) => value.nullable().transform((found) => found ?? undefined);
const Time = z.string().transform((text) => new Date(text));
export const written = <Content extends z.ZodType>(content: Content) =>
  z.string().transform((text) => content.parse(JSON.parse(text)));

export const KeptRequest = z
  .object({
    ...{ request_id: z.string(), programme: z.string(), language: z.enum(["en", "fr", "es", "pt", "ar"]) },
    ...{ state: RequestState, content: written(RequestContent), version: z.number(), number: maybe(z.string()) },
    ...{ saved_at: Time, sent_at: maybe(Time), ended_at: maybe(Time), reason: maybe(z.string()) },
  })
  .transform(
    ({ request_id, programme, language, state, content, version, number, ...row }): RequestRow => ({
      ...{ request: request_id, programme, language, state, content, version, number },
      ...{ savedAt: row.saved_at, sentAt: row.sent_at, endedAt: row.ended_at, reason: row.reason },
    }),
  );
