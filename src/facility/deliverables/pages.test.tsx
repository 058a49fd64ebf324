/** The pages of deliverables, drawn in every language, with what is offered to whom. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { languages } from "../../base/text.ts";
import { DeliverablePage, DeliverablesPage } from "./DeliverablePages.tsx";
import { OwnDeliverablesPage } from "./OwnDeliverablesPage.tsx";
import type { DeliverableView, OwnDeliverables, PublishedView } from "./operations.ts";
import { PublicList, PublicPage } from "./PublicPages.tsx";
import { ReviewPage, ReviewsPage } from "./ReviewPages.tsx";
import { deliverableStatuses } from "./steps-contract.ts";

const asked = { address: "/en/desk/x", onceKey: "once" };
const id = "6f5f0a5e-9a0b-4f0e-8f43-0d0f4f1c1a11";
const peer = { person: "6f5f0a5e-9a0b-4f0e-8f43-0d0f4f1c1a12", name: "Example Peer" };
const of = { actionTitle: "Example action", request: "EXF/2026/0001", programme: "EXF" };
const line = {
  ...{ code: "D1", title: "Example guide", activity: "A1", activityTitle: "Example workshop", due: "2027-01-22" },
  ...({ isLate: true, isPlanned: true, status: "in-review", versions: 1 } as const),
} as const;
const version = {
  ...({
    version: 1,
    sha256: "a".repeat(64),
    language: "en",
    changes: "Example: the first.",
    on: "2027-01-20",
    by: "you",
  } as const),
  ...({
    mediaType: "application/pdf",
    bytes: 12,
    scanned: "clean",
    answers: [{ text: "Example answer", on: "2027-01-21" }],
  } as const),
  reviews: [{ reviewer: peer.person, name: peer.name, isOwn: false, note: "Example: part 2", text: "" }],
} as const;
const view: DeliverableView = {
  ...{ ...line, ...of, action: id, deliverable: id, language: "fr", stamp: 2, history: [] },
  versions: [{ ...version, reviews: [...version.reviews], answers: [...version.answers] }],
  peers: [peer, { person: id, name: "Example Writer", bar: "reviewer-wrote" }],
  steps: { "version-added": "", answered: "", "signed-off": "", published: "", withdrawn: "" },
};
const whole = /undefined|\[object|\{[a-z]+\}/;

test("each page is whole in every language", () => {
  const own: OwnDeliverables = {
    ...{ ...of, language: "fr" },
    lines: [
      {
        ...{ code: "D1", title: "Example guide", activityTitle: "Example workshop", due: "2027-01-22", isLate: true },
        ...{ stamp: 4, isAwaited: true, published: id, versions: [{ ...version, programmeOn: "2027-01-22" }] },
      },
    ],
  };
  const shown = {
    ...({
      deliverable: id,
      version: 1,
      title: { fr: "Guide" },
      summary: { fr: "Résumé" },
      licence: "CC-BY-4.0",
    } as const),
    ...{ publishedOn: "2027-02-01", language: "fr", mediaType: "application/pdf", bytes: 12, sha256: "a".repeat(64) },
  } as const;
  const about = { programmeTitle: "Example facility", actionTitle: "Example action", countries: ["TUN"] };
  const gone = { ...{ deliverable: id, title: { en: "Guide" }, why: "Example" }, publishedOn: "2027-02-01" };
  const read: PublishedView = { ...about, gone: { ...gone, withdrawnOn: "2027-02-02" } };
  const review = { ...of, deliverable: id, title: "Guide", activityTitle: "Workshop", stamp: 2, open: 1 };
  for (const language of languages) {
    const said = { language };
    const drawn = [
      ...deliverableStatuses.map((status) => (
        <DeliverablesPage key={status} view={{ ...of, action: id, lines: [{ ...line, status }] }} {...said} />
      )),
      <DeliverablePage key="one" view={view} asked={asked} {...said} />,
      <ReviewsPage key="list" view={{ lines: [] }} {...said} />,
      <ReviewPage key="review" view={{ ...review, versions: view.versions }} asked={asked} {...said} />,
      <OwnDeliverablesPage key="own" view={own} token="t" isDone {...said} />,
      <PublicList key="public" view={{ lines: [shown], page: 1, pages: 2 }} {...said} />,
      <PublicPage key="shown" view={{ ...about, shown }} {...said} />,
      <PublicPage key="gone" view={read} {...said} />,
    ].map((page) => renderToStaticMarkup(page));
    for (const html of drawn) expect(html).not.toMatch(whole);
  }
});

test("what is in another language than the page says so", () => {
  const shown = {
    ...({ deliverable: id, version: 1, title: { ar: "دليل" }, summary: { ar: "ملخص" }, licence: "CC0-1.0" } as const),
    ...{ publishedOn: "2027-02-01", language: "ar", mediaType: "application/pdf", bytes: 12, sha256: "a".repeat(64) },
  } as const;
  const about = { programmeTitle: "Example facility", actionTitle: "Example action", countries: ["TUN"] };
  const html = renderToStaticMarkup(<PublicPage view={{ ...about, shown }} language="en" />);
  expect(html).toContain('<span lang="ar" dir="rtl">دليل</span>');
});

test("only what the rules let through is offered, and nothing to whoever has a tie", () => {
  const drawn = (change: Partial<DeliverableView>) =>
    renderToStaticMarkup(<DeliverablePage view={{ ...view, ...change }} asked={asked} language="en" />);
  expect(drawn({})).toContain("Sign this version off");
  expect(drawn({})).not.toContain("Example Writer");
  expect(drawn({ steps: { ...view.steps, "signed-off": "review-open" } })).not.toContain("Sign this version off");
  const tied = drawn({ tie: "TUN" });
  expect(tied).not.toContain("<form");
  expect(tied).not.toContain("Save the file");
});
