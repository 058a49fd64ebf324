-- Reminders the house sends by itself: when, by edition; what was sent; and who wants none of an edition.

create table edition.reminding (
  edition_id uuid primary key references edition.edition,
  sends boolean not null,
  -- Days before and after the last day of a stage.
  days_before integer[] not null check (cardinality(days_before) <= 10),
  days_after integer[] not null check (cardinality(days_after) <= 10),
  -- Days of the week on which letters go out: 1 is Monday, 7 is Sunday.
  weekdays integer[] not null check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7]),
  from_hour integer not null check (from_hour between 0 and 23),
  until_hour integer not null check (until_hour between 1 and 24),
  time_zone text not null check (length(time_zone) between 1 and 60),
  check (from_hour < until_hour)
);

comment on table edition.reminding is 'An edition without a row sends as the product does where nothing is said.';

create table edition.reminded (
  edition_id uuid not null references edition.edition,
  person_id uuid not null references people.person,
  -- The day of the calendar the letter was due, not the one it was sent.
  due_day date not null,
  sent_at timestamptz not null,
  primary key (edition_id, person_id, due_day)
);

comment on table edition.reminded is 'One letter a person and due day, whoever sends it: two servers, a restart or a clock that jumps find the row there.';

create table edition.silence (
  edition_id uuid not null references edition.edition,
  person_id uuid not null references people.person,
  since timestamptz not null,
  primary key (edition_id, person_id)
);

comment on table edition.silence is 'Who asked for no more reminders of an edition.';
