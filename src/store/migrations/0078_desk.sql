-- What happened to a request at the desk, one thing after the other; where it stands is read off the list. What was sent and what was
-- withdrawn is with the request itself.

create table facility.happening (
  request_id uuid not null references facility.request,
  happening_no integer not null check (happening_no >= 1),
  at timestamptz not null,
  -- An account.
  by text not null check (length(by) between 1 and 100),
  kind text not null check (length(kind) between 1 and 40),
  content text not null check (content::json is not null),
  primary key (request_id, happening_no)
);

comment on table facility.happening is 'Steps of the desk, append-only: a request stands where its steps have led it.';

create trigger happening_is_kept before update or delete or truncate on facility.happening
for each statement execute function house.refuse_change();

create index happening_by on facility.happening (by, at);
create index happening_of_a_kind on facility.happening (kind, request_id);

-- Read off the above after every step, so that a board of thousands is one look.
create table facility.standing (
  request_id uuid primary key references facility.request,
  stage text not null check (length(stage) between 1 and 40),
  -- Where it goes on when it comes back.
  back text check (length(back) between 1 and 40),
  due_day date,
  warns_day date,
  is_paused boolean not null default false,
  check ((due_day is null) = (warns_day is null)),
  check (not is_paused or due_day is null)
);

create index standing_by_stage on facility.standing (stage, due_day);
create index applicant_by_name on facility.applicant (lower(name), request_id);
create index applicant_by_place on facility.applicant (place, request_id);
