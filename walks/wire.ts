/**
 * The wire between a browser and a house, which can be cut: what is under way is lost, and whoever asks finds nobody.
 * A browser told to be offline may still let through what a page it just closed, or its service worker, had begun.
 */
import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { z } from "zod";

const portOf = z.object({ port: z.number() });

export type Wire = {
  readonly port: number;
  readonly cut: () => void;
  readonly mend: () => void;
  readonly close: () => Promise<void>;
};

/** A port nobody listens at. */
export async function freePort(): Promise<number> {
  const held = createServer();
  held.listen(0, "127.0.0.1");
  await once(held, "listening");
  const { port } = portOf.parse(held.address());
  held.close();
  await once(held, "close");
  return port;
}

/** An end to listen at: of the loopback's own network, so that two devices can each have a wire under one port. */
type End = { readonly host: string; readonly port: number };

/** `to` is the port of the house, once it has one. */
export async function layWire(to: () => number, end: End = { host: "127.0.0.1", port: 0 }): Promise<Wire> {
  const ends = new Set<Socket>();
  let isCut = false;
  const hold = (end: Socket): void => {
    ends.add(end);
    end.on("error", () => end.destroy());
    end.on("close", () => ends.delete(end));
  };
  const wire = createServer((near) => {
    hold(near);
    if (isCut) {
      near.resetAndDestroy();
      return;
    }
    const far = connect(to(), "127.0.0.1");
    hold(far);
    near.pipe(far);
    far.pipe(near);
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
  });
  wire.listen(end.port, end.host);
  await once(wire, "listening");
  const drop = (): void => {
    for (const end of ends) end.resetAndDestroy();
  };
  return {
    port: portOf.parse(wire.address()).port,
    cut: () => {
      isCut = true;
      drop();
    },
    mend: () => {
      isCut = false;
    },
    close: async () => {
      drop();
      wire.close();
      await once(wire, "close");
    },
  };
}
