/**
 * Passkeys: the one way in that needs a script, because the device must be asked. The button is shown where there is a
 * device to ask; what the server and the device say to one another is passed on as it is.
 */
import { type Enhancement, enhanced } from "../../ui/kit/enhanced-element.ts";

const fromText = (text: string): ArrayBuffer => {
  const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
  return bytes.buffer;
};

const toText = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

type Named = { readonly id: string; readonly type: "public-key"; readonly transports?: AuthenticatorTransport[] };

const credentials = (listed: readonly Named[] | undefined): PublicKeyCredentialDescriptor[] =>
  (listed ?? []).map((one) => ({ ...one, id: fromText(one.id) }));

const library = "/api/auth/passkey";

/** Who asks must first prove, or prove anew, who they are. */
const notProved = "not proved";

async function asked<Answer>(path: string, body?: object): Promise<Answer> {
  const request = body && {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
  const answer = await fetch(`${library}/${path}`, { credentials: "same-origin", ...request });
  if (!answer.ok) throw new Error(answer.status === 401 || answer.status === 403 ? notProved : String(answer.status));
  const said: Answer = await answer.json();
  return said;
}

type RequestOptions = Omit<PublicKeyCredentialRequestOptions, "challenge" | "allowCredentials"> & {
  readonly challenge: string;
  readonly allowCredentials?: readonly Named[];
};

async function signIn(): Promise<void> {
  const options = await asked<RequestOptions>("generate-authenticate-options");
  const credential = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: fromText(options.challenge),
      allowCredentials: credentials(options.allowCredentials),
      userVerification: "required",
    },
  });
  if (!(credential instanceof PublicKeyCredential)) throw new Error("none");
  const { response } = credential;
  if (!(response instanceof AuthenticatorAssertionResponse)) throw new Error("none");
  await asked("verify-authentication", {
    response: {
      id: credential.id,
      rawId: toText(credential.rawId),
      type: credential.type,
      clientExtensionResults: credential.getClientExtensionResults(),
      response: {
        clientDataJSON: toText(response.clientDataJSON),
        authenticatorData: toText(response.authenticatorData),
        signature: toText(response.signature),
        ...(response.userHandle ? { userHandle: toText(response.userHandle) } : {}),
      },
    },
  });
}

type CreationOptions = Omit<PublicKeyCredentialCreationOptions, "challenge" | "excludeCredentials" | "user"> & {
  readonly challenge: string;
  readonly excludeCredentials?: readonly Named[];
  readonly user: { readonly id: string; readonly name: string; readonly displayName: string };
};

async function add(): Promise<void> {
  const options = await asked<CreationOptions>("generate-register-options");
  const credential = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: fromText(options.challenge),
      user: { ...options.user, id: fromText(options.user.id) },
      excludeCredentials: credentials(options.excludeCredentials),
    },
  });
  if (!(credential instanceof PublicKeyCredential)) throw new Error("none");
  const { response } = credential;
  if (!(response instanceof AuthenticatorAttestationResponse)) throw new Error("none");
  await asked("verify-registration", {
    response: {
      id: credential.id,
      rawId: toText(credential.rawId),
      type: credential.type,
      clientExtensionResults: credential.getClientExtensionResults(),
      response: {
        clientDataJSON: toText(response.clientDataJSON),
        attestationObject: toText(response.attestationObject),
        transports: response.getTransports(),
      },
    },
  });
}

/** Shows the button where there is somebody to ask, and says when it came to nothing. */
const asking =
  (ask: () => Promise<void>, then: (host: HTMLElement) => void): Enhancement =>
  (host, signal) => {
    if (!("credentials" in navigator) || typeof PublicKeyCredential === "undefined") return;
    const button = host.querySelector("button");
    const failed = host.querySelector<HTMLElement>("[role=alert]");
    if (!button || !failed) return;
    host.hidden = false;
    const begin = async (): Promise<void> => {
      button.disabled = true;
      failed.hidden = true;
      try {
        await ask();
        then(host);
      } catch (thrown) {
        const { door } = host.dataset;
        if (door !== undefined && thrown instanceof Error && thrown.message === notProved) location.assign(door);
        else failed.hidden = false;
      } finally {
        button.disabled = false;
      }
    };
    button.addEventListener("click", () => void begin(), { signal });
  };

export function definePasskeys(): void {
  enhanced(
    "passkey-entry",
    asking(signIn, (host) => location.assign(host.dataset.next ?? "/")),
  );
  enhanced(
    "passkey-addition",
    asking(add, () => location.assign(`${location.pathname}?done=passkey`)),
  );
}
