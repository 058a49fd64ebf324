import { expect, test } from "vitest";
import { Refusal } from "../base/refusal.ts";
import { keepCopy } from "../evidence/sources/contract.ts";
import { sourceProblems } from "../evidence/sources/words.ts";
import { trouble } from "../store/trouble.ts";
import { problemAnswer } from "./answers.ts";
import { problemOf } from "./problem.ts";

test("a refusal that names the seconds says when to come again, and no other does", () => {
  const told = { language: "en", requestId: "test", words: sourceProblems } as const;
  const asker = { url: "/api/v1/editions", accept: "application/json", language: "en" } as const;
  const answered = (thrown: Error) => problemAnswer(problemOf(thrown, told, keepCopy), asker, () => "");
  const busy = answered(new Refusal("reading-busy", { retryAfter: 30 }));
  expect([busy.status, busy.headers["Retry-After"]]).toEqual([503, "30"]);
  const away = answered(trouble("database-down"));
  expect([away.status, away.headers["Retry-After"]]).toEqual([503, "30"]);
  const damaged = answered(new Refusal("file-damaged"));
  expect([damaged.status, damaged.headers["Retry-After"]]).toEqual([422, undefined]);
});
