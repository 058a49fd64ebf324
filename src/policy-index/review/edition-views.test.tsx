/** Pages that belong to a view of an edition lead back to where whoever reads them may go. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { reviewOverview } from "./approval/contract.ts";
import { ReviewOverview } from "./approval/ReviewOverview.tsx";
import { Agreement } from "./double-coding/Agreement.tsx";
import { codingAgreement } from "./double-coding/contract.ts";
import { KeptBecause } from "./parts.tsx";

const id = "11111111-1111-4111-8111-111111111111";
const edition = {
  id,
  index: "law",
  code: "2027",
  title: { en: "Law" },
  language: "en",
  exercise: false,
  state: "open",
};
const asked = { address: "/", onceKey: "once-once" };

const agreement = (more: object) => {
  const figures = { pairs: 80, same: 74 };
  const view = codingAgreement.output.parse({
    ...{ edition, overall: figures, areas: [], open: 4, adjudication: true, mayEdit: false, ...more },
  });
  return renderToStaticMarkup(<Agreement view={view} language="en" asked={asked} />);
};

test("how far coders agree leads a harmoniser to their own desk, and an editor to the views of the edition", () => {
  expect(agreement({})).toContain(`href="/en/desk/harmonise/${id}"`);
  expect(agreement({})).not.toContain(`/en/desk/editions/${id}`);
  expect(agreement({ mayEdit: true })).toContain(`href="/en/desk/editions/${id}/settled"`);
});

test("pairs that differ and cannot be decided now are counted, with the reason", () => {
  expect(agreement({})).toContain("2 more pairs differed when first sent");
  expect(agreement({ open: 6 })).not.toContain("more pair");
  const frozen = agreement({ edition: { ...edition, state: "frozen" } });
  expect(frozen).toContain("This edition is frozen");
  expect(frozen).not.toContain("<form");
});

test("why an author keeps an answer is in sight while it is the last that happened, and not after a decision", () => {
  const kept = { act: "stand-by", from: "returned", to: "contested", role: "author", on: "2027-02-01" } as const;
  const decided = { ...kept, act: "adjudicate", from: "contested", to: "adjudicated", role: "adjudicator" } as const;
  const said = (steps: Parameters<typeof KeptBecause>[0]["steps"]) =>
    renderToStaticMarkup(<KeptBecause steps={steps} language="en" />);
  expect(said([{ ...kept, why: "Article 18 is wider." }])).toContain("Article 18 is wider.");
  expect(
    said([
      { ...kept, why: "Article 18 is wider." },
      { ...decided, why: "So it is." },
    ]),
  ).toBe("");
});

test("the editor's page of review stands among the views of the edition; once that is published it offers nothing", () => {
  const drawn = (state: string) =>
    renderToStaticMarkup(
      <ReviewOverview
        view={reviewOverview.output.parse({
          ...{ edition: { ...edition, state }, places: [], areas: [], disputed: [] },
          stages: { review: true, adjudication: true, secondAuthor: false },
        })}
        language="en"
        asked={asked}
      />,
    );
  expect(drawn("open")).toMatch(/href="\/en\/desk\/editions\/[0-9a-f-]+\/review" aria-current="page"/);
  expect(drawn("open")).toContain("<form");
  expect(drawn("published")).toContain("This edition was published");
  expect(drawn("published")).not.toContain("<form");
});
