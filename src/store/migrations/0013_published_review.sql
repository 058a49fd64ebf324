-- How the answers of a release were settled: verdicts counted by role, and what was written to be published. Nobody's
-- name, id or day is in it.

create table policy_index.published_review (
  release_id integer not null,
  review_no integer not null check (review_no >= 0),
  place_no integer not null,
  indicator_no smallint not null,
  period_no smallint not null,
  part text not null check (part in ('opinion', 'reply', 'decision', 'comment', 'public-reply', 'correction')),
  role text not null check (role in ('reviewer', 'author', 'adjudicator', 'government', 'editor')),
  verdict text check (verdict in ('agree', 'agree-with-note', 'different-answer', 'not-qualified')),
  status text check (status in ('answered', 'missing', 'not-applicable', 'no-data', 'competence-elsewhere')),
  option_key text,
  value double precision check (value not in ('NaN', 'Infinity', '-Infinity')),
  count integer not null check (count >= 0),
  words text,
  primary key (release_id, review_no),
  check ((part = 'opinion') = (verdict is not null))
);

create trigger published_review_is_of_its_release after insert on policy_index.published_review
referencing new table as added
for each statement execute function policy_index.refuse_unknown_cells();

create trigger published_review_is_of_an_indicator after insert on policy_index.published_review
referencing new table as added
for each statement execute function policy_index.refuse_unknown_indicators();

create trigger published_review_is_not_added_to after insert on policy_index.published_review
referencing new table as added
for each statement execute function policy_index.refuse_later_rows();

create trigger published_review_is_kept before update or delete or truncate on policy_index.published_review
for each statement execute function house.refuse_change();
