/** Everything the outside may do about instruments in the making and their versions. */
import type { Served } from "../base/served.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import {
  servedBringTexts,
  servedDropDraft,
  servedEditDraft,
  servedKeepCrosswalk,
  servedPublishVersion,
  servedUndoEdit,
} from "../policy-index/studio/making/serve.ts";
import { servedPreview, servedPreviewFile } from "../policy-index/studio/preview/serve.ts";
import {
  servedBeginDraft,
  servedChanges,
  servedChangesFile,
  servedDraft,
  servedDraftFile,
  servedStudio,
  servedVersionFile,
} from "../policy-index/studio/serve.ts";
import { servedTexts, servedTextsFile } from "../policy-index/studio/translations/serve.ts";
import type { Transaction } from "../store/transaction.ts";

export const studioOperations: readonly Served<Archive, Transaction>[] = [
  servedStudio,
  servedBeginDraft,
  servedDraft,
  servedEditDraft,
  servedUndoEdit,
  servedPreview,
  servedPreviewFile,
  servedChanges,
  servedChangesFile,
  servedKeepCrosswalk,
  servedPublishVersion,
  servedDropDraft,
  servedTexts,
  servedTextsFile,
  servedBringTexts,
  servedDraftFile,
  servedVersionFile,
];

/** Those that are shown as pages, or sent from one. */
export {
  servedBeginDraft,
  servedBringTexts,
  servedChanges,
  servedDraft,
  servedDropDraft,
  servedEditDraft,
  servedKeepCrosswalk,
  servedPreview,
  servedPublishVersion,
  servedStudio,
  servedTexts,
  servedUndoEdit,
};
