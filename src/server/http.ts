/**
 * The server: listens, guards against slow and oversized requests, and ends in order.
 *
 * To end: no new connection is taken, what is under way is finished (up to a deadline), then the sockets are closed.
 */
import { createServer, type Server } from "node:http";
import type { Socket } from "node:net";
import { noHits } from "./hits.ts";
import { type ListenerSettings, listener } from "./listener.ts";

export type HttpSettings = ListenerSettings & {
  /** Addresses to listen on; those this machine does not have are left out, if at least one is left. */
  readonly hosts: readonly string[];
  readonly port: number;
};

export type Running = {
  readonly port: number;
  /** Stops taking requests, finishes those under way, at most so many milliseconds. Answers whether all were finished. */
  readonly close: (deadline: number) => Promise<boolean>;
};

/** This machine itself, as visitors of `localhost` may reach it. */
export const loopback: readonly string[] = ["127.0.0.1", "::1"];

const clientFaults: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

function refuseBroken(fault: NodeJS.ErrnoException, socket: Socket, always: HttpSettings["always"]): void {
  if (!socket.writable || socket.bytesWritten > 0) {
    socket.destroy();
    return;
  }
  const lines = always.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  const status = clientFaults[fault.code ?? ""] ?? "400 Bad Request";
  socket.end(`HTTP/1.1 ${status}\r\n${lines}Content-Length: 0\r\nConnection: close\r\n\r\n`);
}

const listen = (server: Server, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host, port, ipv6Only: host.includes(":") && host !== "::" }, () => {
      server.removeListener("error", reject);
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("no address"));
      else resolve(address.port);
    });
  });

const isAbsentAddress = (thrown: unknown): boolean =>
  thrown instanceof Error && "code" in thrown && ["EADDRNOTAVAIL", "EAFNOSUPPORT"].includes(String(thrown.code));

/** throws  what `listen` throws; EADDRINUSE when the port is taken */
export async function openHttp(settings: HttpSettings): Promise<Running> {
  const { log } = settings;
  const count = noHits();
  const { answer, finishUp } = listener(settings, count);
  const servers: Server[] = [];
  let { port } = settings;

  const shut = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

  for (const [index, host] of settings.hosts.entries()) {
    const server = createServer(
      {
        headersTimeout: 10_000,
        requestTimeout: 30_000,
        keepAliveTimeout: 65_000,
        connectionsCheckingInterval: 5_000,
        maxHeaderSize: 16_384,
        noDelay: true,
      },
      answer,
    );
    server.maxConnections = 10_000;
    server.on("clientError", (fault: NodeJS.ErrnoException, socket: Socket) =>
      refuseBroken(fault, socket, settings.always),
    );
    try {
      port = await listen(server, host, port);
      servers.push(server);
    } catch (thrown) {
      const last = index === settings.hosts.length - 1;
      if (isAbsentAddress(thrown) && (servers.length > 0 || !last)) continue;
      await Promise.all(servers.map(shut));
      throw thrown;
    }
  }

  const summary = setInterval(() => {
    if (count.hits + count.notModified === 0) return;
    log.info({ ...count, pages: settings.cache.count(), cachedBytes: settings.cache.bytes() }, "served from the cache");
    Object.assign(count, noHits());
  }, 10_000);
  summary.unref();

  return {
    port,
    close: async (deadline) => {
      finishUp();
      clearInterval(summary);
      const closed = Promise.all(servers.map(shut)).then(() => true);
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<boolean>((resolve) => {
        timer = setTimeout(() => resolve(false), deadline);
      });
      const inTime = await Promise.race([closed, late]);
      clearTimeout(timer);
      if (!inTime) for (const server of servers) server.closeAllConnections();
      await closed;
      return inTime;
    },
  };
}
