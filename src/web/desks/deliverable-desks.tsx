/** Deliverables: for whoever runs the action, for the peer who was asked, and, once public, for everybody. */
import { DeliverablePage, DeliverablesPage } from "../../facility/deliverables/DeliverablePages.tsx";
import { PublicList, PublicPage, titleSaid } from "../../facility/deliverables/PublicPages.tsx";
import { ReviewPage, ReviewsPage } from "../../facility/deliverables/ReviewPages.tsx";
import { deliverableWords as words } from "../../facility/deliverables/words.ts";
import {
  servedAddDeliverable,
  servedDeliverable,
  servedDeliverableStep,
  servedDeliverables,
  servedPublishDeliverable,
  servedPublishedDeliverable,
  servedPublishedDeliverables,
  servedReview,
  servedReviews,
  servedSayReview,
} from "../../server/deliverable-operations.ts";
import { say } from "../../ui/words/words.ts";
import { type DeskPlace, defineDesk } from "../desk-page.ts";

const asked = ({ address, onceKey, posted, done }: DeskPlace) => ({ address, onceKey, posted, done });

export const deliverablesPage = defineDesk({
  path: "/:lang/desk/actions/:action/deliverables",
  served: servedDeliverables,
  html: (view, { language }) => ({
    title: say(words.deliverables, language),
    description: say(words.lede, language),
    content: <DeliverablesPage view={view} language={language} />,
  }),
});

export const deliverablePage = defineDesk({
  path: "/:lang/desk/actions/:action/deliverables/:code",
  served: servedDeliverable,
  acts: [servedAddDeliverable, servedDeliverableStep, servedPublishDeliverable],
  html: (view, place) => ({
    title: `${view.code} ${view.title}`,
    description: say(words.lede, place.language),
    content: <DeliverablePage view={view} asked={asked(place)} language={place.language} />,
  }),
});

export const reviewsPage = defineDesk({
  path: "/:lang/desk/deliverables",
  served: servedReviews,
  html: (view, { language }) => ({
    title: say(words.reviews, language),
    description: say(words.reviewsLede, language),
    content: <ReviewsPage view={view} language={language} />,
  }),
});

export const reviewPage = defineDesk({
  path: "/:lang/desk/deliverables/:deliverable",
  served: servedReview,
  acts: [servedSayReview],
  html: (view, place) => ({
    title: view.title,
    description: say(words.reviewsLede, place.language),
    content: <ReviewPage view={view} asked={asked(place)} language={place.language} />,
  }),
});

export const publicDeliverablesPage = defineDesk({
  path: "/:lang/deliverables",
  served: servedPublishedDeliverables,
  isListed: true,
  html: (view, { language }) => ({
    title: say(words.deliverables, language),
    description: say(words.publicLede, language),
    content: <PublicList view={view} language={language} />,
  }),
});

export const publicDeliverablePage = defineDesk({
  path: "/:lang/deliverables/:deliverable",
  served: servedPublishedDeliverable,
  isListed: true,
  html: (view, { language }) => ({
    title: titleSaid(view, language),
    description: say(words.publicLede, language),
    content: <PublicPage view={view} language={language} />,
    ...(view.shown ? {} : { robots: "noindex" as const }),
  }),
});
