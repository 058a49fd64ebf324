import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { languages } from "../base/text.ts";
import { erasePerson } from "../people/accounts/erase-person.ts";
import { keepLetter, keepLink } from "../people/accounts/keep-letter.ts";
import { keepReminder } from "../people/accounts/keep-reminder.ts";
import { keepExamplePerson } from "../people/roles/example-people.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../store/test-database.ts";
import { transaction } from "../store/transaction.ts";
import { linkOf } from "./accounts/secret.ts";
import { openPost, type Post } from "./post.ts";

const origin = "https://index.example.org";
const secret = "s".repeat(48);
type Mail = Awaited<ReturnType<PostalMime["parse"]>>;

/** A mail server that keeps what it is given; `answers` no: it refuses every letter. */
async function mailServer(answers: "yes" | "no" = "yes") {
  const got: { readonly to: string; readonly mail: Mail; readonly raw: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, session, done) => {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", () => {
        if (answers === "no") return done(Object.assign(new Error("later"), { responseCode: 451 }));
        const raw = Buffer.concat(pieces).toString();
        PostalMime.parse(raw).then((mail) => {
          got.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), mail, raw });
          done();
        }, done);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${port}`, got, close };
}

onEveryDatabase("the post", (server) => {
  let held: TestDatabase;
  let directory: string;
  let now = new Date();
  let post: Post | undefined;

  beforeAll(async () => {
    held = await testDatabase(server);
    directory = await mkdtemp(join(tmpdir(), "passerelle-post-"));
  });
  afterEach(async () => post?.close());
  afterAll(async () => {
    await held.close();
    await rm(directory, { recursive: true, force: true });
  });

  const open = (smtpUrl: string | undefined): Post => {
    const log = pino({ level: "silent" });
    const from = "Passerelle <post@index.example.org>";
    post = openPost({ database: () => held.database, origin, secret, smtpUrl, from, directory, now: () => now, log });
    return post;
  };

  const written = (kind: string, language: (typeof languages)[number], purpose?: "invitation" | "sign-in") =>
    transaction(held.database, { readOnly: false }, async (tx) => {
      const name = `Example ${language} ${kind}`;
      const person = await keepExamplePerson(tx, { name, language, roles: [], now, newId: randomUUID });
      const link = randomUUID();
      if (purpose) await keepLink(tx, { id: link, person, purpose, now });
      await keepLetter(tx, { id: randomUUID(), person, kind, ...(purpose ? { link } : {}), now });
      return { person, link };
    });

  test("writes to each in their own language, with a link that only this house can have made", async () => {
    const mail = await mailServer();
    const links = new Map<string, string>();
    for (const language of languages) links.set(language, (await written("sign-in", language, "sign-in")).link);
    await open(mail.url).sendAll();
    expect(mail.got.map(({ mail: { subject } }) => subject)).toEqual([
      "Your link to sign in",
      "Votre lien de connexion",
      "Su enlace para iniciar sesión",
      "A sua ligação para iniciar sessão",
      "رابط دخولكم",
    ]);
    for (const [at, language] of languages.entries()) {
      const got = mail.got[at];
      const token = new RegExp(`${origin}/${language}/sign-in/link\\?t=(\\S+)`).exec(got?.mail.text ?? "")?.[1] ?? "";
      expect(linkOf({ secret, previous: [] }, token)).toBe(links.get(language));
      expect(got?.to).toBe(`example-${language}-sign-in@example.invalid`);
      expect(got?.mail.html).toContain(`<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">`);
      expect(got?.mail.html).toContain(`href="${origin}/${language}/sign-in/link?t=${token}"`);
    }
    expect(mail.got.map(({ raw }) => raw).join("\n")).not.toMatch(/^(references|in-reply-to|x-mailer|list-id):/im);
    await mail.close();
  });

  test("a mail server that says later loses nothing: the letter comes when its time has come", async () => {
    await written("password-set", "en");
    const busy = await mailServer("no");
    await open(busy.url).sendAll();
    await post?.close();
    await busy.close();

    const mail = await mailServer();
    await open(mail.url).sendAll();
    expect(mail.got).toHaveLength(0);
    now = new Date(now.getTime() + 6 * 60_000);
    await post?.sendAll();
    expect(mail.got.map(({ mail: { subject } }) => subject)).toEqual(["Your password was set"]);
    await mail.close();
  });

  test("no letter goes out twice, nor with a link that is over, nor to who was erased", async () => {
    const mail = await mailServer();
    await written("invitation", "fr", "invitation");
    const erased = await written("invitation", "pt", "invitation");
    const over = await written("sign-in", "es", "sign-in");
    await transaction(held.database, { readOnly: false }, async (tx) => {
      await erasePerson(tx, erased.person, now);
      await keepLink(tx, { id: randomUUID(), person: over.person, purpose: "sign-in", now });
    });
    await Promise.all([open(mail.url).sendAll(), post?.sendAll()]);
    expect(mail.got.map(({ mail: { subject } }) => subject)).toEqual([
      "Une invitation à travailler à un indice de politiques",
    ]);
    await mail.close();
  });

  test("a letter that is due and has no address keeps back none of those behind it, and is given up in the end", async () => {
    const { person } = await written("invitation", "fr");
    const id = randomUUID();
    await transaction(held.database, { readOnly: false }, async (tx) => {
      await erasePerson(tx, person, now);
      await keepLetter(tx, { id, person, kind: "password-set", now });
    });
    now = new Date(now.getTime() + 1_000);
    await written("password-set", "en");
    const mail = await mailServer();
    await open(mail.url).sendAll();
    expect(mail.got.map(({ mail: { subject } }) => subject)).toEqual(["Your password was set"]);
    for (let day = 0; day < 12; day++) {
      now = new Date(now.getTime() + 86_400_000);
      await post?.sendAll();
    }
    expect(mail.got).toHaveLength(1);
    const client = await held.database.connect();
    const { rows } = await client.query("select given_up_at from people.letter where letter_id = $1", [id]);
    client.release();
    expect(rows).toMatchObject([{ given_up_at: expect.anything() }]);
    await mail.close();
  });

  test("after days without a mail server each person gets one reminder a day, and none that a newer one has overtaken", async () => {
    const [edition, other] = [randomUUID(), randomUUID()];
    const about = { index: "law", code: "2027", place: "FRA", role: "author", late: 2 };
    const person = await transaction(held.database, { readOnly: false }, async (tx) => {
      const id = await keepExamplePerson(tx, { name: "Example Late", roles: [], now, newId: randomUUID });
      for (const [days, of] of [edition, edition, other].entries())
        await keepReminder(tx, {
          ...{ id: randomUUID(), person: id, kind: "reminder", facts: { ...about, edition: of, days } },
          now: new Date(now.getTime() + days * 86_400_000),
        });
      return id;
    });
    const mail = await mailServer();
    const sent: number[] = [];
    for (const day of [3, 3, 4, 5]) {
      const at = new Date(now.getTime() + day * 86_400_000);
      const later = openPost({
        ...{ database: () => held.database, origin, secret, smtpUrl: mail.url, from: undefined, directory },
        ...{ now: () => at, log: pino({ level: "silent" }) },
      });
      await later.sendAll();
      await later.close();
      sent.push(mail.got.length);
    }
    expect(sent).toEqual([1, 1, 2, 2]);
    await transaction(held.database, { readOnly: false }, (tx) => erasePerson(tx, person, now));
    await mail.close();
  });

  test("without a mail server a letter is a file, erased with the person it is for", async () => {
    const { person } = await written("way-added", "ar");
    await open(undefined).sendAll();
    const folder = join(directory, "mail", person);
    const [file = ""] = await readdir(folder);
    expect((await PostalMime.parse(await readFile(join(folder, file)))).subject).toBe("أُضيفت طريقة دخول جديدة");
    expect(post?.letters().map(({ subject, language }) => [subject, language])).toEqual([
      ["أُضيفت طريقة دخول جديدة", "ar"],
    ]);
    await transaction(held.database, { readOnly: false }, (tx) => erasePerson(tx, person, now));
    await post?.sendAll();
    expect(await readdir(join(directory, "mail"))).toEqual([]);
    expect(post?.letters()).toEqual([]);
  });
});
