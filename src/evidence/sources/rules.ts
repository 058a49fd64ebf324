/** Who may use the library of an edition, what may be kept in it, and what a description still lacks. */
import { type Actor, type RoleName, roleOver } from "../../base/actor.ts";

/**
 * Whoever writes or judges answers reads and adds. A government sees the sources of its own answers at its own desk, and an
 * adjudicator those of a case: a library tells which of them a coder described at length and which a judge in a line.
 */
const inTheLibrary: readonly RoleName[] = ["author", "second-author", "reviewer", "harmoniser", "editor", "auditor"];

/** Whether somebody works on an edition, in whichever place. */
export function mayUseLibrary(actor: Actor, edition: string): boolean {
  if (actor.kind !== "person") return actor.kind === "operator";
  return actor.roles.some(
    (role) => inTheLibrary.includes(role.role) && (role.edition === undefined || role.edition === edition),
  );
}

/** An auditor reads and writes nothing. */
export const mayAdd = (actor: Actor, edition: string): boolean =>
  mayUseLibrary(actor, edition) &&
  (actor.kind !== "person" ||
    actor.roles.some(
      (role) => role.role !== "auditor" && inTheLibrary.includes(role.role) && (role.edition ?? edition) === edition,
    ));

/** Roles that judge what coders wrote. */
const judging: readonly RoleName[] = ["reviewer", "harmoniser", "adjudicator", "editor", "auditor"];

const rolesIn = (actor: Actor, edition: string) =>
  actor.kind === "person" ? actor.roles.filter((role) => (role.edition ?? edition) === edition) : [];

/** Whether somebody codes in an edition and does nothing else there. */
const onlyCodes = (actor: Actor, edition: string): boolean =>
  actor.kind === "person" && !rolesIn(actor, edition).some(({ role }) => judging.includes(role));

/** Whose work a source comes from that somebody describes. */
export const addedIn = (actor: Actor, edition: string): "coding" | "judging" =>
  onlyCodes(actor, edition) || isEditorOf(actor, edition) ? "coding" : "judging";

/** Whether somebody judges what coders wrote, and is not, as editor and auditor are, told who does what. */
const onlyJudges = (actor: Actor, edition: string): boolean => {
  const roles = rolesIn(actor, edition).map(({ role }) => role);
  return roles.some((role) => judging.includes(role)) && !roles.includes("editor") && !roles.includes("auditor");
};

/** When those who judge see what somebody says of a source. */
export type WhenSeen = "at-once" | "once-sent";

/** What an editor says who codes nothing is no coder's work, and tells nobody when one works. */
export const judgesSeeIt = (actor: Actor, edition: string): WhenSeen =>
  actor.kind !== "person" || (isEditorOf(actor, edition) && own(actor, edition).length === 0) ? "at-once" : "once-sent";

/** Which answers somebody codes blind of: those of the other coder, where a place is coded twice. */
const blindTo = (actor: Actor, edition: string) =>
  rolesIn(actor, edition).flatMap(({ role, place }) =>
    role === "author" || role === "second-author" ? [{ place, slot: role === "author" ? 2 : 1 }] : [],
  );

/** Whose library it is: what of it somebody is not to learn from it. */
export type Reader = {
  readonly person: string;
  /** Answers they code blind of: of a place, or of every place, in a slot. */
  readonly blindTo: readonly { readonly place: string | undefined; readonly slot: number }[];
  /** Answers they answer for: of a place, or of every place, in a slot; `isPart`: only those they wrote in. */
  readonly own: readonly {
    readonly place: string | undefined;
    readonly slot: number | undefined;
    readonly isPart: boolean;
  }[];
  /** They code and do nothing else here: what judges have added is theirs to see once they are told of it. */
  readonly onlyCodes: boolean;
  /** They judge, and are told who does what nowhere: what coders do is theirs to see once it is sent. */
  readonly judges: boolean;
};

const own = (actor: Actor, edition: string): Reader["own"] =>
  rolesIn(actor, edition).flatMap(({ role, place, area }) =>
    role === "author" || role === "second-author"
      ? [{ place, slot: role === "author" ? 1 : 2, isPart: area !== undefined }]
      : [],
  );

/** The editions whose library somebody may use; undefined for all of them. */
export function editionsOf(actor: Actor): readonly string[] | undefined {
  if (actor.kind !== "person") return actor.kind === "operator" ? undefined : [];
  const roles = actor.roles.filter(({ role }) => inTheLibrary.includes(role));
  return roles.some(({ edition }) => edition === undefined) ? undefined : roles.flatMap(({ edition }) => edition ?? []);
}

export const readerOf = (actor: Actor, edition: string): Reader => ({
  person: actor.name,
  blindTo: blindTo(actor, edition),
  own: own(actor, edition),
  onlyCodes: onlyCodes(actor, edition),
  judges: onlyJudges(actor, edition),
});

/** What decides whether a source may be changed. */
export type Use = {
  readonly addedBy: string | undefined;
  readonly hasCopy: boolean;
  /** Whoever asks has a tie to a place that cites it. */
  readonly isTied: boolean;
  /** Somebody else leans on it in an opinion. */
  readonly isJudged: boolean;
  /** An answer came back with it. */
  readonly isTold: boolean;
  /** Which answers cite it: of which places and coders, and where those stand. */
  readonly citing: readonly {
    readonly place: string;
    readonly slot: number;
    readonly state: string;
    /** Only since somebody else decided what the answer says, of which its coder is not told yet. */
    readonly isUntold?: boolean;
  }[];
};

/**
 * Why somebody may not change what a source says, or give it another copy; undefined where they may.
 *
 * What others lean on, or what was sent to be judged, must go on saying what it said to them: only its editor mends it
 * then, every version is kept, and a tie to a place that cites it forbids it to everybody. A first copy may be added by
 * whoever described the source, since it takes nothing away, as long as no answer that cites it is being judged. What a judge
 * described stays as it is once an answer came back with it: it is its coder's to cite from then on.
 */
export function whyUnchanged(
  actor: Actor,
  edition: string,
  use: Use,
  what: "words" | "copy",
): "interest" | "source-in-use" | undefined {
  if (actor.kind !== "person") return undefined;
  const edits = isEditorOf(actor, edition);
  // Before anything is asked of who cites it: whoever tries is told nothing of what others write.
  if (!edits && use.addedBy !== actor.name) return "source-in-use";
  if (use.isTied) return "interest";
  if (edits) return undefined;
  if (use.isTold && onlyJudges(actor, edition)) return "source-in-use";
  const isWritten = ({ state }: Use["citing"][number]): boolean =>
    ["unassigned", "drafting", "returned"].includes(state);
  if (what === "copy" && !use.hasCopy && use.citing.every(isWritten)) return undefined;
  const isOwn = (one: Use["citing"][number]): boolean =>
    isWritten(one) &&
    roleOver(actor, [one.slot === 2 ? "second-author" : "author"], { edition, place: one.place }) !== undefined;
  return use.isJudged || !use.citing.every(isOwn) ? "source-in-use" : undefined;
}

/**
 * What of it somebody may know. Whoever only codes is not to read off a page that another coder cites a source, or that a
 * reviewer leans on it: they are refused when they try, as before, and not told beforehand.
 */
export const knownUse = (actor: Actor, edition: string, use: Use): Use =>
  onlyCodes(actor, edition)
    ? {
        ...use,
        isJudged: false,
        citing: use.citing.filter(
          ({ place, slot, isUntold }) =>
            isUntold !== true &&
            roleOver(actor, [slot === 2 ? "second-author" : "author"], { edition, place }) !== undefined,
        ),
      }
    : use;

/**
 * When a version was said, as far as somebody may know. The day: to whoever said it, to editor and auditor, who read the
 * log, and of what coders described to everybody but an adjudicator. The month: of what was described by whoever judges,
 * since on the day somebody reviewed or settled an answer hangs who they are. Nothing to an adjudicator, who is told
 * neither roles nor days of what is contested.
 */
export function toldWhen(
  actor: Actor,
  edition: string,
  { day, isOwn, isJudges }: { readonly day: string; readonly isOwn: boolean; readonly isJudges: boolean },
): string | undefined {
  const roles = rolesIn(actor, edition).map(({ role }) => role);
  if (isOwn || actor.kind !== "person" || roles.includes("editor") || roles.includes("auditor")) return day;
  if (roles.includes("adjudicator")) return undefined;
  return isJudges ? day.slice(0, 7) : day;
}

export const isEditorOf = (actor: Actor, edition: string): boolean =>
  roleOver(actor, ["editor"], { edition }) !== undefined;

/** More than any library of law needs, and few enough to be listed. */
export const mostSources = 20_000;

/** What one person adds of them, so that nobody fills the library of all others. */
export const mostByOne = 5_000;

export const largestFile = 25_000_000;

/** For a browser's own choice of files; what is in one decides. */
export const acceptedFiles =
  ".pdf,.docx,.html,.htm,.txt,.png,.jpg,.jpeg,.webp,application/pdf,text/html,text/plain,image/png,image/jpeg,image/webp";

export type DocumentKind = "pdf" | "docx" | "html" | "text" | "png" | "jpeg" | "webp";

/** As what a copy is kept: of a page and of a word-processor document, their words. */
export const keptAs: Readonly<Record<DocumentKind, string>> = {
  pdf: "application/pdf",
  docx: "text/plain; charset=utf-8",
  html: "text/plain; charset=utf-8",
  text: "text/plain; charset=utf-8",
  png: "image/png",
  jpeg: "image/jpeg",
  webp: "image/webp",
};

/** What the name of a stored copy ends in, by its media type; `txt` for all others. */
export const copyEndings: Readonly<Record<string, string>> = {
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "text/html; charset=utf-8": "html",
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
};

const latin = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);

/**
 * What a file is, by what is in it and never by what it is called; undefined for what is not taken.
 *
 * @example documentKind(new TextEncoder().encode("%PDF-1.7 …")) // → "pdf"
 */
export function documentKind(bytes: Uint8Array): DocumentKind | undefined {
  const begins = latin(bytes.subarray(0, 1_024));
  if (bytes[0] === 0x89 && begins.startsWith("PNG\r\n\u001a\n", 1)) return "png";
  if (begins.startsWith("\u00ff\u00d8\u00ff")) return "jpeg";
  if (begins.startsWith("RIFF") && begins.startsWith("WEBP", 8)) return "webp";
  // An archive; whether there is a document in it is seen when it is opened.
  if (begins.startsWith("PK\u0003\u0004")) return "docx";
  // A PDF may begin with a few bytes of its sender's (ISO 32000-1, annex H).
  if (begins.includes("%PDF-")) return "pdf";
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, 65_536), { stream: true });
  } catch {
    return undefined;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) return undefined;
  return /^\s*(<\?xml[^>]{0,200}\?>\s*)?(<!--[^>]{0,2000}-->\s*)?<(!doctype html|html|head|body)\b/i.test(text)
    ? "html"
    : "text";
}
