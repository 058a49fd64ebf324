/**
 * A letter put together for whoever it is for: subject, plain text, and the same as simple HTML. It holds no name but
 * theirs, no picture, and nothing that could be followed from one letter to another.
 */
import { direction, type Language } from "../base/text.ts";
import { placeName } from "../places/gazetteer.ts";
import { localeOf, say, type Values } from "../ui/words/words.ts";
import { guestWhy } from "./guest-words.ts";
import { isLetterKind, isReminder, kindWords, letterWords, silenceWords } from "./letter-words.ts";
import { participantWhy } from "./participant-words.ts";
import { isAboutProposal, proposalWords } from "./proposal-words.ts";
import { isAboutRequest, requestWords } from "./request-words.ts";

export type Letter = {
  readonly kind: string;
  readonly name: string;
  readonly language: Language;
  readonly facts: Values;
  /** Where the letter leads, and until when that works; without end where it is not said. */
  readonly link?: { readonly address: string; readonly expiresAt?: Date } | undefined;
  /** Where reminders of the edition are silenced without signing in. */
  readonly stop?: string | undefined;
  /** Scheme and host of the site. */
  readonly origin: string;
  /** What was written and seen before: subject and paragraphs as they are. */
  readonly words?: { readonly subject: string; readonly paragraphs: readonly string[] };
};

export type Composed = { readonly subject: string; readonly text: string; readonly html: string };

const marks: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);

const moment = (time: Date, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: "long", timeStyle: "short", timeZone: "UTC" }).format(time);

/** A day that is a fact of the letter: 2027-03-01. */
const dayWritten = (day: string, language: Language): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(day)
    ? new Intl.DateTimeFormat(localeOf(language), { dateStyle: "long", timeZone: "UTC" }).format(new Date(day))
    : day;

/** Letters about one's own ways in, of which one is told in case it was somebody else. */
const warnings = ["password-set", "way-added", "way-removed"];

/** Letters about an address that changed, of which whoever did not want it tells the administrator. */
const aboutAddress = ["address-changed", "address-back", "address-gone"];

/** Subject and texts of a letter; undefined for a kind that has no words. */
export function composed({ kind, name, language, facts, link, stop, origin, words }: Letter): Composed | undefined {
  if (!isLetterKind(kind)) return undefined;
  const own = kindWords[kind];
  const { place, until } = facts;
  const values = {
    ...facts,
    ...(typeof place === "string" ? { place: placeName(place, language) } : {}),
    ...(typeof until === "string" ? { until: dayWritten(until, language) } : {}),
  };
  const why = kind === "participant-registered" ? participantWhy.why : guestWhy[kind];
  const asked = kind === "sign-in" || kind === "recovery" || kind === "new-address";
  const once =
    kind === "new-address"
      ? letterWords.onceForAddress
      : kind === "keep-address" || kind === "address-changed"
        ? letterWords.until
        : letterWords.once;
  const account = `${origin}/${language}/desk/account`;
  const address = link?.address ?? ("link" in own ? `${origin}/${language}/desk` : undefined);
  const subject = words?.subject ?? say(own.subject, language, values);
  const before = words?.paragraphs ?? [
    name === "" ? say(letterWords.greetingNobody, language) : say(letterWords.greeting, language, { name }),
    say(own.text, language, values),
  ];
  const after = [
    ...(link?.expiresAt ? [say(once, language, { until: moment(link.expiresAt, language) })] : []),
    ...(asked ? [say(letterWords.notYou, language)] : []),
    ...(isAboutProposal(kind) ? [say(proposalWords.whyYou, language)] : []),
    ...(isAboutRequest(kind) ? [say(requestWords.whyYou, language)] : []),
    ...(why ? [say(why, language)] : []),
    ...(warnings.includes(kind) ? [say(letterWords.wasNotYou, language)] : []),
    ...(aboutAddress.includes(kind) ? [say(letterWords.changedNotYou, language)] : []),
    ...(stop === undefined ? [] : [say(silenceWords.stop, language, { stop })]),
    ...(isReminder(kind) ? [say(letterWords.silence, language, { account })] : []),
    say(letterWords.closing, language, { site: origin }),
  ];
  const paragraph = (text: string): string => `<p>${escaped(text).replaceAll("\n", "<br>\n")}</p>`;
  const anchor =
    address !== undefined && "link" in own
      ? `<p><a href="${escaped(address)}">${escaped(say(own.link, language))}</a></p>`
      : "";
  const body = [...before.map(paragraph), anchor, ...after.map(paragraph)].filter((one) => one !== "").join("\n");
  return {
    subject,
    text: `${[...before, ...(address === undefined ? [] : [address]), ...after].join("\n\n")}\n`,
    html: `<!doctype html>\n<html lang="${language}" dir="${direction(language)}">\n<head><meta charset="utf-8"><title>${escaped(
      subject,
    )}</title></head>\n<body>\n${body}\n</body>\n</html>\n`,
  };
}
