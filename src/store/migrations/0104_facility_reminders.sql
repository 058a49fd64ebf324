-- Reminders of the facility that were written: once for each thing, person and day, whoever looks.

create table facility.reminded (
  request_id uuid not null references facility.request on delete cascade,
  -- What it was about: a stage near its end or late, an assessment, a vote, a question that waits, a draft that is deleted soon.
  what text not null check (what in ('near', 'late', 'assess', 'vote', 'waits', 'ends')),
  -- An account, or whoever writes the request.
  person_id uuid references people.person,
  -- The day it was due, not the one on which it was written.
  due_day date not null,
  written_at timestamptz not null
);

create unique index reminded_once on facility.reminded (request_id, what, due_day, coalesce(person_id, '00000000-0000-0000-0000-000000000000'));
create index reminded_of_a_person on facility.reminded (person_id) where person_id is not null;
