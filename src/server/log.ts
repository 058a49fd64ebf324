/**
 * Structured logs, one JSON object a line, written off the main path.
 *
 * A line never holds an address of a person, a cookie or the values of a query: what people search for is theirs.
 */
import { type DestinationStream, destination, type Logger, pino } from "pino";

export type Log = Logger;

/** What an error says of itself. A database adds the row it stumbled over, and rows are people's. */
function errorSaid(fault: unknown): object {
  if (!(fault instanceof Error)) return { message: String(fault) };
  const { type, message, stack, code } = pino.stdSerializers.err(fault);
  return { type, message, stack, ...(code === undefined ? {} : { code }) };
}

export const openLog = (level: string, to?: DestinationStream): Log =>
  pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: errorSaid } },
    to ?? destination({ dest: 2, sync: false, minLength: 4_096, periodicFlush: 1_000 }),
  );

/** The path of a URL, without its query, cut to a bearable length. */
export const loggable = (url: string): string => (url.split("?", 1)[0] ?? "").slice(0, 200);
