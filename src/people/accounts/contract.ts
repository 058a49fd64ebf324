/**
 * An account: who somebody is here, how they prove it, where they are signed in, what is stored about them. Only they
 * themselves see and change it. Signing in is no operation but a protocol, and lives with the server.
 */
import { z } from "zod";
import { roleNames } from "../../base/actor.ts";
import { operation } from "../../base/operation.ts";
import { FileOutput } from "../../base/served.ts";
import { Language } from "../../base/text.ts";

/** A role as its holder may see it. */
export const OwnRole = z.object({
  role: z.enum(roleNames),
  /** `index code`, such as `citizenship-law 2027`; absent for a role over all editions. */
  edition: z.string().optional(),
  place: z.string().optional(),
  area: z.string().optional(),
  /** The code of the programme of the facility it is bound to. */
  programme: z.string().optional(),
});
export type OwnRole = Readonly<z.infer<typeof OwnRole>>;

export const Passkey = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Copies of it are kept by whoever made the device, so it survives the loss of one. */
  isSynced: z.boolean(),
  since: z.iso.date(),
});
export type Passkey = Readonly<z.infer<typeof Passkey>>;

export const Session = z.object({
  id: z.uuid(),
  /** As the browser calls itself, shortened. */
  browser: z.string(),
  since: z.iso.datetime(),
  lastUsed: z.iso.datetime(),
  isThis: z.boolean(),
});
export type Session = Readonly<z.infer<typeof Session>>;

export const Account = z.object({
  name: z.string(),
  email: z.string(),
  /** Until when the address before this one can take the change back. */
  addressBackUntil: z.iso.datetime().optional(),
  /** The address they asked for, until the link that went there is opened or too old. */
  awaitedAddress: z.object({ address: z.string(), until: z.iso.datetime() }).optional(),
  language: Language,
  reminders: z.boolean(),
  /** Editions whose reminders were silenced: `index code`. */
  silences: z.array(z.object({ edition: z.uuid(), name: z.string() })),
  roles: z.array(OwnRole),
  passkeys: z.array(Passkey),
  hasPassword: z.boolean(),
  hasCodes: z.boolean(),
  /** Providers whose word is taken for them. */
  providers: z.array(z.string()),
  sessions: z.array(Session),
});
export type Account = Readonly<z.infer<typeof Account>>;

const shared = { may: "take-part", from: "database" } as const;

export const me = operation({
  name: "accounts.me",
  summary: "Who you are here, and the roles you hold.",
  method: "GET",
  path: "/me",
  ...shared,
  input: z.object({}),
  output: z.object({ id: z.uuid(), name: z.string(), language: Language, roles: z.array(OwnRole) }),
  refusals: {},
});

export const showAccount = operation({
  name: "accounts.show",
  summary: "Your account: how you sign in, and where you are signed in.",
  method: "GET",
  path: "/me/account",
  ...shared,
  input: z.object({}),
  output: Account,
  refusals: {},
});

export const keepProfile = operation({
  name: "accounts.keep-profile",
  summary: "Change your name, your language, and whether you are reminded by mail.",
  method: "PUT",
  path: "/me/profile",
  ...shared,
  input: z.object({
    name: z.string().trim().min(1).max(200),
    language: Language,
    reminders: z.boolean().default(false),
  }),
  output: z.object({}),
  refusals: {},
});

export const keepPassword = operation({
  name: "accounts.keep-password",
  summary: "Set your password; every other session of yours ends.",
  method: "PUT",
  path: "/me/password",
  ...shared,
  proves: true,
  input: z.object({ password: z.string().min(1).max(1_000) }),
  output: z.object({ ended: z.number().int() }),
  refusals: { "password-too-short": 422, "password-too-long": 422, "password-common": 422, "password-about-you": 422 },
});

export const removePassword = operation({
  name: "accounts.remove-password",
  summary: "Remove your password.",
  method: "DELETE",
  path: "/me/password",
  ...shared,
  proves: true,
  input: z.object({}),
  output: z.object({}),
  refusals: {},
});

export const removePasskey = operation({
  name: "accounts.remove-passkey",
  summary: "Remove one of your passkeys.",
  method: "DELETE",
  path: "/me/passkeys/:passkey",
  ...shared,
  proves: true,
  input: z.object({ passkey: z.uuid() }),
  output: z.object({}),
  refusals: {},
});

export const endSession = operation({
  name: "accounts.end-session",
  summary: "End one of your sessions, at once.",
  method: "DELETE",
  path: "/me/sessions/:session",
  ...shared,
  input: z.object({ session: z.uuid() }),
  output: z.object({}),
  refusals: {},
});

export const endOtherSessions = operation({
  name: "accounts.end-other-sessions",
  summary: "End all your sessions but this one, at once.",
  method: "DELETE",
  path: "/me/sessions",
  ...shared,
  input: z.object({}),
  output: z.object({ ended: z.number().int() }),
  refusals: {},
});

export const stored = operation({
  name: "accounts.stored",
  summary: "Everything that is stored about you, as JSON in a zip.",
  method: "GET",
  path: "/me/stored",
  ...shared,
  exports: true,
  proves: true,
  input: z.object({}),
  output: FileOutput,
  refusals: {},
});

export const eraseMe = operation({
  name: "accounts.erase-me",
  summary: "Erase your name, your address and every way in; what you did stays in the log without your name.",
  method: "POST",
  path: "/me/erase",
  ...shared,
  proves: true,
  /** Written out by the person, so that it is no slip of the hand. */
  input: z.object({ address: z.string().max(320) }),
  output: z.object({}),
  refusals: { "address-differs": 422, "last-administrator": 409 },
});
