import { servedFromReleases } from "../../policy-index/releases/served.ts";
import { download, downloadWorkbook, downloadZip } from "./contract.ts";
import { workbookOfDownload, zipOfDownload } from "./pack.ts";
import { downloadView } from "./view.ts";

export const servedDownload = servedFromReleases(download, downloadView);

export const servedDownloadZip = servedFromReleases(downloadZip, zipOfDownload);

export const servedDownloadWorkbook = servedFromReleases(downloadWorkbook, workbookOfDownload);
