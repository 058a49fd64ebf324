import { expect, test } from "vitest";
import { roleNamed } from "./role-named.ts";

test("a role is said with its edition and its place by name; what runs the other way stays together", () => {
  const role = { role: "author", edition: "citizenship-law 2027", place: "FRA" } as const;
  expect(roleNamed(role, "en")).toBe("author: citizenship-law 2027, France");
  expect(roleNamed({ role: "editor" }, "fr")).toBe("éditeur\u00a0: toutes les éditions");
  expect(roleNamed(role, "ar")).toBe("مؤلف: \u2068citizenship-law 2027\u2069، \u2068فرنسا\u2069");
});
