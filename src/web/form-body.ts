/** What a form sent: its fields and, where it may hold some, its files; bounded before anything is read. */
import { refuse } from "../base/refusal.ts";
import type { UploadedFile } from "../base/served.ts";
import { readBody, textOf } from "../server/body.ts";
import type { Fields } from "./form-input.ts";

export type Form = { readonly fields: Fields; readonly files: Readonly<Record<string, UploadedFile>> };

export const longestBody = 1_000_000;

/** A file of 25 MB and what the form says around it. */
const longestFiles = 26_500_000;

/** Two thousand answers that were filled in away, ten fields each. */
const mostFields = 24_000;

/** A browser ends the lines of a text in its own way. */
const lines = (text: string): string => text.replaceAll("\r\n", "\n");

function gathered(entries: Iterable<readonly [string, string]>): Fields {
  const fields: Record<string, string | string[]> = Object.create(null);
  let count = 0;
  for (const [name, value] of entries) {
    if (++count > mostFields) refuse("too-large", { most: mostFields });
    const before = fields[name];
    if (before === undefined) fields[name] = lines(value);
    else if (typeof before === "string") fields[name] = [before, lines(value)];
    else before.push(lines(value));
  }
  return { ...fields };
}

async function severalParts(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Form> {
  let form: FormData;
  try {
    form = await new Response(bytes, { headers: { "Content-Type": type } }).formData();
  } catch {
    return refuse("input-invalid", { fields: ["body"] });
  }
  const texts: [string, string][] = [];
  const files: Record<string, UploadedFile> = Object.create(null);
  for (const [name, value] of form) {
    if (typeof value === "string") texts.push([name, value]);
    // A file nobody chose is sent without a name and without content.
    else if (value.size > 0 || value.name !== "")
      files[name] = { name: value.name.slice(-300), bytes: new Uint8Array(await value.arrayBuffer()) };
  }
  return { fields: gathered(texts), files: { ...files } };
}

/**
 * throws  Refusal too-large; input-invalid: neither kind of form, or a damaged one
 */
export async function readForm(
  request: Request,
  { mayHoldFiles, most = longestFiles }: { readonly mayHoldFiles: boolean; readonly most?: number },
): Promise<Form> {
  const type = request.headers.get("content-type") ?? "";
  if (/^application\/x-www-form-urlencoded\b/.test(type))
    return { fields: gathered(new URLSearchParams(textOf(await readBody(request, longestBody)))), files: {} };
  if (mayHoldFiles && /^multipart\/form-data\b/.test(type)) return severalParts(await readBody(request, most), type);
  return refuse("input-invalid", { fields: ["Content-Type"] });
}
