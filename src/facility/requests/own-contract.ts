/**
 * What whoever asks does with their own request, by a link and without an account: begin it, write it in parts, ask others to confirm,
 * send it, follow it, withdraw it. None is an address of the API: it is done by the pages with the forms, which bound how often.
 */
import { z } from "zod";
import { Day } from "../../base/day.ts";
import { operation } from "../../base/operation.ts";
import { UploadedFile } from "../../base/served.ts";
import { Language } from "../../base/text.ts";
import { PauseReason } from "../clocks/contract.ts";
import { Programme, ProgrammeCode, StageName } from "../programme/contract.ts";
import {
  ApplicantRow,
  GivenApplicant,
  longestSaid,
  RequestContent,
  RequestFile,
  RequestState,
  SentContent,
  standings,
} from "./contract.ts";
import { SentLetter } from "./letters/contract.ts";
import { parts } from "./paths.ts";

const ours = { may: "operate", from: "database", local: true } as const;

/** The link somebody came by: its seal was looked at before. */
const By = { link: z.uuid() } as const;

/** What is told of it in the log and to the next page: which, and of which programme. */
const Which = { request: z.uuid(), programme: ProgrammeCode } as const;

const Address = z.string().trim().toLowerCase().pipe(z.email().max(longestSaid.address));

export const beginRequest = operation({
  ...{
    ...ours,
    name: "requests.begin",
    summary: "Begins a request to a programme, and gives the link by which it is written.",
  },
  method: "POST",
  path: "/own-requests",
  input: z.object({
    programme: ProgrammeCode,
    /** Where the link is sent, to go on later; without one it is in the address of the page alone. */
    address: Address.optional(),
    /** From a page about a gap: the place and the indicator it is about. */
    place: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional(),
    indicator: RequestContent.shape.indicators.unwrap().element.optional(),
    /** Stands for the form it came by: sent twice, it is begun once. */
    form: z.string().regex(/^[\w-]{20,100}$/),
  }),
  output: z.object({ ...Which, link: z.uuid(), isNew: z.boolean() }),
  refusals: { "requests-closed": 409 },
});

export const ownRequest = operation({
  ...{ ...ours, name: "requests.own", summary: "A request as whoever holds one of its links sees it." },
  method: "GET",
  path: "/own-requests/:link",
  input: z.object(By),
  output: z.object({
    ...Which,
    state: RequestState,
    language: Language,
    version: z.number().int(),
    number: z.string().optional(),
    content: RequestContent,
    /** Of the others no person is told to one who confirms. */
    applicants: z.array(ApplicantRow),
    files: z.array(RequestFile),
    /** Of whoever confirms by this link; absent for whoever writes the request. */
    confirms: z.uuid().optional(),
    /** The programme by which it is judged, and the day for which it is asked. */
    judgedBy: Programme,
    judgedOn: Day,
    savedOn: Day,
    /** Those that went to whoever writes the request, the newest first. */
    letters: z.array(SentLetter),
    sentOn: Day.optional(),
    endedOn: Day.optional(),
    reason: z.string().optional(),
    /** Every sending, the last first, with what came back. */
    versions: z.array(
      z.object({
        version: z.number().int(),
        sentOn: Day,
        content: SentContent,
        returnedOn: Day.optional(),
        question: z.string().optional(),
      }),
    ),
    /** For what is with the programme: where it is, and by which day each stage is over at the latest, where a day can be said. */
    ahead: z
      .object({
        stage: StageName,
        pause: z.object({ reason: PauseReason, since: Day }).optional(),
        lateSince: Day.optional(),
        stages: z.array(z.object({ stage: StageName, by: Day.optional() })).readonly(),
        missingYears: z.array(z.number().int()).readonly(),
      })
      .optional(),
    /** Of one that came back, the last day its question can be answered. */
    answerBy: Day.optional(),
    /** The last day a draft is kept if nobody goes on with it. */
    keptUntil: Day.optional(),
  }),
  refusals: {},
});

export const saveRequest = operation({
  ...{ ...ours, name: "requests.save", summary: "Saves a part of a request." },
  method: "POST",
  path: "/own-requests/:link/save",
  matches: true,
  input: z.object({
    ...By,
    part: z.enum(parts),
    applicants: z.array(GivenApplicant).max(50).default([]),
    content: RequestContent.prefault({}),
  }),
  output: z.object({ ...Which, version: z.number().int(), applicants: z.array(z.uuid()) }),
  refusals: { stale: 412, "request-not-yours": 409, "nobody-asks": 422 },
});

export const attachToRequest = operation({
  ...{ ...ours, name: "requests.attach", summary: "Keeps a file with a request." },
  method: "POST",
  path: "/own-requests/:link/files",
  takesFiles: true,
  input: z.object({
    ...By,
    file: UploadedFile,
    /** The network it comes from, hashed under each secret that holds, the one in force first. */
    networks: z
      .array(z.string().regex(/^[0-9a-f]{64}$/))
      .max(10)
      .default([]),
  }),
  output: z.object({ ...Which, file: z.uuid() }),
  refusals: {
    "request-not-yours": 409,
    "files-enough": 422,
    "files-network-full": 429,
    "files-house-full": 503,
    "file-empty": 422,
    "file-kind-unknown": 422,
    "file-damaged": 422,
    "file-locked": 422,
    "file-beyond-limits": 422,
    "file-infected": 422,
    "reading-busy": 503,
  },
});

export const takeOutOfRequest = operation({
  ...{ ...ours, name: "requests.take-out", summary: "Takes a file out of a request." },
  method: "POST",
  path: "/own-requests/:link/files/:file/take-out",
  input: z.object({ ...By, file: z.uuid() }),
  output: z.object(Which),
  refusals: { "request-not-yours": 409 },
});

export const sendRequest = operation({
  ...{
    ...ours,
    name: "requests.send",
    summary: "Sends a request to its programme: for the first time with a number, or again.",
  },
  method: "POST",
  path: "/own-requests/:link/send",
  matches: true,
  input: z.object({
    ...By,
    /** The notice on data protection was read and accepted. */
    accepts: z.literal(true),
  }),
  output: z.object({ ...Which, number: z.string(), sending: z.number().int(), isNew: z.boolean() }),
  refusals: { stale: 412, "request-not-yours": 409, "request-incomplete": 422, "not-eligible": 422 },
});

export const askConfirmations = operation({
  ...{
    ...ours,
    name: "requests.ask-confirmations",
    summary: "Sends each of the others who ask the link by which they confirm.",
  },
  method: "POST",
  path: "/own-requests/:link/confirmations",
  input: z.object(By),
  output: z.object({ ...Which, letters: z.number().int() }),
  refusals: { "request-not-yours": 409 },
});

export const confirmRequest = operation({
  ...{ ...ours, name: "requests.confirm", summary: "Says for one of those who ask whether they do." },
  method: "POST",
  path: "/own-requests/:link/confirm",
  input: z.object({ ...By, says: z.enum(standings).exclude(["awaited"]) }),
  output: z.object({ ...Which, isNew: z.boolean() }),
  refusals: { "request-over": 409 },
});

export const withdrawRequest = operation({
  ...{ ...ours, name: "requests.withdraw", summary: "Withdraws a request; one that was never sent is deleted." },
  method: "POST",
  path: "/own-requests/:link/withdraw",
  input: z.object(By),
  output: z.object({ ...Which, was: z.enum(["deleted", "withdrawn", "over"]) }),
  refusals: {},
});

export const forgetRequester = operation({
  ...{ ...ours, name: "requests.forget", summary: "Erases the persons of the institution whose link it is." },
  method: "POST",
  path: "/own-requests/:link/forget",
  input: z.object(By),
  output: z.object({ ...Which, wasThere: z.boolean() }),
  /** Whoever writes a request is written to until it is over. */
  refusals: { "request-open": 409 },
});

export const sendLinks = operation({
  ...{
    ...ours,
    name: "requests.send-links",
    summary: "Sends an address the links of the requests it is the contact of.",
  },
  method: "POST",
  path: "/own-requests/links",
  input: z.object({ programme: ProgrammeCode, address: Address }),
  /** As many as there are; never told to whoever asked. */
  output: z.object({ programme: ProgrammeCode, letters: z.number().int() }),
  refusals: {},
});
