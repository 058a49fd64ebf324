/**
 * Structured logs, one JSON object a line, written off the main path.
 *
 * A line never holds an address of a person, a cookie or the values of a query: what people search for is theirs.
 */
import { type DestinationStream, destination, type Logger, pino } from "pino";

export type Log = Logger;

export const openLog = (level: string, to?: DestinationStream): Log =>
  pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    to ?? destination({ dest: 2, sync: false, minLength: 4_096, periodicFlush: 1_000 }),
  );

/** The path of a URL, without its query, cut to a bearable length. */
export const loggable = (url: string): string => (url.split("?", 1)[0] ?? "").slice(0, 200);
