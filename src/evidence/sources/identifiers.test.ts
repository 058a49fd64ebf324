import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { identifierSchemes } from "./contract.ts";
import { hrefOf, isWhole, recognise } from "./identifiers.ts";

const schemeOf = (text: string): string => {
  const found = recognise(text);
  return found.kind === "identifier" ? `${found.identifier.scheme} ${found.identifier.value}` : found.kind;
};

describe("an identifier", () => {
  test.each([
    ["ECLI:EU:C:2014:2081", "ecli ECLI:EU:C:2014:2081"],
    ["ecli:fr:cc:2018:2018.717.qpc", "ecli ECLI:FR:CC:2018:2018.717.QPC"],
    ["doi:10.1000/182", "doi 10.1000/182"],
    ["https://doi.org/10.1000/182", "doi 10.1000/182"],
    ["32011L0098", "celex 32011L0098"],
    ["CELEX: 62012CJ0131", "celex 62012CJ0131"],
    ["02003L0109-20110520", "celex 02003L0109-20110520"],
    ["32016R0679R(02)", "celex 32016R0679R(02)"],
    ["/akn/ch/act/1999/101", "akoma-ntoso /akn/ch/act/1999/101"],
    ["akn/za/act/1995/88", "akoma-ntoso /akn/za/act/1995/88"],
    ["http://data.europa.eu/eli/dir/2011/98/oj", "eli http://data.europa.eu/eli/dir/2011/98/oj"],
    [
      "https://www.legifrance.gouv.fr/eli/loi/2016/3/7/2016-274/jo/texte",
      "eli https://www.legifrance.gouv.fr/eli/loi/2016/3/7/2016-274/jo/texte",
    ],
    ["A/RES/73/195", "un-symbol A/RES/73/195"],
    ["CERD/C/FRA/CO/22-23", "un-symbol CERD/C/FRA/CO/22-23"],
    ["S/RES/1325(2000)", "un-symbol S/RES/1325(2000)"],
  ])("%s is read as it is meant", (typed, expected) => {
    expect(schemeOf(typed)).toBe(expected);
  });

  test.each(["ECLI:EU:C", "10.1000", "32011L00981", "/akn/", "doi:x", "A/"])("%s is not a whole one", (typed) => {
    expect(recognise(typed).kind).not.toBe("identifier");
  });

  test("a title, an address or a number is none", () => {
    for (const text of ["Citizenship Act 1981", "https://example.org/law.pdf", "1981", "", "Articles 12/3"])
      expect(recognise(text).kind).toBe("none");
  });

  test("what was recognised is whole, and recognised again as itself", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60 }),
        fc.constantFrom("", "ECLI:", "10.1000/", "/akn/fr/", "A/RES/", "eli/"),
        (text, head) => {
          const found = recognise(head + text);
          if (found.kind !== "identifier") return;
          expect(isWhole(found.identifier)).toBe(true);
          expect(identifierSchemes).toContain(found.identifier.scheme);
        },
      ),
    );
  });

  test("leads to its resolver, where there is one, and never out of the address", () => {
    expect(hrefOf({ scheme: "un-symbol", value: "A/RES/73/195" })).toBe("https://undocs.org/A/RES/73/195");
    expect(hrefOf({ scheme: "akoma-ntoso", value: "/akn/ch/act/1999/101" })).toBeUndefined();
    expect(hrefOf({ scheme: "doi", value: "10.1000/a?b#c" })).toBe("https://doi.org/10.1000/a%3Fb%23c");
  });

  test("a long hostile text is answered at once", () => {
    for (const text of [`${"a/".repeat(50_000)}eli/`, `A/${"A".repeat(100_000)}`, `10.${"1".repeat(100_000)}`])
      expect(recognise(text).kind).not.toBe("identifier");
  });
});
