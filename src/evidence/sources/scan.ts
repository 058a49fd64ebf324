/**
 * Asks a ClamAV daemon whether bytes are known to be harmful, by its INSTREAM command. A scanner that is configured and
 * does not answer stops the upload: to be told "not scanned" is for whoever configured none.
 */
import { connect } from "node:net";

export type Scan = (bytes: Uint8Array) => Promise<"clean" | "infected">;

const piece = 65_536;

/**
 * @param address `host:port`, or the path of a socket
 * throws  Error: the daemon cannot be reached, or answers neither OK nor FOUND within a minute
 */
export function clamd(address: string): Scan {
  const [, host, port] = /^([^/]+):(\d+)$/.exec(address) ?? [];
  return (bytes) =>
    new Promise((resolve, reject) => {
      const socket = host && port ? connect(Number(port), host) : connect(address);
      let said = "";
      const answered = (): void => {
        if (/\bOK\b/.test(said)) resolve("clean");
        else if (/\bFOUND\b/.test(said)) resolve("infected");
        else reject(new Error(`the scanner answered ${JSON.stringify(said.slice(0, 100))}`));
      };
      socket.setTimeout(60_000, () => socket.destroy(new Error("the scanner does not answer")));
      socket.on("error", reject);
      socket.on("data", (data) => {
        said = (said + data.toString("latin1")).slice(0, 1_000);
        if (said.endsWith("\0")) socket.end();
      });
      socket.on("close", answered);
      socket.on("connect", () => {
        socket.write("zINSTREAM\0");
        for (let at = 0; at < bytes.length; at += piece) {
          const part = bytes.subarray(at, at + piece);
          const length = Buffer.alloc(4);
          length.writeUInt32BE(part.length);
          socket.write(length);
          socket.write(part);
        }
        socket.write(Buffer.alloc(4));
      });
    });
}
