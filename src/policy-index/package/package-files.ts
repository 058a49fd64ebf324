/** The files of a package, wherever they lie: named, sized where known, opened as streams of bytes. */
export type PackageFiles = {
  readonly names: readonly string[];
  /** Throws `FileProblem` where the bytes turn out to be too many or damaged. */
  readonly open: (name: string) => AsyncIterable<Uint8Array>;
  /** Bytes, for progress; undefined where nobody knows before reading. */
  readonly size: (name: string) => number | undefined;
  readonly close: () => void;
};

/** What a package may be made of; anything else in it is ignored, and said. */
export const knownFiles = [
  "instrument.yaml",
  "answers.csv",
  "answers.xlsx",
  "sources.csv",
  "places.csv",
  "expected.csv",
  "review.csv",
  "double-coding.csv",
  // What became of each question since the version before: read where instruments are built.
  "crosswalk.csv",
] as const;

export type KnownFile = (typeof knownFiles)[number];

/** Written on export and of no consequence for scores. */
export const otherFiles: readonly string[] = [
  "README.md",
  "CITATION.cff",
  "LICENSE",
  "LICENSE.md",
  "LICENSE.txt",
  "LICENCE",
  "scores.csv",
  "codebook.csv",
  "prepared.csv",
  "place-names.csv",
  "manifest.json",
  "manifest.json.minisig",
  "datapackage.json",
  // What follows from a release, in a folder of its own: as a folder, and as a zip lists it.
  ...["robustness", "robustness/", "robustness/variations.json", "robustness/ranges.csv"],
  ...["robustness/effects.csv", "robustness/audit.json"],
];

export const limits = {
  /** Bytes of one file, inflated. */
  file: 2 * 1024 ** 3,
  /** Bytes of all files of a zip, inflated. */
  total: 4 * 1024 ** 3,
  entries: 1000,
  /** Inflated bytes for one stored, once a file is past a megabyte: text seldom passes a hundred. */
  ratio: 400,
  yaml: 5 * 1024 ** 2,
  workbook: 200 * 1024 ** 2,
} as const;

/** Something about the bytes of a file that a person can mend. Thrown inside a stream, caught where the package is read. */
export type FileProblem = {
  readonly kind: "file-problem";
  readonly code: "file-too-large" | "zip-bomb" | "zip-damaged" | "file-unreadable";
  readonly file: string;
  readonly found: string;
  readonly expected: string;
};

export const fileProblem = (
  code: FileProblem["code"],
  file: string,
  found: string,
  expected = "",
): Error & { cause: FileProblem } => {
  const cause: FileProblem = { kind: "file-problem", code, file, found, expected };
  return Object.assign(new Error(`${code}: ${file}`), { cause });
};

export const fileProblemIn = (thrown: unknown): FileProblem | undefined => {
  if (!(thrown instanceof Error)) return undefined;
  const { cause } = thrown;
  return typeof cause === "object" && cause !== null && "kind" in cause && cause.kind === "file-problem"
    ? (cause as FileProblem)
    : undefined;
};

/** Whole text of a small file; undefined where it is too large for what it is. */
export async function bytesOf(files: PackageFiles, name: string, atMost: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of files.open(name)) {
    size += piece.length;
    if (size > atMost) throw fileProblem("file-too-large", name, `> ${megabytes(atMost)}`, `≤ ${megabytes(atMost)}`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

export const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 ** 2)} MB`;
