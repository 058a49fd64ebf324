import { expect, test } from "vitest";
import { lacks } from "./described-lacks.ts";

const said = { title: "Act", url: "", date: "", inForce: "" };

test("a date that is none is told how one is written, in the coder's language; a year, a month and a day are dates", () => {
  for (const date of ["", "2019", "2019-06", "2019-06-30"])
    expect(lacks({ ...said, date, inForce: date }, "en")).toEqual({ title: "", url: "", date: "", inForce: "" });
  expect(lacks({ ...said, inForce: "tomorrow" }, "ar").inForce).toMatch(/^اكتبوا السنة .*2019-06-30/);
  expect(lacks({ ...said, date: "30/6/2019" }, "fr").date).toContain("2019-06-30");
});

test("a title of blanks and an address that is none are told too", () => {
  expect(lacks({ ...said, title: " ", url: "example.org" }, "en")).toMatchObject({
    title: "Say what the source is called.",
    url: expect.stringContaining("https://"),
  });
});
