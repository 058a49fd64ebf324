/**
 * A title before more words: with a mark at its end, and no second one after a question.
 *
 * @example ended("Which answer would be right?") // → "Which answer would be right?"
 */
export const ended = (title: string): string => (/[.?!؟…]$/.test(title) ? title : `${title}.`);
