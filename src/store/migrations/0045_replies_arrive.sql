-- What an author says beside an answer reaches its reviewer with the answer: it is known at which version of the answer it
-- was said, and so with which sending it went. A reply from before this was kept counts as said when the answer first came
-- back with the opinion; a remark, at the version the answer had then.

alter table edition.reply
  add column answer_version integer not null default 0 check (answer_version >= 0);

update edition.reply
set answer_version = coalesce(
  (
    select min(transition.version)
    from edition.opinion
    join edition.transition using (answer_id)
    where opinion.opinion_id = reply.opinion_id
      and transition.act = 'return'
      and transition.content_version >= opinion.content_version
  ),
  0
);

alter table edition.reply alter column answer_version drop default;

alter table edition.comment
  add column answer_version integer not null default 0 check (answer_version >= 0);

update edition.comment
set answer_version = coalesce(
  (
    select max(transition.version)
    from edition.transition
    where transition.answer_id = comment.answer_id and transition.at < comment.at
  ),
  0
);

alter table edition.comment alter column answer_version drop default;
