-- Actions: what is done about a request that was approved. The plan as it is written, each version as it was put forward, and everything
-- that happened since; where an action stands is read off that list.

create table facility.action (
  action_id uuid primary key,
  -- One of each request.
  request_id uuid not null unique references facility.request,
  programme text not null check (programme ~ '^[A-Z][A-Z0-9]{1,11}$'),
  begun_at timestamptz not null,
  plan text not null check (plan::json is not null),
  -- The last number given to each kind of row, of which none is given again.
  last_codes text not null check (last_codes::json is not null),
  saved_at timestamptz not null,
  -- Read off what happened after every step, so that a board of thousands is one look.
  status text not null default 'preparation' check (status in ('preparation', 'under-way', 'on-hold', 'completed', 'cancelled')),
  writing text not null default 'open' check (writing in ('open', 'proposed', 'settled')),
  -- The version that was approved last, and what is due next in it.
  in_force integer check (in_force >= 1),
  next_day date,
  next_title text check (length(next_title) <= 300),
  check ((next_day is null) = (next_title is null))
);

create index action_of_a_programme on facility.action (programme, status, next_day, action_id);

-- An activity is the same one over all versions of the plan: what is made in it, and who takes part, refer to it here.
create table facility.action_activity (
  action_id uuid not null references facility.action,
  activity text not null check (activity ~ '^A[0-9]{1,4}$'),
  primary key (action_id, activity)
);

create table facility.action_version (
  action_id uuid not null references facility.action,
  version_no integer not null check (version_no >= 1),
  -- By which it was looked at.
  programme_version integer not null check (programme_version >= 1),
  proposed_at timestamptz not null,
  plan text not null check (plan::json is not null),
  primary key (action_id, version_no)
);

comment on table facility.action_version is 'Plans as they were put forward, append-only; which of them is in force is read off what happened.';

create trigger action_version_is_kept before update or delete or truncate on facility.action_version
for each statement execute function house.refuse_change();

create table facility.action_happening (
  action_id uuid not null references facility.action,
  happening_no integer not null check (happening_no >= 1),
  at timestamptz not null,
  -- An account, or whoever asked.
  by text not null check (length(by) between 1 and 100),
  kind text not null check (length(kind) between 1 and 40),
  content text not null check (content::json is not null),
  primary key (action_id, happening_no)
);

comment on table facility.action_happening is 'Steps of an action, append-only: it stands where they have led it.';

create trigger action_happening_is_kept before update or delete or truncate on facility.action_happening
for each statement execute function house.refuse_change();

create index action_happening_by on facility.action_happening (by, at);

-- Given once, when a plan is approved for the first time, and never again.
create table facility.action_number (
  programme text not null,
  -- A country, or the regional ones.
  series text not null check (series ~ '^([A-Z]{3}|regional)$'),
  number integer not null check (number between 1 and 3999),
  action_id uuid not null references facility.action,
  primary key (programme, series, number),
  unique (action_id, series)
);

create trigger action_number_is_kept before update or delete or truncate on facility.action_number
for each statement execute function house.refuse_change();
