/**
 * Trouble: what can befall a database that is nobody's mistake in the domain. An ordinary error with a code from a
 * closed list, so that a caller can answer 503, print a way out, or try again.
 */
export const troubles = {
  "database-down": "The database does not answer.",
  "disk-full": "There is no space left on the disk that holds the database.",
  "no-binaries":
    "No PostgreSQL comes with Passerelle for this machine. Set DATABASE_URL to a PostgreSQL server (15 or later).",
  "version-too-old": "The PostgreSQL server is too old: Passerelle needs 15 or later.",
  "directory-unusable": "The data directory cannot be used.",
  "start-failed": "The embedded PostgreSQL did not start. Its log says why; DATABASE_URL names another server.",
  "history-differs": "The database was migrated by other files than these: a newer or an altered Passerelle wrote it.",
} as const;

export type TroubleCode = keyof typeof troubles;

export type Trouble = Error & { readonly trouble: TroubleCode; readonly detail: string };

/**
 * An error that says which trouble it is, what was met, and keeps its cause.
 *
 * @example throw trouble("disk-full", "/var/lib/passerelle", cause)
 */
export const trouble = (code: TroubleCode, detail = "", cause?: unknown): Trouble =>
  Object.assign(new Error(detail === "" ? troubles[code] : `${troubles[code]} (${detail})`, { cause }), {
    name: "Trouble",
    trouble: code,
    detail,
  });

export const isTrouble = (thrown: unknown): thrown is Trouble =>
  thrown instanceof Error && "trouble" in thrown && typeof thrown.trouble === "string" && thrown.trouble in troubles;

/** The system's or PostgreSQL's own code of an error: `ENOENT`, `53100`; empty where it has none. */
export const codeOf = (thrown: unknown): string =>
  typeof thrown === "object" && thrown !== null && "code" in thrown && typeof thrown.code === "string"
    ? thrown.code
    : "";

/** Whether a statement was ended because it took longer than it may. */
export const isOverTime = (thrown: unknown): boolean => codeOf(thrown) === "57014";

/** Whether a deed was undone because its doer no longer is who they were (`house.must_stand`). */
export const isByAnother = (thrown: unknown): boolean => codeOf(thrown) === "PA002";

/** Whether something was not written because what it was written to had moved on (`house.must_have_held`). */
export const hasMovedOn = (thrown: unknown): boolean => codeOf(thrown) === "PA004";

const lostConnection = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
]);
const closing = /^(57P0[1-4]|08\d{3}|53300)$/;
const endings =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/** Put an error of the driver or the file system into words of this list; what is not on it comes back as it is. */
export function namedTrouble(thrown: unknown): unknown {
  if (isTrouble(thrown)) return thrown;
  const code = codeOf(thrown);
  const message = thrown instanceof Error ? thrown.message : "";
  if (code === "53100" || code === "ENOSPC" || /No space left on device/.test(message))
    return trouble("disk-full", message, thrown);
  if (lostConnection.has(code) || closing.test(code) || endings.test(message))
    return trouble("database-down", message || code, thrown);
  return thrown;
}
