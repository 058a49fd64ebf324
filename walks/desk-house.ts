/** A house with an edition to code in it: a real database, the built pages, and people who are simply said to be signed in. */
import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Person, Role } from "../src/base/actor.ts";
import { archiveOf } from "../src/explorer/reading/fixture.ts";
import { keepExamplePerson, markExercise } from "../src/people/roles/example-people.ts";
import { editionUnderTest, sourceUnderTest } from "../src/policy-index/answers/answers-under-test.ts";
import type { InstrumentFile } from "../src/policy-index/instrument/contract.ts";
import { readConfig } from "../src/server/config.ts";
import { openLog } from "../src/server/log.ts";
import { type Accounts, openAccounts } from "../src/server/session.ts";
import { migrate } from "../src/store/migrate.ts";
import { type Database, openDatabase } from "../src/store/open.ts";
import { removedUnderTest } from "../src/store/removed-under-test.ts";
import { transaction } from "../src/store/transaction.ts";
import { openSite } from "../src/web/open-site.ts";
import { layWire, type Wire } from "./wire.ts";

const said = (en: string, ar: string) => ({ en, ar });

const options = [
  { key: "1", label: said("Yes, at birth and without conditions", "نعم، عند الولادة ودون شروط"), score: 100 },
  {
    key: "2",
    label: said("Yes, if a parent has lived there for years", "نعم، إذا أقام أحد الوالدين سنوات"),
    score: 50,
  },
  { key: "0", label: said("No", "لا"), score: 0 },
];

/** An instrument of so many questions in areas of ten or so. */
export function madeUpQuestions(count: number): InstrumentFile {
  const areas = ["birth", "residence", "family", "loss", "proof"];
  const ids = Array.from({ length: count }, (_, at) => `q${at + 1}`);
  return {
    ...{ passerelle: 1, id: "citizenship-exercise", version: "1.0", title: said("Citizenship law", "قانون الجنسية") },
    indicators: ids.map((id, at) => ({
      id,
      title: said(`Birth in the country ${at + 1}`, `الولادة في البلد ${at + 1}`),
      question: said(
        `Does a child born in the country to foreign parents become a citizen, under condition ${at + 1}?`,
        `هل يصبح الطفل المولود في البلد لأبوين أجنبيين مواطنًا وفق الشرط ${at + 1}؟`,
      ),
      guidance: said(
        "**Count** the rule that applies at birth or by declaration before the age of majority. Leave aside children who would be stateless.",
        "**احتسبوا** القاعدة المنطبقة عند الولادة أو بتصريح قبل سن الرشد. ودعوا جانبًا الأطفال المعرضين لانعدام الجنسية.",
      ),
      options,
    })),
    measures: [
      {
        ...{ id: "all", headline: true },
        tree: {
          id: "overall",
          children: areas.map((area, at) => ({
            ...{ id: area, title: said(`Area of ${area}`, `مجال ${at + 1}`) },
            children: ids.filter((_, position) => position % areas.length === at),
          })),
        },
      },
    ],
  };
}

/** As Playwright sets it. */
type Cookie = { readonly name: string; readonly value: string; readonly url: string };

export type DeskHouse = {
  readonly origin: string;
  readonly database: Database;
  /** Where the embedded database lies. */
  readonly data: string;
  /** What its cookies are sealed with. */
  readonly secret: string;
  readonly edition: string;
  readonly law: string;
  /** A coder of a place; `cookie` is what their browser sends. */
  readonly coder: (place: string, role?: Role["role"]) => Promise<{ readonly person: Person; readonly cookie: Cookie }>;
  /** Another session of the same person: another device. */
  readonly enter: (person: string) => Promise<Cookie>;
  /** Nothing reaches the house, and what was on its way is lost. */
  readonly cut: () => void;
  readonly mend: () => void;
  /** A wire of one device's own, at an address of the loopback's network; closed by whoever laid it. */
  readonly layWireAt: (host: string) => Promise<Wire>;
  readonly close: () => Promise<void>;
};

export async function openDeskHouse(questions = 60, places = ["FRA", "ESP", "MAR"]): Promise<DeskHouse> {
  const data = mkdtempSync(path.join(tmpdir(), "passerelle-desk-"));
  const database = await openDatabase({ dataDirectory: data });
  await migrate(database, new Date());
  const instrument = madeUpQuestions(questions);
  const edition = await editionUnderTest(database, { instrument, places });
  const law = await sourceUnderTest(database, edition, "Nationality Act");
  await sourceUnderTest(database, edition, "Constitution of 1978");
  let portOfSite = 0;
  const wire = await layWire(() => portOfSite);
  const read = readConfig({
    ...{ PORT: "0", PASSERELLE_RATE_RENDERS: "off" },
    PASSERELLE_ORIGIN: `http://localhost:${wire.port}`,
  });
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  const log = openLog("error", process.stderr);
  const now = () => new Date();
  const secret = "s".repeat(48);
  let accounts: Accounts | undefined;
  const edited = {};
  const site = await openSite({
    ...{ config: read.config, version: "0.0.0", log, now, idPrefix: "walk-" },
    archive: () => archiveOf([]),
    edition: () => edited,
    database: () => database,
    accounts: (origin) => {
      accounts ??= openAccounts({
        ...{ database: () => database, origin, secret, providers: [], now, log },
        kept: () => undefined,
      });
      return accounts;
    },
  });
  const { origin } = site;
  portOfSite = site.port;
  await transaction(database, { readOnly: false }, (tx) => markExercise(tx, now()));
  // The first to ask opens the accounts.
  await fetch(`${origin}/en/desk`);
  const enter = async (person: string): Promise<Cookie> => {
    const entered = await accounts?.ways.asExample(person, { headers: new Headers({ origin }), address: "-" });
    const [first = ""] = entered?.outcome === "in" ? entered.cookies : [];
    const [name = "", value = ""] = (first.split(";", 1)[0] ?? "").split(/=(.*)/s);
    return { name, value, url: origin };
  };
  return {
    ...{ origin, database, data, secret, edition, law },
    coder: async (place, role = "author") => {
      const roles: readonly Role[] = [{ role, edition, place }];
      const name = `Example ${role} ${randomUUID()}`;
      const id = await transaction(database, { readOnly: false }, (tx) =>
        keepExamplePerson(tx, { name, roles, now: now(), newId: randomUUID }),
      );
      return { person: { kind: "person", name: id, roles, provedAt: now() }, cookie: await enter(id) };
    },
    enter,
    ...{ cut: wire.cut, mend: wire.mend },
    layWireAt: (host) => layWire(() => portOfSite, { host, port: wire.port }),
    close: async () => {
      await wire.close();
      await site.close(2_000);
      await database.close();
      await removedUnderTest(data);
    },
  };
}
