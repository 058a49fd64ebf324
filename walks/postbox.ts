/** A real mail server for a walk: what it is given, it keeps. */
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

export type Received = { readonly to: string; readonly mail: Email };

export async function openPostbox() {
  const got: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, session, done) => {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", () => {
        PostalMime.parse(Buffer.concat(pieces)).then((mail) => {
          got.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), mail });
          done();
        }, done);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  /** The next letter to somebody, taken out of the box. */
  const letterTo = async (to: string): Promise<Email> => {
    for (let tries = 0; tries < 200; tries++) {
      const at = got.findIndex((letter) => letter.to === to);
      const [letter] = at < 0 ? [] : got.splice(at, 1);
      if (letter) return letter.mail;
      await wait(150);
    }
    throw new Error(`no letter came for ${to}; there are some for ${got.map((letter) => letter.to).join(", ")}`);
  };
  return {
    url: `smtp://127.0.0.1:${port}`,
    letterTo,
    /** The link in a letter. */
    linkIn: (mail: Email): string => /https?:\/\/\S+\/sign-in\/(link|address)\?t=\S+/.exec(mail.text ?? "")?.[0] ?? "",
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
