-- Deeds stand in line before they are sealed into the chain, so that writers do not wait for each other; and what a
-- person sends twice is done once.

create table house.deed_in_line (
  line_id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null check (length(actor) between 1 and 200),
  operation text not null check (operation ~ '^[a-z-]+[.][a-z-]+$'),
  facts text not null check (facts::json is not null)
);

comment on table house.deed_in_line is 'Deeds kept in the transaction of what was done, moved into house.deed within a second, in order.';

create table house.done_once (
  actor text not null,
  key text not null check (length(key) between 8 and 200),
  operation text not null,
  request text not null check (request ~ '^[0-9a-f]{64}$'),
  output text not null check (output::json is not null),
  at timestamptz not null,
  primary key (actor, key)
);

comment on table house.done_once is 'What was answered to an Idempotency-Key, so that a second sending gets the same answer; kept seven days.';

create index done_once_by_age on house.done_once (at);
