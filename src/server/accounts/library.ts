/**
 * The library that knows the protocols of signing in, set up for this house: people are invited, never sign up by
 * themselves; what is secret is kept hashed or encrypted; of its own addresses only those named in `mount-accounts.ts`
 * are open, everything else is called from here.
 */
import { randomUUID } from "node:crypto";
import { passkey } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { APIError, createAuthEndpoint, createAuthMiddleware } from "better-auth/api";
import { deleteSessionCookie, setSessionCookie } from "better-auth/cookies";
import { generateRandomString } from "better-auth/crypto";
import { type GenericOAuthConfig, genericOAuth, twoFactor } from "better-auth/plugins";
import { z } from "zod";
import { hashPassword, isPassword } from "../../people/accounts/hash-password.ts";
import { longestPassword, sessionLasts, shortestPassword } from "../../people/accounts/rules.ts";
import type { Database } from "../../store/open.ts";
import type { Log } from "../log.ts";
import { resealed } from "./cookies.ts";
import { hashedTokens } from "./hashed-tokens.ts";
import { mayVouchFor, type Provider } from "./providers.ts";
import { keyNumber, type Secrets } from "./secret.ts";

export type LibrarySettings = {
  readonly database: () => Database | undefined;
  readonly origin: string;
  readonly secrets: Secrets;
  readonly providers: readonly Provider[];
  readonly log: Log;
  readonly now: () => Date;
  /** Told when a provider's word was first taken for somebody. */
  readonly linked: (person: string) => Promise<void>;
};

/** How long somebody who gave the first proof may take to give the second. */
const secondProofWithin = 600;

/** What is created by the library is called by a UUID, as everything in the house is. */
const generateId = () => randomUUID();

const userVerified = (did: boolean): void => {
  if (!did) throw new APIError("UNAUTHORIZED", { message: "The authenticator did not verify who uses it." });
};

/**
 * Opens a session for somebody whom a link, or the demonstration, stands for. Whoever has set up codes is asked for one
 * first, as after a password.
 */
const openSession = (now: () => Date) =>
  createAuthEndpoint(
    "/open-session",
    { method: "POST", body: z.object({ person: z.uuid(), secondProof: z.boolean() }), metadata: { SERVER_ONLY: true } },
    async (ctx) => {
      const { internalAdapter, createAuthCookie, secret } = ctx.context;
      const user = await internalAdapter.findUserById(ctx.body.person);
      if (!user) throw new APIError("NOT_FOUND");
      if (ctx.body.secondProof && "twoFactorEnabled" in user && user.twoFactorEnabled === true) {
        const cookie = createAuthCookie("two_factor", { maxAge: secondProofWithin });
        const identifier = `2fa-${generateRandomString(20)}`;
        const expiresAt = new Date(now().getTime() + secondProofWithin * 1_000);
        await internalAdapter.createVerificationValue({ value: user.id, identifier, expiresAt });
        await internalAdapter.createVerificationValue({
          value: "0",
          identifier: `2fa-attempts-${identifier}`,
          expiresAt,
        });
        deleteSessionCookie(ctx);
        await ctx.setSignedCookie(cookie.name, identifier, secret, cookie.attributes);
        return ctx.json({ twoFactorRedirect: true });
      }
      const session = await internalAdapter.createSession(user.id);
      await setSessionCookie(ctx, { session, user });
      return ctx.json({ twoFactorRedirect: false });
    },
  );

/** Whoever gave the first proof and not yet the second; nobody where none is asked for. */
const betweenProofs = () =>
  createAuthEndpoint("/between-proofs", { method: "POST", metadata: { SERVER_ONLY: true } }, async (ctx) => {
    const { internalAdapter, createAuthCookie, secret } = ctx.context;
    const asked = await ctx.getSignedCookie(createAuthCookie("two_factor").name, secret);
    const found = asked ? await internalAdapter.findVerificationValue(asked) : null;
    return ctx.json({ person: found?.value ?? null });
  });

/**
 * Providers are asked where their doors are when somebody wants to go there, and not before anybody can come in at all:
 * one that does not answer is no trouble of who signs in by other ways.
 */
const askedLater = (config: GenericOAuthConfig[]) => ({
  ...genericOAuth({ config }),
  init: () => ({ context: { genericOAuthPendingDiscovery: new Map(config.map((one) => [one.providerId, one])) } }),
});

/** Begins every cookie of ours: a browser takes `__Host-` only from this very host, and only over https. */
export const cookiePrefix = (origin: string): string =>
  origin.startsWith("https:") ? "__Host-passerelle" : "passerelle";

export const sessionCookie = (origin: string): string => `${cookiePrefix(origin)}.session`;

const snake = {
  userId: "person_id",
  createdAt: "created_at",
  updatedAt: "updated_at",
  expiresAt: "expires_at",
} as const;

export function signInLibrary({ database, origin, secrets, providers, log, now, linked }: LibrarySettings) {
  const all = [secrets.secret, ...secrets.previous];
  return betterAuth({
    appName: "Passerelle",
    baseURL: `${origin}/api/auth`,
    // What does not say which secret opens it was encrypted under the oldest.
    secret: all.at(-1) ?? secrets.secret,
    secrets: all.map((value) => ({ version: keyNumber(value), value })),
    database: hashedTokens(database),
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    logger: {
      // Messages of the library may name an address: only that something was said is kept, and at which level.
      level: "error",
      log: (level, message) => void (level === "error" && log.warn({ said: message.slice(0, 100) }, "sign-in")),
    },
    rateLimit: { enabled: false },
    onAPIError: { errorURL: `${origin}/en/sign-in` },
    advanced: {
      cookiePrefix: cookiePrefix(origin),
      useSecureCookies: false,
      cookies: { session_token: { name: sessionCookie(origin) } },
      defaultCookieAttributes: {
        httpOnly: true,
        path: "/",
        sameSite: "lax",
        secure: origin.startsWith("https:"),
      },
      ipAddress: { disableIpTracking: true },
      database: { generateId, validateSchema: false },
    },
    user: {
      modelName: "person",
      fields: { emailVerified: "email_verified", createdAt: "created_at", updatedAt: "updated_at" },
    },
    session: {
      modelName: "session",
      fields: { ...snake, ipAddress: "ip_address", userAgent: "user_agent" },
      expiresIn: sessionLasts.absolute / 1_000,
      disableSessionRefresh: true,
      freshAge: sessionLasts.proof / 1_000,
    },
    account: {
      modelName: "account",
      fields: {
        ...snake,
        accountId: "account_id",
        providerId: "provider_id",
        accessToken: "access_token",
        refreshToken: "refresh_token",
        idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires_at",
        refreshTokenExpiresAt: "refresh_token_expires_at",
      },
      storeStateStrategy: "cookie",
      updateAccountOnSignIn: false,
      accountLinking: { enabled: true, requireLocalEmailVerified: true },
    },
    verification: { modelName: "verification", fields: snake, storeIdentifier: "hashed" },
    databaseHooks: {
      account: {
        create: {
          // Who somebody is at a provider is all that is asked of it; what it gave to act in their name is not kept.
          before: (account) => {
            const { accessToken: _a, refreshToken: _r, idToken: _i, ...kept } = account;
            return Promise.resolve({ data: { ...kept, accessToken: null, refreshToken: null, idToken: null } });
          },
          after: ({ userId }) => linked(userId),
        },
      },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      password: { hash: hashPassword, verify: isPassword },
    },
    plugins: [
      passkey({
        rpID: new URL(origin).hostname,
        rpName: "Passerelle",
        origin,
        schema: {
          passkey: {
            fields: {
              userId: "person_id",
              publicKey: "public_key",
              credentialID: "credential_id",
              deviceType: "device_type",
              backedUp: "backed_up",
              createdAt: "created_at",
            },
          },
        },
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        advanced: { webAuthnChallengeCookie: "passkey" },
        registration: {
          afterVerification: ({ verification }) => userVerified(verification.registrationInfo?.userVerified === true),
        },
        authentication: {
          afterVerification: ({ verification }) => userVerified(verification.authenticationInfo.userVerified),
        },
      }),
      twoFactor({
        issuer: "Passerelle",
        allowPasswordless: true,
        twoFactorCookieMaxAge: secondProofWithin,
        schema: {
          user: { fields: { twoFactorEnabled: "two_factor_enabled" } },
          twoFactor: {
            modelName: "two_factor",
            fields: {
              userId: "person_id",
              backupCodes: "backup_codes",
              failedVerificationCount: "failed_verification_count",
              lockedUntil: "locked_until",
            },
          },
        },
      }),
      askedLater(
        providers.map((one) => ({
          providerId: one.id,
          name: one.name,
          discoveryUrl: `${one.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
          clientId: one.clientId,
          clientSecret: one.clientSecret,
          scopes: ["openid", "email", "profile"],
          requireIdTokenVerification: true,
          pkce: true,
          disableSignUp: true,
          // An address it may not vouch for is one it has not said: nobody comes in by it, for the first time or again.
          mapProfileToUser: ({ email }) => (mayVouchFor(one, email) ? {} : { email: "", emailVerified: false }),
        })),
      ),
      {
        id: "house",
        hooks: {
          before: [
            {
              matcher: () => secrets.previous.length > 0,
              handler: createAuthMiddleware((ctx) => {
                const headers = new Headers(ctx.request?.headers ?? ctx.headers);
                headers.set("cookie", resealed(headers.get("cookie") ?? "", secrets));
                return Promise.resolve({ context: { headers } });
              }),
            },
          ],
        },
        endpoints: { openSession: openSession(now), betweenProofs: betweenProofs() },
      },
    ],
  });
}

export type SignInLibrary = ReturnType<typeof signInLibrary>;
