/**
 * An answer as its coder last sent it, or stood by it: part of every statement that must know, so that what coders are told of
 * their answers, what a library shows of what is cited, and what of a source is in use are read off one and the same step.
 */
import sql from "sql-template-tag";

/** For rows called `answer`, to be joined laterally and called `sent`; none where it was never sent. */
export const asSent = sql`
  (
    select transition.version, transition.content_version, answer_version.content
    from edition.transition
    join edition.answer_version using (answer_id, content_version)
    where transition.answer_id = answer.answer_id and transition.act in ('submit', 'stand-by')
    order by transition.transition_id desc
    limit 1
  )
`;

/** Whether somebody else has decided since what the answer says; its coder is not told before it comes back, or is frozen. */
export const isDecidedSince = sql`
  (answer.state in ('adjudicated', 'harmonised') and answer.content_version > sent.content_version)
`;
