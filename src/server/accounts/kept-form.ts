/**
 * What somebody wrote into a form that first asked them to prove who they are, or whose session had ended: it waits, half an hour, for them to come back.
 * It is sealed under a key that only their browser has, in a cookie no script can read, and is theirs alone: a copy of the
 * database says nothing of it, nor does the browser to whoever signs in there as somebody else. Passwords are not kept.
 */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import sql from "sql-template-tag";
import { z } from "zod";
import type { Database } from "../../store/open.ts";
import { none, perhaps, type Transaction, transaction } from "../../store/transaction.ts";

const KeptForm = z.object({
  /** The operation the form is of, and the page it stands on. */
  act: z.string(),
  address: z.string(),
  fields: z.record(z.string(), z.union([z.string(), z.array(z.string()).readonly()])),
});
export type KeptForm = Readonly<z.infer<typeof KeptForm>>;

const lasts = 30 * 60_000;

/** A long answer with its sources is some tens of thousands. */
const longest = 400_000;

const [keyBytes, nonceBytes, sealBytes] = [32, 12, 16];

function sealedForm(key: Buffer, person: string, form: KeptForm): Buffer | undefined {
  const fields = Object.fromEntries(Object.entries(form.fields).filter(([name]) => !/password/i.test(name)));
  const said = Buffer.from(JSON.stringify({ ...form, fields }));
  if (said.length > longest) return undefined;
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(Buffer.from(person));
  const hidden = Buffer.concat([cipher.update(said), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), hidden]);
}

function openedForm(key: Buffer, person: string, sealed: Buffer): KeptForm | undefined {
  const opener = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, nonceBytes), { authTagLength: sealBytes });
  opener.setAAD(Buffer.from(person));
  opener.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + sealBytes));
  try {
    const said = Buffer.concat([opener.update(sealed.subarray(nonceBytes + sealBytes)), opener.final()]);
    return KeptForm.parse(JSON.parse(said.toString()));
  } catch {
    return undefined;
  }
}

/** Keeps one form a person, the last; what their browser opens it with, or undefined when it is too long to keep, or nobody's. */
export async function keepForm(
  database: Database,
  person: string,
  form: KeptForm,
  now: Date,
): Promise<string | undefined> {
  const key = randomBytes(keyBytes);
  const sealed = sealedForm(key, person, form);
  if (!sealed) return undefined;
  const kept = await transaction(database, { readOnly: false }, (tx) =>
    none(
      tx,
      sql`
      insert into people.kept_form (person_id, sealed, kept_at)
      select person.id, ${sealed}::bytea, ${now}::timestamptz
      from people.person
      where person.id = ${person} and person.erased_at is null
      on conflict (person_id) do update set sealed = excluded.sealed, kept_at = excluded.kept_at
    `,
    ),
  );
  return kept === 1 ? key.toString("base64url") : undefined;
}

/** Gives back what was written on a page, once; undefined where nothing waits there for this person and this browser. */
export function takeForm(
  database: Database,
  person: string,
  { key, address }: { readonly key: string; readonly address: string },
  now: Date,
): Promise<KeptForm | undefined> {
  const opener = Buffer.from(key.slice(0, 100), "base64url");
  if (opener.length !== keyBytes) return Promise.resolve(undefined);
  return transaction(database, { readOnly: false }, async (tx) => {
    const found = await perhaps(
      tx,
      z.object({ sealed: z.instanceof(Buffer) }),
      sql`
      select sealed
      from people.kept_form
      where person_id = ${person} and kept_at > ${new Date(now.getTime() - lasts)}
      for update
    `,
    );
    const form = found && openedForm(opener, person, found.sealed);
    if (form?.address !== address) return undefined;
    await none(tx, sql`delete from people.kept_form where person_id = ${person}`);
    return form;
  });
}

export const forgetForms = (tx: Transaction, now: Date) =>
  none(tx, sql`delete from people.kept_form where kept_at < ${new Date(now.getTime() - lasts)}`);
