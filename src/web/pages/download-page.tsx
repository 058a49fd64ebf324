/** Downloads at their address: the page, the choice as a zip, the choice as a workbook. */
import { Download } from "../../explorer/download/Download.tsx";
import { downloadCsv } from "../../explorer/download/forms.ts";
import { downloadWords } from "../../explorer/download/words.ts";
import { dataset } from "../../explorer/reading/dataset.ts";
import { downloadPath, type Where } from "../../explorer/reading/paths.ts";
import { servedDownload, servedDownloadWorkbook, servedDownloadZip } from "../../server/operations.ts";
import { say } from "../../ui/words/words.ts";
import { definePage } from "../page.ts";

export const downloadPage = definePage({
  path: "/:lang/:index/:release/download",
  served: servedDownload,
  current: "download",
  html: (view, { language, origin }) => {
    const where: Where = { language, index: view.edition.index.code, release: view.edition.release };
    const description = say(downloadWords.description, language, {
      index: view.edition.index.label,
      release: view.edition.release,
    });
    return {
      title: say(downloadWords.title, language),
      description,
      content: <Download view={view} where={where} origin={origin} />,
      jsonLd: dataset({
        edition: view.edition,
        language,
        name: `${view.edition.index.label} ${view.edition.release}`,
        description,
        path: downloadPath(where),
        origin,
        formats: ["json", "csv"],
      }),
    };
  },
  csv: (view) => downloadCsv(view),
  files: { zip: servedDownloadZip, xlsx: servedDownloadWorkbook },
});
