/** What is done with deliverables of actions: by whoever runs them, by peers, by whoever asked, and by anybody once they are public. */
import type { Served } from "../base/served.ts";
import {
  servedReview,
  servedReviewFile,
  servedReviews,
  servedSayReview,
} from "../facility/deliverables/peers/serve.ts";
import {
  servedOwnDeliverableFile,
  servedOwnDeliverableStep,
  servedOwnDeliverables,
  servedPublishedDeliverable,
  servedPublishedDeliverables,
  servedPublishedFile,
} from "../facility/deliverables/readers/serve.ts";
import {
  servedAddDeliverable,
  servedDeliverable,
  servedDeliverableFile,
  servedDeliverableStep,
  servedDeliverables,
  servedPublishDeliverable,
} from "../facility/deliverables/serve.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import type { Transaction } from "../store/transaction.ts";

export const deliverableOperations: readonly Served<Archive, Transaction>[] = [
  servedDeliverables,
  servedDeliverable,
  servedAddDeliverable,
  servedDeliverableStep,
  servedPublishDeliverable,
  servedDeliverableFile,
  servedReviews,
  servedReview,
  servedSayReview,
  servedReviewFile,
  servedOwnDeliverables,
  servedOwnDeliverableStep,
  servedOwnDeliverableFile,
  servedPublishedDeliverables,
  servedPublishedDeliverable,
  servedPublishedFile,
];

/** Those that are shown as pages. */
export {
  servedAddDeliverable,
  servedDeliverable,
  servedDeliverableStep,
  servedDeliverables,
  servedOwnDeliverableFile,
  servedOwnDeliverableStep,
  servedOwnDeliverables,
  servedPublishDeliverable,
  servedPublishedDeliverable,
  servedPublishedDeliverables,
  servedReview,
  servedReviews,
  servedSayReview,
};
