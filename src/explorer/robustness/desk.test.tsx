/** The editor's page of one release in each state its last job can be in, as the server draws it: no browser. */
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { languages } from "../../base/text.ts";
import { failureReasons } from "../../policy-index/releases/contract.ts";
import type { RobustnessJob } from "../../policy-index/releases/robust/contract.ts";
import { standardSettings } from "../../policy-index/robustness/contract.ts";
import { say } from "../../ui/words/words.ts";
import { variationName } from "../reading/variation-sentences.ts";
import { robustnessDeskWords as told } from "./desk-words.ts";
import { failedJobWords } from "./failed-job-words.ts";
import { isUnderWay, RobustnessDesk } from "./RobustnessDesk.tsx";
import { RobustnessReleases } from "./RobustnessReleases.tsx";

const release = { index: "tiny", release: "2024.0", title: { en: "A tiny index" }, publishedOn: "2024-05-01" };
const settings = { ...standardSettings, replicates: 2_000, variations: [...standardSettings.variations] };

const jobIn = (state: RobustnessJob["state"], more: Partial<RobustnessJob> = {}): RobustnessJob => ({
  ...{ job: 7, index: release.index, release: release.release, state, done: 0, settings },
  ...{ askedAt: "2027-02-03T09:10:11.000Z", ...more },
});

const ended = { done: 1, endedAt: "2027-02-04T00:00:01.000Z" };
const states = {
  usual: undefined,
  waiting: jobIn("waiting"),
  running: jobIn("running", { done: 0.42 }),
  done: jobIn("done", ended),
  cancelled: jobIn("cancelled", { ...ended, done: 0.42 }),
  failed: jobIn("failed", { ...ended, done: 0.42 }),
} as const;

type State = keyof typeof states;
const all: readonly State[] = ["usual", "waiting", "running", "done", "cancelled", "failed"];

const coders = "untold" as const;
const viewOf = (state: State) => ({ ...release, ...(states[state] ? { job: states[state] } : {}), settings, coders });

const drawn = (state: State, language: (typeof languages)[number] = "en", posted?: object): string =>
  renderToStaticMarkup(
    <RobustnessDesk
      language={language}
      view={viewOf(state)}
      asked={{ address: "/en/desk/robustness/tiny/2024.0", onceKey: "k", ...posted }}
    />,
  );

describe("an editor is told where the last job stands", () => {
  test.each([
    ["usual", "Worked out with the default settings."],
    ["waiting", "Is about to begin"],
    ["running", "Is being worked out: 42%"],
    ["done", "Worked out as you asked, 4 February 2027."],
    ["cancelled", "Cancelled; what was shown before stays."],
    ["failed", "Failed; what was shown before stays."],
  ] as const)("%s: %s", (state, words) => {
    expect(drawn(state).replace(/<[^>]+>/g, "")).toContain(words);
  });

  test("in every language, with nothing left out and no time of day", () => {
    for (const language of languages) {
      for (const state of all) {
        const page = drawn(state, language);
        expect(page, `${state} ${language}`).not.toMatch(/undefined|NaN|\[object|\{share\}|\{day\}|\d\d:\d\d/);
      }
      expect(drawn("failed", language)).toContain(say(told.failed, language, { day: "", share: "" }).split(/[;؛،]/)[0]);
    }
  });
});

test("an editor whose release could not be worked out is told so in the list and on its page, why, and how to go on", () => {
  for (const language of languages) {
    const list = renderToStaticMarkup(
      <RobustnessReleases language={language} view={{ releases: [release] }} unworkable={() => "disk-full"} />,
    );
    expect(list).toContain(say(told.nothingShown, language));
    expect(list).not.toContain(say(told.usual, language));
    const page = renderToStaticMarkup(
      <RobustnessDesk
        language={language}
        view={viewOf("usual")}
        asked={{ address: "/en/desk/robustness/tiny/2024.0", onceKey: "k" }}
        failed="disk-full"
      />,
    );
    const { said, mend } = failedJobWords["disk-full"];
    expect(page).toContain(`${say(told.nothingShown, language)}.`);
    expect(page).toContain(`${say(said, language)} ${say(mend, language)}`);
    expect(page).toContain('id="robustness-again"');
  }
  const under = renderToStaticMarkup(
    <RobustnessDesk
      language="en"
      view={viewOf("running")}
      asked={{ address: "/en/desk/robustness/tiny/2024.0", onceKey: "k" }}
      failed="disk-full"
    />,
  );
  expect(under).not.toContain(say(told.nothingShown, "en"));
});

test("one that failed says why and what to do next, for every reason and in every language; the others say nothing of it", () => {
  for (const language of languages) {
    const notes = [...failureReasons, undefined].map((reason) => {
      const job = jobIn("failed", { ...ended, ...(reason ? { reason } : {}) });
      const page = renderToStaticMarkup(
        <RobustnessDesk
          language={language}
          view={{ ...viewOf("failed"), job }}
          asked={{ address: "/en/desk/robustness/tiny/2024.0", onceKey: "k" }}
        />,
      );
      return /<p class="note">([^<]+)<\/p>/.exec(page)?.[1] ?? "";
    });
    expect(new Set(notes).size, language).toBe(failureReasons.length + 1);
    for (const note of notes) expect(note.split(/[.؛;:]/).length, note).toBeGreaterThan(2);
  }
  expect(drawn("failed")).toContain("The reason was not kept");
  for (const state of all.filter((one) => one !== "failed")) expect(drawn(state), state).not.toContain('class="note"');
});

test("while it waits or runs there is a bar and a way to stop it, and no second job can be asked for", () => {
  for (const state of all) {
    const page = drawn(state);
    const busy = state === "waiting" || state === "running";
    expect(isUnderWay(viewOf(state)), state).toBe(busy);
    expect(page.includes("<progress"), state).toBe(busy);
    expect(page.includes('value="robustness.cancel"'), state).toBe(busy);
    expect(page.includes('value="robustness.work-out"'), state).toBe(!busy);
  }
  expect(drawn("running")).toContain('value="0.42"');
});

test("where it stands is told to who listens, in every state", () => {
  for (const state of all) expect(drawn(state), state).toContain('role="status"');
});

test("what was asked for comes back as it was written, with what is wrong and what mends it", () => {
  const page = drawn("done", "en", {
    posted: {
      act: "robustness.work-out",
      fields: { _form: "robustness-again", choices: ["", "weights"], n: "31", seed: "9", file: "vary: nothing" },
      problem: {
        ...{ code: "variations-invalid", title: "This cannot be worked out", status: 422 },
        details: [{ code: "variations.shape", field: "vary", row: 1 }],
      },
    },
  });
  expect(page).toContain('value="31"');
  expect(page).toContain('value="9"');
  expect(page).toContain("vary: nothing");
  expect(page.match(/type="checkbox"[^>]*checked/g)).toHaveLength(1);
  expect(page).toContain("Line 1:");
  expect(page).toContain("This cannot be worked out");
});

test("a number that is not understood is told with what it may be, in every language", () => {
  const refused = (field: string, language: (typeof languages)[number]) =>
    drawn("done", language, {
      posted: {
        act: "robustness.work-out",
        fields: { _form: "robustness-again", n: "31", seed: "abc" },
        problem: { ...{ code: "input-invalid", title: "t", detail: "d", mend: "m" }, facts: { fields: [field] } },
      },
    });
  expect(refused("seed", "en")).toContain("The seed is a whole number from 0 up");
  expect(refused("n", "en")).toContain("Draws are a whole number from 2 to 10,000.");
  for (const language of languages) expect(refused("seed", language)).toContain(say(told.seedForm, language));
});

test("from settings of one's own one press leads back to the default ones, which are called so again", () => {
  expect(drawn("done")).toContain("Back to the default settings");
  expect(drawn("running")).not.toContain("Back to the default settings");
  const job = jobIn("done", {
    ...ended,
    settings: { ...standardSettings, variations: [...standardSettings.variations] },
  });
  const page = renderToStaticMarkup(
    <RobustnessDesk
      language="en"
      view={{
        ...release,
        job,
        coders,
        settings: { ...standardSettings, variations: [...standardSettings.variations] },
      }}
      asked={{ address: "/en/desk/robustness/tiny/2024.0", onceKey: "k" }}
    />,
  );
  expect(page).toContain("Worked out with the default settings.");
  expect(page).not.toContain("Back to the default settings");
});

test("the list says the same of each release as its own page", () => {
  for (const language of languages) {
    for (const state of all) {
      const { settings: _, ...listed } = viewOf(state);
      const list = renderToStaticMarkup(
        <RobustnessReleases language={language} view={{ releases: [listed] }} unworkable={() => undefined} />,
      );
      const words = /role="status">(?:<progress[^>]*><\/progress> )?([^<]+?)\.?<\/p>/.exec(drawn(state, language))?.[1];
      expect(words, state).toBeTruthy();
      expect(list, `${state} ${language}`).toContain(words);
    }
  }
});

test("what is wrong with a field is said by what the page calls it, and with what may stand there", () => {
  const sent = (problem: object) => ({
    posted: {
      act: "robustness.work-out",
      fields: { _form: "robustness-again", choices: ["", "weights"], n: "99999" },
      problem: { title: "Something does not fit", detail: "Nothing was begun.", mend: "Mend this:", ...problem },
    },
  });
  for (const language of languages) {
    const page = drawn("usual", language, sent({ code: "input-invalid", facts: { fields: ["n"] } }));
    const alert = page.slice(page.indexOf('role="alert"'), page.indexOf("<fieldset"));
    expect(alert).toContain(`<strong>${say(told.replicates, language)}</strong>`);
    expect(alert).not.toContain("<code>");
    expect(alert).toContain(say(told.replicatesForm, language));
    const details = [{ tier: "error", code: "variation-repeated", column: "vary[4].choice", found: "weights" }];
    const twice = drawn("usual", language, sent({ code: "variations-unfit", facts: { fields: [] }, details }));
    expect(twice).toContain(say(told.twice, language, { choice: variationName("weights", language) }));
    expect(twice).not.toContain("vary[");
  }
});

test("before the button is pressed it is said what stands on the public page, since when, and that it is replaced", () => {
  for (const language of languages) {
    const page = renderToStaticMarkup(
      <RobustnessDesk
        language={language}
        view={viewOf("usual")}
        asked={{ address: "/en/desk/robustness/tiny/2024.0", onceKey: "k" }}
        shownSince="2026-11-26"
      />,
    );
    const note = page.indexOf('id="replaces"');
    expect(note).toBeGreaterThan(0);
    expect(note).toBeLessThan(page.indexOf(say(told.workOut, language), note));
    expect(page).toContain('aria-describedby="replaces"');
    expect(page.slice(note)).toMatch(/2026/);
    expect(page).not.toMatch(/undefined|[{}]/);
  }
  expect(drawn("usual")).toContain("The public page shows 2,000 draws from seed 1 now. What you have worked out");
  expect(drawn("running")).not.toContain("replaces");
});
