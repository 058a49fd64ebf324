/** What the example people write. Nothing of it is about a country: it says that it is an exercise, and what to practise. */

/** Long enough to stand where a second source would, and about nothing but the exercise. */
export const carriedOver =
  "Exercise. This is the answer of the last release, carried over as it stands so that there is something to review. No law was read for it, and nothing was looked up. Where a real justification would stand, an author says in a few sentences which provision decides the question, quotes it, and explains how it was read; where the lowest option is chosen, or the answer differs from the last one, more is said, or a second source is cited.";

export const otherwise =
  "Exercise. Another option than the last release has was chosen here on purpose, so that there is something to disagree about. It says nothing about the law of this place. Where a real justification would stand, an author says which provision decides the question, quotes it, and explains how it was read; since the answer differs from the last one, the reason of the change is given too, and a second source or this many words are asked for.";

export const short = "Exercise: to be written.";

export const source = {
  title: "GLOBALCIT Citizenship Law Dataset (exercise: the source of the last release, not a law)",
  issuer: "Global Citizenship Observatory",
  url: "https://hdl.handle.net/1814/73190",
  kind: "other",
  language: "en",
} as const;

export const pinpoint = (indicator: string): string => `Variable ${indicator}`;

export const note = "Example note: agreed; the pinpoint could name the paragraph.";

/** Also read at the blind desk, where it must not say whose it is. */
export const suggestion =
  "Exercise. Another option than the last release has, chosen so that two answers can be weighed against each other. It is about no law.";

export const giveBack = "Example remark: please name the provision and quote it.";

export const standBy =
  "Example answer to a remark: the author keeps the answer, so that an adjudicator has something to decide.";

export const decision = "Example decision: the exercise keeps the answer of the last release.";

export const comment =
  "Example comment of a government: the answer is noted. This is an exercise and nobody's position.";

export const reply = "Example reply: thank you; the answer stays as it is.";

export const correction =
  "Example correction: another option than was published, chosen on purpose so that there is a correction to publish. It is about no law.";
