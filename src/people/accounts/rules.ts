/** What an account asks of those who have one: how long a session lasts, what a password must be, where a link may lead. */
import type { Actor } from "../../base/actor.ts";
import { commonPasswords } from "./data/common-passwords.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A session ends when nobody used it for `idle`, and in any case after `absolute`; `proof` is how long it is fresh. */
export const sessionLasts = { idle: 12 * hour, absolute: 30 * day, proof: 15 * minute } as const;

/** A session that is used is noted so at most this often: reading who somebody is then writes nothing. */
export const seenEvery = 5 * minute;

export const linkPurposes = ["invitation", "sign-in", "recovery", "new-address", "keep-address", "take-back"] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

export const linkLasts: Readonly<Record<LinkPurpose, number>> = {
  invitation: 14 * day,
  "sign-in": 30 * minute,
  recovery: hour,
  "new-address": day,
  "keep-address": day,
  "take-back": 7 * day,
};

/** A link of so lately is on its way, and whoever waits for it is not sent a second letter, which would end the first. */
export const onItsWayFor = minute;

/** Asked again within this time, the same link is sent once more; it stays good. */
export const sameLinkFor = 10 * minute;

/** What the links are for that are about the address they were sent to or from, and open nothing. */
export const addressPurposes = ["new-address", "keep-address", "take-back"] as const satisfies readonly LinkPurpose[];

/** Links that lead in. */
export const leadsIn = (purpose: LinkPurpose): boolean => !addressPurposes.some((about) => about === purpose);

export const shortestPassword = 12;
export const longestPassword = 256;

const figures: Readonly<Record<string, string>> = { 0: "o", 1: "l", 3: "e", 4: "a", 5: "s", 7: "t", "@": "a", $: "s" };

/** As somebody would say it: small letters, accents gone, figures read as letters or left out. */
const spoken = (password: string, reading: "figures-as-letters" | "without-figures"): string =>
  password
    .normalize("NFD")
    .toLowerCase()
    .replace(/[0134579@$]/g, (mark) => (reading === "without-figures" ? "" : (figures[mark] ?? "")))
    .replace(/[^a-z]/g, "");

export type PasswordFault = "too-short" | "too-long" | "common" | "about-you";

/** Letters of a keyboard's row or of the alphabet, or figures, in order. */
const runs = ["abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiop", "azertyuiop", "asdfghjkl", "zxcvbnm"];

function isRun(password: string): boolean {
  const small = password.toLowerCase();
  return runs.some((run) => {
    const forth = run.repeat(3);
    return forth.includes(small) || [...forth].reverse().join("").includes(small);
  });
}

/** The shortest piece of which a text is nothing but repetitions. */
function piece(text: string): string {
  const at = `${text}${text}`.indexOf(text, 1);
  return text.slice(0, at);
}

/**
 * Why a password will not do; undefined when it will. Nothing is asked of its characters: length is what counts.
 *
 * @example passwordFault("password1234", []) // → "common"
 * @example passwordFault("four words of my own", []) // → undefined
 */
export function passwordFault(password: string, about: readonly string[]): PasswordFault | undefined {
  const length = [...password].length;
  if (length < shortestPassword) return "too-short";
  if (password.length > longestPassword) return "too-long";
  const repeated = piece(password);
  // What stands around a word makes it no other word: `Password2027!` is `Password`.
  const core = password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  const forms = [password, repeated, core].flatMap((form) => [
    spoken(form, "figures-as-letters"),
    spoken(form, "without-figures"),
  ]);
  if (new Set(password).size < 5 || isRun(password) || forms.some((form) => commonPasswords.has(form))) return "common";
  const small = password.toLowerCase();
  const own = about
    .flatMap((text) => [text, ...text.split("@"), ...text.split(/[^\p{L}\p{N}]+/u)])
    .map((text) => text.toLowerCase());
  return own.some((word) => word.length >= 5 && small.replaceAll(word, "").length < 5) ? "about-you" : undefined;
}

/**
 * A path of this site that somebody may be led to after signing in; undefined for anything that could lead elsewhere.
 *
 * @example ownPath("/en/desk?view=late") // → "/en/desk?view=late"
 * @example ownPath("//elsewhere.example") // → undefined
 */
export function ownPath(path: string | undefined): string | undefined {
  if (path === undefined || path.length > 1_500 || !/^\/[a-z]{2}(\/[\w.~%-]+)*(\?[\w.~%&=:,+-]*)?$/.test(path))
    return undefined;
  return path;
}

/** Addresses are one whatever their case. */
export const addressOf = (written: string): string => written.trim().toLowerCase();

/** What becomes of a session at a moment. */
export function isLive(session: { readonly expiresAt: Date; readonly seenAt: Date }, now: Date): boolean {
  return session.expiresAt > now && now.getTime() - session.seenAt.getTime() <= sessionLasts.idle;
}

/**
 * Whether ways in may be set up or taken away in this session. Where a role waits for a second proof that its person has,
 * it is given and not replaced: whoever came by the first proof alone would otherwise make the second themselves.
 */
export const mayChangeProofs = (actor: Actor): boolean =>
  actor.kind === "person" && !(actor.secondProof?.isAwaited === true && actor.secondProof.isHeld);
