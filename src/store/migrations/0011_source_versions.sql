-- What a source said, for ever, and whose work it came from.

-- `judging`: described by whoever judges answers; who codes finds it once an answer cites it, or was sent back with it.
alter table evidence.source add column added_in text not null default 'coding' check (added_in in ('coding', 'judging'));

create table evidence.source_version (
  source_id uuid not null references evidence.source,
  version integer not null check (version >= 1),
  -- The description, as the operation takes it.
  said text not null check (said::json is not null),
  file text references evidence.file,
  by uuid references people.person,
  at timestamptz not null,
  primary key (source_id, version)
);

create trigger source_version_is_kept
before update or delete or truncate on evidence.source_version
for each statement execute function house.refuse_change();
