/**
 * The post: hands letters that wait in the outbox to the mail server, one after the other. A mail server that is silent
 * loses nothing: the letter waits. Without a mail server each letter is a file in the data directory, for the operator.
 */
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import nodemailer from "nodemailer";
import { z } from "zod";
import type { Language } from "../base/text.ts";
import { ownDeliverablesPath } from "../facility/deliverables/paths.ts";
import { forgetParticipants, hasParticipant } from "../facility/participants/forgetting.ts";
import { participantPath } from "../facility/participants/own/paths.ts";
import { forgetRequesters, hasContact } from "../facility/requests/contacts.ts";
import { heldByDrafts } from "../facility/requests/files-store.ts";
import { forgetConsulted, hasConsulted } from "../facility/requests/links/guest-store.ts";
import { guestPath } from "../facility/requests/links/paths.ts";
import { ownPath } from "../facility/requests/paths.ts";
import { crowding, mostDrafts } from "../facility/requests/room.ts";
import { lasts } from "../facility/requests/rules.ts";
import { forgetLettersTo } from "../facility/requests/strangers-letters.ts";
import { composed } from "../notices/compose.ts";
import { isReminder } from "../notices/letter-words.ts";
import {
  forgetLetters,
  keepGivenUp,
  keepRefused,
  keepSent,
  mostRefusals,
  mostTries,
  takeLetter,
  type WaitingLetter,
} from "../notices/outbox.ts";
import { addressPurposes } from "../people/accounts/rules.ts";
import { receiptPath } from "../policy-index/settling/paths.ts";
import { forgetProposers, hasProposer } from "../policy-index/settling/proposing/proposer-address.ts";
import type { Database } from "../store/open.ts";
import { transaction } from "../store/transaction.ts";
import { guestToken, linkAddress, linkToken, participantToken, receiptToken, requestToken } from "./accounts/secret.ts";
import { silenceAddress, silenceToken } from "./accounts/silence-token.ts";
import { personById } from "./accounts/statements.ts";
import type { Log } from "./log.ts";

export type PostSettings = {
  readonly database: () => Database | undefined;
  readonly origin: string;
  readonly secret: string;
  readonly smtpUrl: string | undefined;
  readonly from: string | undefined;
  /** Where letters are files, when there is no mail server. */
  readonly directory: string;
  readonly now: () => Date;
  readonly log: Log;
  /** Milliseconds between two looks into the outbox. */
  readonly every?: number;
};

/** A letter as it would have gone out. */
export type ShownLetter = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly language: Language;
  readonly at: Date;
};

/** How many letters that were not sent are held for looking at. */
const mostShown = 30;

export type Post = {
  /** Without a mail server: the letters since the start that became files, the newest first. */
  readonly letters: () => readonly ShownLetter[];
  /** A letter may have been written: look soon. */
  readonly wake: () => void;
  /** Sends what is due, now. */
  readonly sendAll: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Whom letters are from, when nobody said: a name that answers to nobody, at the site's own host. */
const defaultFrom = (origin: string): string => `Passerelle <no-reply@${new URL(origin).hostname}>`;

/** Where the letter of one who is consulted leads, or of a member who decides by a link. */
const guestPage = (
  { guest_link_id: link, consultation_id, programme }: WaitingLetter,
  language: Language,
  secret: string,
): string | undefined =>
  link === undefined || programme === undefined
    ? undefined
    : guestPath(language, programme, consultation_id === undefined ? "decision" : "opinion", guestToken(secret, link));

/** Where a letter about a request leads: to the page of whoever writes it, or to that of whoever confirms. */
const requestPage = (
  { request_link_id: link, programme, confirms, kind }: WaitingLetter,
  language: Language,
  secret: string,
): string | undefined =>
  link === undefined || programme === undefined
    ? undefined
    : kind === "request-deliverable"
      ? ownDeliverablesPath(language, programme, requestToken(secret, link))
      : ownPath(language, programme, confirms ? "confirm" : "mine", requestToken(secret, link));

/** Where a letter to a participant leads: to what is held of them. */
const participantPage = (
  { participant_link_id: link, programme }: WaitingLetter,
  language: Language,
  secret: string,
): string | undefined =>
  link === undefined || programme === undefined
    ? undefined
    : participantPath(language, programme, participantToken(secret, link));

export function openPost(settings: PostSettings): Post {
  const { database, origin, secret, smtpUrl, directory, now, log, every = 15_000 } = settings;
  const from = settings.from ?? defaultFrom(origin);
  const mailer = smtpUrl === undefined ? undefined : nodemailer.createTransport({ url: smtpUrl, ...patience });
  const toFile = nodemailer.createTransport({ streamTransport: true, buffer: true });

  const held: (ShownLetter & { readonly whose: string })[] = [];

  const deliver = async (letter: WaitingLetter, email: string): Promise<void> => {
    const { facts, link_id, link_expires_at, holder_language } = letter;
    // Where the address somebody wants is another's, that one reads the letter, and nobody else learns that they are here.
    const isTaken = letter.kind === "new-address" && holder_language !== undefined;
    const kind = isTaken ? "address-taken" : letter.kind;
    const language = (isTaken ? holder_language : undefined) ?? letter.language;
    // Who mistypes an address writes to a stranger.
    const name = letter.kind === "new-address" ? "" : letter.name;
    const isAboutAddress = addressPurposes.some((about) => about === letter.purpose);
    const { proposal_id: proposal, person_id: person, applicant_id: applicant } = letter;
    const ofRequest =
      requestPage(letter, language, secret) ??
      guestPage(letter, language, secret) ??
      participantPage(letter, language, secret);
    const link =
      ofRequest !== undefined
        ? { address: `${origin}${ofRequest}` }
        : proposal !== undefined
          ? { address: `${origin}${receiptPath(language, receiptToken(secret, proposal))}` }
          : link_id === undefined || link_expires_at === undefined || isTaken
            ? undefined
            : {
                address: linkAddress(origin, language, linkToken(secret, link_id), isAboutAddress ? "address" : "link"),
                expiresAt: link_expires_at,
              };
    const { edition } = facts;
    const stop =
      isReminder(kind) && typeof edition === "string" && person !== undefined
        ? silenceAddress(origin, language, silenceToken(secret, { edition, person }))
        : undefined;
    const { words } = letter;
    const written = composed({ kind, name, language, facts, link, stop, origin, ...(words ? { words } : {}) });
    if (!written) throw new Error(`no words for a letter of the kind ${kind}`);
    const message = {
      ...written,
      from,
      to: email,
      xMailer: false,
      headers: {
        ...{ "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
        // RFC 8058: the button of the reader's mail program.
        ...(stop === undefined
          ? {}
          : { "List-Unsubscribe": `<${stop}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
      },
    } as const;
    if (mailer) {
      await mailer.sendMail(message);
      return;
    }
    const whose =
      person ?? proposal ?? applicant ?? letter.consultation_id ?? letter.participant_id ?? letter.letter_id;
    const folder = join(directory, "mail", whose);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const made = await toFile.sendMail(message);
    const file = join(folder, `${letter.letter_id}.eml`);
    if (!Buffer.isBuffer(made.message)) throw new Error("the letter did not become a file");
    await writeFile(file, made.message, { mode: 0o600 });
    held.unshift({ to: email, subject: written.subject, text: written.text, language, at: now(), whose });
    held.splice(mostShown);
    log.warn({ kind, file }, "no mail server is set (PASSERELLE_SMTP_URL): the letter is a file");
  };

  /** One letter: whether there was one. */
  const sendOne = async (open: Database): Promise<boolean> => {
    const letter = await transaction(open, { readOnly: false }, (tx) => takeLetter(tx, now()));
    if (!letter) return false;
    const { letter_id: id, kind, tries, email } = letter;
    const pointless =
      email === undefined
        ? tries >= mostTries
        : letter.link_is_over || (isReminder(kind) && (!letter.reminders || letter.is_outdated));
    // It waits, and whatever is behind it goes.
    if (email === undefined && !pointless) return true;
    try {
      if (!pointless && email !== undefined) await deliver(letter, email);
      await transaction(open, { readOnly: false }, (tx) =>
        pointless ? keepGivenUp(tx, id, now()) : keepSent(tx, id, now()),
      );
    } catch (fault) {
      // Of a fault only its code: what a mail server says may hold an address.
      const code = fault instanceof Error && "code" in fault ? String(fault.code) : "fault";
      log.warn({ letter: id, kind, tries, code }, "a letter could not be sent; it is tried again");
      const isRefused = fault instanceof Error && "responseCode" in fault && Number(fault.responseCode) >= 500;
      if (isRefused) await transaction(open, { readOnly: false }, (tx) => keepRefused(tx, id, now()));
      if (tries >= (isRefused ? mostRefusals : mostTries))
        await transaction(open, { readOnly: false }, (tx) => keepGivenUp(tx, id, now()));
    }
    return true;
  };

  /** Letters that are files: those of who was erased, or whose address was, are erased with them. */
  const tidyFiles = async (open: Database): Promise<void> => {
    const folders = await readdir(join(directory, "mail")).catch(() => []);
    for (const whose of folders.filter((name) => z.uuid().safeParse(name).success)) {
      const there = await transaction(
        open,
        { readOnly: true },
        async (tx) =>
          (await personById(tx, whose)) !== undefined ||
          (await hasProposer(tx, whose)) ||
          (await hasContact(tx, whose)) ||
          (await hasConsulted(tx, whose)) ||
          (await hasParticipant(tx, whose)),
      );
      if (there) continue;
      await rm(join(directory, "mail", whose), { recursive: true, force: true });
      held.splice(0, held.length, ...held.filter((letter) => letter.whose !== whose));
    }
  };

  let sending: Promise<void> = Promise.resolve();
  let waiting: NodeJS.Timeout | undefined;
  let tidiedOn = "";
  let closed = false;

  const send = async (): Promise<void> => {
    const open = database();
    if (!open) return;
    try {
      while (!closed && (await sendOne(open)));
      const today = now().toISOString().slice(0, 10);
      if (today !== tidiedOn)
        await transaction(open, { readOnly: false }, async (tx) => {
          await forgetLetters(tx, now());
          await forgetProposers(tx, now());
          await forgetRequesters(tx, now());
          await forgetLettersTo(tx, now());
          await forgetParticipants(tx, now());
          await forgetConsulted(tx, now(), lasts.persons);
          const held = await heldByDrafts(tx, []);
          if (crowding(held) !== "room")
            log.warn(
              { bytes: held.all, most: mostDrafts.all },
              "documents of requests nobody has sent crowd the house",
            );
        });
      tidiedOn = today;
      await tidyFiles(open);
    } catch (fault) {
      log.warn({ err: fault }, "the outbox could not be read");
    }
  };

  const sendAll = (): Promise<void> => {
    clearTimeout(waiting);
    waiting = undefined;
    sending = sending.then(send);
    return sending;
  };

  const tick = setInterval(() => void sendAll(), every);
  tick.unref();

  return {
    letters: () => held,
    wake: () => {
      waiting ??= setTimeout(() => void sendAll(), 300);
    },
    sendAll,
    close: async () => {
      closed = true;
      clearInterval(tick);
      clearTimeout(waiting);
      await sending;
      mailer?.close();
    },
  };
}
