/** For tests: a process of its own that opens a data directory's database, writes a row, says so, and stays. */
import { openDatabase } from "../open.ts";

const [directory = "", stay = "stay"] = process.argv.slice(2);
const database = await openDatabase({ dataDirectory: directory });
const client = await database.connect();
await client.query("create table if not exists written (by integer)");
await client.query("insert into written values ($1)", [process.pid]);
const { rows } = await client.query<{ count: string }>("select count(*) as count from written");
client.release();
process.stdout.write(`open ${rows[0]?.count}\n`);
if (stay === "stay") setInterval(() => undefined, 1000);
else await database.close();
