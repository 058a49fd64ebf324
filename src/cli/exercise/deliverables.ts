/**
 * Deliverables of the demonstration: one is public, one awaits the word of whoever asked, one is with peers, and one was made public and
 * taken back; each file is real, small and an example, and each step is taken by the operation its page uses.
 */
import { operator, type Person } from "../../base/actor.ts";
import { checks } from "../../facility/deliverables/steps-contract.ts";
import {
  servedAddDeliverable,
  servedDeliverable,
  servedDeliverableStep,
  servedOwnDeliverableStep,
  servedOwnDeliverables,
  servedPublishDeliverable,
  servedReview,
  servedSayReview,
} from "../../server/deliverable-operations.ts";
import { perform } from "../../server/perform.ts";
import { openTypesetter, type Typesetter } from "../../server/typeset.ts";
import { actionsCalled } from "./actions-called.ts";
import { type Asked, among, keepPeople } from "./begin.ts";
import { exampleDocx, exampleReport } from "./example-documents.ts";

const aDay = 86_400_000;

type Deed =
  | { readonly does: "add"; readonly as: "pdf" | "docx"; readonly changes: string }
  | { readonly does: "ask" | "ready" | "changes"; readonly peer: number; readonly words: string }
  | { readonly does: "answer" | "withdraw"; readonly words: string }
  | { readonly does: "sign" | "requester-signs" | "publish" };

type Story = {
  /** Of which action, and which of its deliverables. */
  readonly action: string;
  readonly code: string;
  readonly title: Readonly<Record<"en" | "fr" | "es" | "pt" | "ar", string>>;
  readonly summary: Readonly<Record<"en" | "fr" | "es" | "pt" | "ar", string>>;
  readonly since: readonly (readonly [daysAgo: number, deed: Deed])[];
};

const [complaints, newcomers] = ["Example: complaints that reach an answer", "Example: first days of newcomers"];

const stories: readonly Story[] = [
  {
    ...{ action: complaints, code: "D1" },
    title: {
      en: "Example report: what happens to a complaint",
      fr: "Exemple de rapport : le parcours d’une plainte",
      es: "Informe de ejemplo: qué ocurre con una queja",
      pt: "Relatório de exemplo: o percurso de uma queixa",
      ar: "تقرير مثال: ما يحدث للشكوى",
    },
    summary: {
      en: "Example of a summary: where a complaint waits, for how long, and three ways to shorten it. Nothing in it is about a real office.",
      fr: "Exemple de résumé : où une plainte attend, combien de temps, et trois moyens d’aller plus vite. Rien n’y concerne un service réel.",
      es: "Ejemplo de resumen: dónde espera una queja, cuánto tiempo y tres maneras de acortarlo. Nada se refiere a una oficina real.",
      pt: "Exemplo de resumo: onde uma queixa espera, quanto tempo e três maneiras de o encurtar. Nada se refere a um serviço real.",
      ar: "مثال على ملخص: أين تنتظر الشكوى، وكم من الوقت، وثلاث طرق لتقصير ذلك. لا شيء فيه عن مكتب حقيقي.",
    },
    since: [
      [18, { does: "add", as: "docx", changes: "Example: the first version, after the interviews." }],
      [18, { does: "ask", peer: 0, words: "Example: are the three ways clear to an office that was not there?" }],
      [16, { does: "changes", peer: 0, words: "Example: the second way needs an example of a form." }],
      [15, { does: "answer", words: "Example: a form is added as an annex." }],
      [15, { does: "add", as: "pdf", changes: "Example: a form as an annex; shorter sentences." }],
      [15, { does: "ask", peer: 0, words: "" }],
      [13, { does: "ready", peer: 0, words: "Example: clear now." }],
      [12, { does: "sign" }],
      [10, { does: "requester-signs" }],
      [9, { does: "publish" }],
    ],
  },
  {
    ...{ action: complaints, code: "D2" },
    title: {
      en: "Example handouts: a complaint in five steps",
      fr: "Exemple de fiches : une plainte en cinq étapes",
      es: "Fichas de ejemplo: una queja en cinco pasos",
      pt: "Fichas de exemplo: uma queixa em cinco passos",
      ar: "أوراق مثال: الشكوى في خمس خطوات",
    },
    summary: { en: "Example.", fr: "Exemple.", es: "Ejemplo.", pt: "Exemplo.", ar: "مثال." },
    since: [
      [8, { does: "add", as: "docx", changes: "Example: one page for each step, to be read before the workshop." }],
      [8, { does: "ask", peer: 1, words: "Example: would you hand it out as it is?" }],
      [5, { does: "ready", peer: 1, words: "Example: yes; large letters help." }],
      [3, { does: "sign" }],
    ],
  },
  {
    ...{ action: complaints, code: "D3" },
    title: {
      en: "Example procedure: the first draft",
      fr: "Exemple de procédure : premier jet",
      es: "Procedimiento de ejemplo: primer borrador",
      pt: "Procedimento de exemplo: primeiro rascunho",
      ar: "إجراء مثال: المسودة الأولى",
    },
    summary: { en: "Example.", fr: "Exemple.", es: "Ejemplo.", pt: "Exemplo.", ar: "مثال." },
    since: [
      [4, { does: "add", as: "docx", changes: "Example: a first draft of parts 1 to 3." }],
      [4, { does: "ask", peer: 0, words: "Example: please look at part 2, on who answers." }],
      [4, { does: "ask", peer: 1, words: "Example: please look at part 3, on how long it may take." }],
      [2, { does: "ready", peer: 1, words: "Example: part 3 can stay as it is." }],
    ],
  },
  {
    ...{ action: newcomers, code: "D1" },
    title: {
      en: "Example report: the first ten days",
      fr: "Exemple de rapport : les dix premiers jours",
      es: "Informe de ejemplo: los primeros diez días",
      pt: "Relatório de exemplo: os primeiros dez dias",
      ar: "تقرير مثال: الأيام العشرة الأولى",
    },
    summary: {
      en: "Example of a summary: whom a newcomer meets in ten days.",
      fr: "Exemple de résumé : qui l’on rencontre en dix jours.",
      es: "Ejemplo de resumen: a quién se encuentra en diez días.",
      pt: "Exemplo de resumo: quem se encontra em dez dias.",
      ar: "مثال على ملخص: من يلتقي به القادم الجديد في عشرة أيام.",
    },
    since: [
      [24, { does: "add", as: "pdf", changes: "Example: the first version." }],
      [24, { does: "ask", peer: 1, words: "" }],
      [22, { does: "ready", peer: 1, words: "" }],
      [21, { does: "sign" }],
      [20, { does: "requester-signs" }],
      [19, { does: "publish" }],
      [
        6,
        {
          does: "withdraw",
          words: "Example: the table of part 2 counted one office twice. A corrected version follows.",
        },
      ],
    ],
  },
];

const textOf = ({ title }: Story) => ({
  title: title.en,
  lede: "This document is an example. It was made by the program to show how a deliverable is read, signed off and published.",
  parts: [
    ["1. Where one begins", "Example of a paragraph: what was asked, of whom, and in which order it was written down."],
    ["2. Who answers", "Example of a paragraph: the first office answers, and the second one reads what was answered."],
    [
      "3. How long it may take",
      "Example of a paragraph: ten days from the day it came in; whoever asks is told the day.",
    ],
  ] as const,
});

/**
 * Each is told once: one that was begun stays as far as it came.
 *
 * throws  what an operation refuses, or that it was stopped
 */
export async function setUpDeliverables(asked: Asked, stop?: AbortSignal): Promise<void> {
  const held = await keepPeople(asked, [
    ["Example Facility Officer 1", [{ role: "facility-officer" }]],
    ["Example Assessor 1", [{ role: "assessor" }]],
    ["Example Assessor 2", [{ role: "assessor" }]],
  ]);
  const named = among(held);
  const typesetter = openTypesetter();
  try {
    for (const story of stories) {
      stop?.throwIfAborted();
      await tell(asked, story, {
        typesetter,
        officer: named("Example Facility Officer 1"),
        peers: [named("Example Assessor 1"), named("Example Assessor 2")],
      });
    }
  } finally {
    await typesetter.close();
  }
}

type Cast = { readonly typesetter: Typesetter; readonly officer: Person; readonly peers: readonly Person[] };

async function tell(asked: Asked, story: Story, { typesetter, officer, peers }: Cast): Promise<void> {
  const [found] = await actionsCalled(asked, story.action);
  if (!found) return;
  const one = { action: found.action, code: story.code };
  const { link } = found;
  const asker = operator("demo");
  const at = (daysAgo: number): Date => new Date(asked.now.getTime() - daysAgo * aDay);
  const ask = (
    daysAgo: number,
    served: Parameters<typeof perform>[0],
    input: object,
    actor: Person | ReturnType<typeof operator>,
    match?: number,
  ) =>
    perform(served, input, {
      ...{ ...asked, now: at(daysAgo), actor },
      ...(match === undefined ? {} : { match: String(match) }),
    });
  const see = async (daysAgo: number) =>
    servedDeliverable.operation.output.parse(await ask(daysAgo, servedDeliverable, one, officer));
  if ((await see(0)).versions.length > 0) return;

  for (const [daysAgo, deed] of story.since) {
    const { stamp, versions, deliverable } = await see(daysAgo);
    const [newest] = versions;
    const of = { version: newest?.version, sha256: newest?.sha256 };
    const step = (said: object) => ask(daysAgo, servedDeliverableStep, { ...one, ...said }, officer, stamp);
    switch (deed.does) {
      case "add": {
        const bytes =
          deed.as === "pdf"
            ? await typesetter.pdf(exampleReport(textOf(story), at(daysAgo).toISOString().slice(0, 10)))
            : exampleDocx(textOf(story));
        const file = { name: `example.${deed.as}`, bytes };
        const said = { ...one, language: "en", changes: deed.changes, file };
        await ask(daysAgo, servedAddDeliverable, said, officer, stamp);
        break;
      }
      case "ask":
        await step({ kind: "review-asked", ...of, reviewer: peers[deed.peer]?.name, note: deed.words });
        break;
      case "ready":
      case "changes": {
        const peer = peers[deed.peer] ?? officer;
        const view = servedReview.operation.output.parse(await ask(daysAgo, servedReview, { deliverable }, peer));
        const said =
          deed.does === "ready"
            ? { kind: "found-ready", note: deed.words }
            : { kind: "changes-asked", why: deed.words };
        await ask(daysAgo, servedSayReview, { deliverable, version: of.version, ...said }, peer, view.stamp);
        break;
      }
      case "answer":
        await step({ kind: "answered", ...of, why: deed.words });
        break;
      case "sign":
        await step({ kind: "signed-off", ...of });
        break;
      case "requester-signs": {
        const own = servedOwnDeliverables.operation.output.parse(
          await ask(daysAgo, servedOwnDeliverables, { link }, asker),
        );
        const line = own.lines.find(({ code }) => code === story.code);
        const said = { link, code: story.code, kind: "signed-off", ...of };
        await ask(daysAgo, servedOwnDeliverableStep, said, asker, line?.stamp ?? 0);
        break;
      }
      case "publish": {
        const { title, summary } = story;
        const said = { ...one, ...of, title, summary, licence: "CC-BY-4.0", checks };
        await ask(daysAgo, servedPublishDeliverable, said, officer, stamp);
        break;
      }
      case "withdraw":
        await step({ kind: "withdrawn", why: deed.words });
        break;
    }
  }
}
