/** Why a form about one's own request came back, in the words of whatever refused it. */
import { isRefusal } from "../base/refusal.ts";
import type { Language } from "../base/text.ts";
import {
  attachToRequest,
  beginRequest,
  confirmRequest,
  forgetRequester,
  ownRequest,
  saveRequest,
  sendRequest,
} from "../facility/requests/own-contract.ts";
import { requestProblems } from "../facility/requests/problem-words.ts";
import { type Problem, problemOf } from "../server/problem.ts";
import { isTrouble } from "../store/trouble.ts";

/** Every refusal that something about one's own request may meet, with its status. */
const declared = {
  ...beginRequest.refusals,
  ...saveRequest.refusals,
  ...attachToRequest.refusals,
  ...sendRequest.refusals,
  ...confirmRequest.refusals,
  ...forgetRequester.refusals,
};

/** A refusal is told; anything else is none of the asker's doing. */
export function refusedOwn(thrown: unknown, language: Language, requestId: string): Problem {
  if (isTrouble(thrown) || !isRefusal(thrown)) throw thrown;
  return problemOf(thrown, { language, requestId, words: requestProblems }, { ...ownRequest, refusals: declared });
}
