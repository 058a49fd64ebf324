/** What a body may be compressed with, and the choosing of it. */
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export const encodings = ["br", "gzip", "identity"] as const;

export type Encoding = (typeof encodings)[number];

const squeezeBrotli = promisify(brotliCompress);
const squeezeGzip = promisify(gzip);

function choose(header: string): Encoding {
  const refused = new Set<string>();
  const accepted = new Set<string>();
  for (const part of header.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim());
    const zero = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    (zero ? refused : accepted).add(name);
  }
  const takes = (name: string): boolean => !refused.has(name) && (accepted.has(name) || accepted.has("*"));
  if (takes("br")) return "br";
  return takes("gzip") ? "gzip" : "identity";
}

const chosen = new Map<string, Encoding>();

/** The best encoding an Accept-Encoding header allows. Browsers send a handful of headers: the answer is kept. */
export function encodingFor(header: string | undefined): Encoding {
  if (header === undefined) return "identity";
  const known = chosen.get(header);
  if (known !== undefined) return known;
  const made = choose(header.slice(0, 200));
  if (chosen.size < 200) chosen.set(header, made);
  return made;
}

/** Media types that shrink; pictures and archives are compressed already. */
export const isCompressible = (mediaType: string): boolean =>
  /^(text\/|application\/(.*\+)?(json|xml|javascript|yaml)|image\/svg\+xml)/.test(mediaType);

/** The body in every encoding worth having; under 600 bytes a header costs more than it saves. Off the main thread. */
export async function compress(body: Buffer, mediaType: string): Promise<Readonly<Partial<Record<Encoding, Buffer>>>> {
  if (body.length < 600 || !isCompressible(mediaType)) return { identity: body };
  const [br, zipped] = await Promise.all([
    squeezeBrotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
    squeezeGzip(body, { level: 6 }),
  ]);
  return { identity: body, br, gzip: zipped };
}
