/** Rows of a made-up house, written by COPY. */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import copyStreams from "pg-copy-streams";

type Value = string | number | boolean | undefined;

const cell = (value: Value): string =>
  value === undefined ? "\\N" : String(value).replaceAll("\\", "\\\\").replaceAll("\n", "\\n");
export const line = (row: readonly Value[]): string => `${row.map(cell).join("\t")}\n`;

export async function copy(client: pg.ClientBase, into: string, lines: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(lines), client.query(copyStreams.from(`copy facility.${into} from stdin`)));
}
