/** A workbook that is kept as one has the same cells, and says nowhere in it whose it is. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { cannotClean, hidesSomething } from "./cannot-clean.ts";
import { cleanOffice } from "./clean-office.ts";

const secret = "Example Author 1";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const spaces = `xmlns="${main}" xmlns:r="${r}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"`;

type Links = readonly (readonly [id: string, kind: string, target: string, mode?: string])[];
const relations = (links: Links): string =>
  `<Relationships xmlns="${packaged}/relationships">${links
    .map(
      ([id, kind, target, mode]) =>
        `<Relationship Id="${id}" Type="${r}/${kind}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`,
    )
    .join("")}</Relationships>`;

const cells = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>41</v></c></row>
  <row r="2"><c r="A2" t="inlineStr"><is><t>In its place</t></is></c><c r="B2"><f>B1*2</f><v>82</v></c></row>
  <row r="3"><c r="A3"><f>[1]Sheet1!A1</f><v>7</v></c><c r="B3" cm="1"><f>HYPERLINK("file:///C:/${secret}","x")</f><v>8</v></c></row>`;

const files = (change: Readonly<Record<string, string>> = {}): Uint8Array => {
  const all: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
    "_rels/.rels": relations([["r1", "officeDocument", "xl/workbook.xml"]]),
    "docProps/core.xml": `<x>${secret}</x>`,
    "xl/workbook.xml": `<workbook ${spaces}><fileSharing userName="${secret}"/><workbookPr codeName="${secret}"/>
      <mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\\${secret}\\"/></mc:Choice></mc:AlternateContent>
      <sheets><sheet name="Figures" sheetId="1" r:id="s1"/></sheets><externalReferences><externalReference r:id="x1"/></externalReferences>
      <definedNames><definedName name="Own" comment="${secret}">Figures!$A$1</definedName><definedName name="Other">'C:\\[${secret}.xlsx]S'!A1</definedName></definedNames>
      <customWorkbookViews><customWorkbookView name="${secret}"/></customWorkbookViews><pivotCaches><pivotCache cacheId="1" r:id="p1"/></pivotCaches></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ["s1", "worksheet", "worksheets/sheet1.xml"],
      ["t1", "sharedStrings", "sharedStrings.xml"],
      ["y1", "styles", "styles.xml"],
      ["x1", "externalLink", "externalLinks/externalLink1.xml"],
      ["p1", "pivotCacheDefinition", "pivotCache/one.xml"],
      ["u1", "person", "persons/person.xml"],
    ]),
    "xl/externalLinks/externalLink1.xml": `<x>${secret}</x>`,
    "xl/pivotCache/one.xml": `<x refreshedBy="${secret}"/>`,
    "xl/persons/person.xml": `<x>${secret}</x>`,
    "xl/sharedStrings.xml": `<sst ${spaces}><si><t>Days until an answer</t></si></sst>`,
    "xl/styles.xml": `<styleSheet ${spaces}><cellStyles count="1"><cellStyle name="${secret}" xfId="0"/></cellStyles></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${spaces}><sheetPr codeName="${secret}"/><sheetData>${cells}</sheetData>
      <protectedRanges><protectedRange name="${secret}" sqref="A1"/></protectedRanges><scenarios><scenario user="${secret}"/></scenarios>
      <dataValidations count="1"><dataValidation sqref="A1"><formula1>[1]S!A1</formula1></dataValidation></dataValidations>
      <hyperlinks><hyperlink ref="A1" r:id="h1" tooltip="${secret}"/></hyperlinks><pageSetup orientation="portrait" r:id="q1"/>
      <drawing r:id="d1"/><legacyDrawing r:id="l1"/><tableParts><tablePart r:id="b1"/></tableParts></worksheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": relations([
      ["h1", "hyperlink", `file:///C:/${secret}`, "External"],
      ["q1", "printerSettings", "../printerSettings/one.bin"],
      ["d1", "drawing", "../drawings/drawing1.xml"],
      ["l1", "vmlDrawing", "../drawings/vml.vml"],
      ["c1", "comments", "../comments1.xml"],
      ["b1", "table", "../tables/table1.xml"],
    ]),
    "xl/printerSettings/one.bin": secret,
    "xl/comments1.xml": `<x>${secret}</x>`,
    "xl/drawings/vml.vml": `<x>${secret}</x>`,
    "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${r}"><xdr:twoCellAnchor><xdr:graphicFrame macro="[0]!${secret}"><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="${secret}"/></xdr:nvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="g1"/></a:graphicData></a:graphic></xdr:graphicFrame></xdr:twoCellAnchor></xdr:wsDr>`,
    "xl/drawings/_rels/drawing1.xml.rels": relations([["g1", "chart", "../charts/chart1.xml"]]),
    "xl/charts/chart1.xml": `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:f>Figures!$B$1:$B$2</c:f><c:f>'C:\\[${secret}.xlsx]S'!A1</c:f><c:userShapes/></c:chartSpace>`,
    "xl/tables/table1.xml": `<table ${spaces} id="1" name="Table1" displayName="Table1" comment="${secret}" ref="A1:B2" connectionId="3"><tableColumns><tableColumn id="1" name="Days"><calculatedColumnFormula>Table1[Days]*2</calculatedColumnFormula></tableColumn></tableColumns></table>`,
    ...change,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, said]) => [name, strToU8(said)])));
};

const everythingIn = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, held]) => `${name} ${strFromU8(held, true)}`)
    .join("\n");

test("a name planted in every part of it is in none of the workbook that is kept, and its cells are the same", async () => {
  expect(everythingIn(files()).split(secret).length).toBeGreaterThan(20);
  const clean = await cleanOffice(files());
  const kept = everythingIn(clean?.bytes ?? new Uint8Array());
  expect(kept).not.toContain(secret);
  expect(clean?.mediaType).toBe(type.replace(".main+xml", ""));
  const values = (text: string) => [...text.matchAll(/<v>([^<]*)<\/v>/g)].map(([, value]) => value);
  expect(values(kept)).toEqual(["0", "41", "82", "7", "8"]);
  for (const said of ["Days until an answer", "In its place", "<f>B1*2</f>", "Figures!$B$1:$B$2", "Table1[Days]*2"])
    expect(kept).toContain(said);
  expect(kept).not.toContain("[1]");
  for (const part of ["comments", "persons", "externalLink", "pivot", "printerSettings", "vml", "docProps"])
    expect(kept).not.toContain(part);
  expect((await cleanOffice(clean?.bytes ?? new Uint8Array()))?.bytes).toEqual(clean?.bytes);
});

test("what its reader does not see is refused: a sheet, a row, a column", async () => {
  const sheet = (inner: string) => ({ "xl/worksheets/sheet1.xml": `<worksheet ${spaces}>${inner}</worksheet>` });
  const book = (state: string) => ({
    "xl/workbook.xml": `<workbook ${spaces}><sheets><sheet name="A" sheetId="1" ${state} r:id="s1"/></sheets></workbook>`,
  });
  for (const change of [
    ...[book('state="hidden"'), book('state="veryHidden"')],
    sheet('<sheetData><row r="1" hidden="1"/></sheetData>'),
    sheet('<cols><col min="1" max="1" hidden="true"/></cols><sheetData/>'),
  ])
    await expect(cleanOffice(files(change))).rejects.toBe(hidesSomething);
  expect(await cleanOffice(files(book('state="visible"')))).toBeDefined();
});

test("what any program may have put into a sheet is refused, and macros are no workbook here", async () => {
  const ole = { "xl/worksheets/sheet1.xml": `<worksheet ${spaces}><sheetData/><oleObjects/></worksheet>` };
  await expect(cleanOffice(files(ole))).rejects.toBe(cannotClean);
  const macros = `<Types xmlns="${packaged}/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>`;
  expect(await cleanOffice(files({ "[Content_Types].xml": macros }))).toBeUndefined();
});
