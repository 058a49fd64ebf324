import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { identifierSchemes } from "./contract.ts";
import { hrefOf, readIdentifier, recognise } from "./identifiers.ts";

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

  test.each([
    ["ecli", "ECLI:NL:HR:2019:2006", "ECLI:CE:ECHR:2016:0524JUD003859010", "ECLI:AT:OGH0002:2015:0080OB00013.15X"],
    [
      "ecli",
      "ECLI:DE:BVERFG:2020:RS20200526.1BVR180918",
      "ECLI:ES:TS:2018:1234A",
      "ECLI:PT:STJ:2015:1.14.0TTLSB.L1.S1",
    ],
    ["doi", "10.1093/icon/mou018", "10.1000.10/123", "10.2870/(S)1-2:3", "10.1002/(SICI)1097-0258(19980815)17:15"],
    [
      "celex",
      "32003L0109",
      "32016R0679",
      "62012CJ0131",
      "52020PC0610",
      "12012E/TXT",
      "12016P047",
      "72011L0098FRA_202100123",
    ],
    ["celex", "02003L0109-20110520", "E2014J0003", "82019FR0123(01)", "32016R0679R(02)", "21994A1223(01)"],
    [
      "akoma-ntoso",
      "/akn/za-wc/act/2005/4/eng@2010-01-01",
      "/akn/eu/act/regulation/2016/679",
      "/akn/ke/act/2010/constitution",
    ],
    [
      "eli",
      "http://data.europa.eu/eli/reg/2016/679/oj",
      "https://www.boe.es/eli/es/lo/2000/01/11/4/con",
      "eli/dir/2011/98",
    ],
    ["eli", "https://fedlex.data.admin.ch/eli/cc/2007/758", "https://data.example.org/en/eli/act/1981/61/enacted"],
    ["un-symbol", "A/HRC/RES/53/9", "CCPR/C/GC/35", "E/C.12/GC/20", "HRI/GEN/1/Rev.9", "A/CONF.189/12", "S/2015/1"],
    [
      "un-symbol",
      "CCPR/C/21/Rev.1/Add.13",
      "A/HRC/WG.6/41/FRA/1",
      "E/CN.4/1998/53/Add.2",
      "HCR/GIP/02/01",
      "CRC/C/GC/6",
    ],
  ])("%s: %s and others are whole, and stay as they are", (scheme, ...typed) => {
    for (const text of typed) expect(schemeOf(text)).toBe(`${scheme} ${text}`);
  });

  test.each([
    ["https://e-justice.europa.eu/ecli/ECLI:EU:C:2014:2081", "ecli ECLI:EU:C:2014:2081"],
    ["DOI 10.1000/182.", "doi 10.1000/182"],
    ["http://dx.doi.org/10.1000%2F182?nosfx=y", "doi 10.1000/182"],
    ["https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX%3A32011L0098", "celex 32011L0098"],
    ["https://eur-lex.europa.eu/legal-content/FR/TXT/PDF/?from=EN&uri=celex:12012E/TXT#d1", "celex 12012E/TXT"],
    ["https://example.org/en/akn/za/act/1996/constitution?x=1", "akoma-ntoso /akn/za/act/1996/constitution"],
    ["https://docs.un.org/en/A/RES/73/195", "un-symbol A/RES/73/195"],
    ["https://undocs.org/A/RES/217%28III%29", "un-symbol A/RES/217(III)"],
    ["A/RES/217 (III)", "un-symbol A/RES/217(III)"],
  ])("%s, as it is found on a page, is read as it is meant", (typed, expected) => {
    expect(schemeOf(typed)).toBe(expected);
  });

  test.each([
    [
      "ECLI:FRA:CC:2018:717",
      "ECLI:EU:C:14:2081",
      "ECLI:EU:C:2014: 2081",
      "ECLI:EU:LONGCOURT:2014:1",
      `ECLI:EU:C:2014:${"1".repeat(26)}`,
    ],
    ["doi:10.12/182", "10.1000/", "doi:11.1000/182", "https://doi.org/", "10.1000/a b"],
    ["32011L98", "32011LIR0098", "32011L0098-2011", "CELEX:", "CELEX: Directive 98", "12012E/TEXT"],
    ["/akn/zaf/act/1996/10", "/akn/za/act", "/akn/ZA/act/1996/10", "akn/za/act/1996 10", "https://example.org/akn/za/"],
    [
      "http://data.europa.eu/eli/",
      "https://example.org/eli/smith",
      "https://example.org/eli/about/us",
      "eli/reg/2016 679",
    ],
    ["A/RES/", "A/B testing", "CRC/C/GC", "A/RES/73 195", "S/RES/1325(2000)[x]", "https://undocs.org/en/A/RES"],
  ])("%s and others are no whole ones", (...typed) => {
    for (const text of typed) expect(schemeOf(text), text).toMatch(/^(incomplete|none)$/);
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
          expect(readIdentifier(found.identifier)).toEqual({ kind: "whole", identifier: found.identifier });
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
