/** Files that come with a request: kept with it, found by it, never by their hash. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, none, one, perhaps, type Transaction } from "../../store/transaction.ts";
import type { RequestFile } from "./contract.ts";
import type { HeldDrafts } from "./room.ts";

const Row = z
  .object({
    ...{ file_id: z.string(), name: z.string(), media_type: z.string(), bytes: z.number(), sha256: z.string() },
    scanned: z.enum(["clean", "not-scanned"]),
  })
  .transform(
    ({ file_id, name, media_type, bytes, sha256, scanned }): RequestFile => ({
      ...{ file: file_id, name, mediaType: media_type, bytes, sha256, scanned },
    }),
  );

/** Those a request comes with now. */
export const requestFiles = (tx: Transaction, request: string): Promise<readonly RequestFile[]> =>
  many(
    tx,
    Row,
    sql`
    select file_id, name, media_type, bytes, sha256, scanned
    from facility.request_file
    where request_id = ${request} and taken_out_at is null
    order by kept_at, name, file_id
    limit 100
  `,
  );

/** What is in one, also where it was taken out of a request that was sent with it. */
export const requestFile = (tx: Transaction, request: string, file: string) =>
  perhaps(
    tx,
    z.object({ name: z.string(), media_type: z.string(), content: z.instanceof(Uint8Array) }),
    sql`
    select name, media_type, content
    from facility.request_file
    where request_id = ${request} and file_id = ${file}
  `,
  );

/** What is in one a request was sent with, also where it was taken out since. */
export const sentFile = (tx: Transaction, request: string, sha256: string) =>
  perhaps(
    tx,
    z.object({ media_type: z.string(), content: z.instanceof(Uint8Array) }),
    sql`
    select media_type, content
    from facility.request_file
    where request_id = ${request} and sha256 = ${sha256}
  `,
  );

type KeptFile = Omit<RequestFile, "bytes"> & {
  readonly content: Uint8Array;
  /** The network that brought it, hashed; of a request that was never sent. */
  readonly network?: string | undefined;
};

/** The same file again is the same file, under its newest name. */
export const keepRequestFile = (
  tx: Transaction,
  request: string,
  { file, sha256, name, mediaType, content, scanned, network }: KeptFile,
  now: Date,
): Promise<number> =>
  none(
    tx,
    sql`
    insert into facility.request_file (file_id, request_id, sha256, name, media_type, bytes, content, scanned, kept_at, network)
    values (
      ${file}, ${request}, ${sha256}, ${name}, ${mediaType}, ${content.length}, ${Buffer.from(content)}, ${scanned}, ${now},
      ${network ?? null}
    )
    on conflict (request_id, sha256) do update set name = excluded.name, taken_out_at = null
  `,
  );

/** Goes for good where it was in no sending; taken out of what was sent with it. */
export async function takeOutFile(tx: Transaction, request: string, file: string, now: Date): Promise<number> {
  const gone = await none(
    tx,
    sql`
    delete from facility.request_file
    using facility.request
    where request_file.file_id = ${file} and request_file.request_id = ${request}
      and request.request_id = request_file.request_id
      and not exists (
        select
        from facility.request_version
        where request_version.request_id = request.request_id and strpos(request_version.content, request_file.sha256) > 0
      )
  `,
  );
  if (gone > 0) return gone;
  return none(
    tx,
    sql`
    update facility.request_file
    set taken_out_at = ${now}
    where file_id = ${file} and request_id = ${request} and taken_out_at is null
  `,
  );
}

/** One at a time, until the transaction ends: of two for whom there is room for one, one is first. */
export const lockDraftFiles = (tx: Transaction): Promise<number> =>
  none(tx, sql`select pg_advisory_xact_lock(hashtextextended('facility.request_file', 0))`);

/** Bytes of the documents of requests that were not sent; all, and those a network brought, under any of the hashes it has. */
export const heldByDrafts = (tx: Transaction, networks: readonly string[]): Promise<HeldDrafts> =>
  one(
    tx,
    z.object({ all: z.number(), network: z.number() }),
    sql`
    select coalesce(sum(request_file.bytes), 0)::double precision as all,
      coalesce(sum(request_file.bytes) filter (where request_file.network = any(${networks}::text[])), 0)::double precision as network
    from facility.request
    join facility.request_file using (request_id)
    where request.state = 'draft'
  `,
  );

/** Once it is sent its documents are a programme's matter, and where they came from nobody's. */
export const forgetNetworks = (tx: Transaction, request: string): Promise<number> =>
  none(
    tx,
    sql`
    update facility.request_file
    set network = null
    where request_id = ${request} and network is not null
  `,
  );
