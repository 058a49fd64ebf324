/**
 * What a facility has open for everybody, looked up beside the open site: pages of releases never ask the database, and yet lead to the
 * programmes there are. What was found last stands while the database is away.
 */
import { publishedDeliverables } from "../facility/deliverables/operations.ts";
import type { OpenFacility } from "../facility/portfolio/shelf.ts";
import { listProgrammes } from "../facility/programme/contract.ts";
import { servedPublishedDeliverables } from "../server/deliverable-operations.ts";
import type { Log } from "../server/log.ts";
import { servedProgrammes } from "../server/operations.ts";
import { perform } from "../server/perform.ts";
import type { Database } from "../store/open.ts";
import { askedHere } from "./with-database.ts";

type Beside = {
  readonly log: Log;
  readonly database: () => Database | undefined;
  /** Something else is open from now on: pages that were kept do not say so. */
  readonly changed: () => void;
};

/** A programme begins at midnight, by nobody's deed: so it is looked at again and again, not only when something was done. */
const every = 30_000;

async function openNow(database: Database): Promise<OpenFacility> {
  const asked = askedHere("en", database);
  const { programmes } = listProgrammes.output.parse(await perform(servedProgrammes, {}, asked));
  const { lines } = publishedDeliverables.output.parse(await perform(servedPublishedDeliverables, {}, asked));
  return {
    programmes: programmes.map(({ code, isExercise }) => ({ code, isExercise })),
    hasDeliverables: lines.length > 0,
  };
}

export function facilityBeside({ log, database, changed }: Beside) {
  let known: OpenFacility = { programmes: [], hasDeliverables: false };
  let closed = false;
  const look = async (): Promise<void> => {
    const open = database();
    if (!open || closed) return;
    const found = await openNow(open);
    if (JSON.stringify(found) === JSON.stringify(known)) return;
    known = found;
    changed();
  };
  let last: Promise<void> = Promise.resolve();
  const next = (): void => {
    last = last.then(look).catch((fault: unknown) => log.debug({ err: fault }, "what is open could not be looked up"));
  };
  next();
  const looking = setInterval(next, every).unref();
  return {
    open: () => known,
    /** Something was done that may have opened or closed something. */
    look: next,
    close: async (): Promise<void> => {
      closed = true;
      clearInterval(looking);
      await last;
    },
  };
}
