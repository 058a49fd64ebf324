-- How far two people who coded the same of an edition agreed, as its release tells it: how many pairs of codings said what,
-- by question or by several together. No place, period, answer or person is in it.

create table policy_index.published_double_coding (
  release_id integer not null references policy_index.release,
  row_no integer not null check (row_no >= 0),
  indicators text[] not null,
  one text not null,
  other text not null,
  pairs integer not null check (pairs > 0),
  primary key (release_id, row_no),
  check ((cardinality(indicators) = 0) = (one = '' and other = ''))
);

create trigger published_double_coding_is_not_added_to after insert on policy_index.published_double_coding
referencing new table as added
for each statement execute function policy_index.refuse_later_rows();

create trigger published_double_coding_is_kept before update or delete or truncate on policy_index.published_double_coding
for each statement execute function house.refuse_change();
