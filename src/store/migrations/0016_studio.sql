-- The instrument studio: instruments in the making, every edit with the way back, and versions that never change.

create schema studio;

comment on schema studio is 'Instruments in the making and their versions. Nothing here is public before a release asks by it.';

create table studio.draft (
  draft_id uuid primary key,
  index_code text not null check (index_code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(index_code) <= 100),
  -- Version it began from.
  based_on text,
  -- The instrument of that version, as it was then.
  base text check (base is null or base::json is not null),
  instrument text not null check (instrument::json is not null),
  -- What became of each question since then, where a person said so.
  crosswalk text check (crosswalk is null or crosswalk::json is not null),
  state text not null default 'open' check (state in ('open', 'published')),
  version integer not null default 1 check (version >= 1),
  begun_at timestamptz not null,
  changed_at timestamptz not null,
  check ((based_on is null) = (base is null)),
  check (base is not null or crosswalk is null)
);

create index draft_of_index on studio.draft (index_code, changed_at);

create table studio.entry (
  draft_id uuid not null references studio.draft on delete cascade,
  -- The version it made.
  version integer not null check (version >= 2),
  kind text not null check (kind in ('edit', 'undo', 'redo')),
  edits text not null check (edits::json is not null),
  touches text not null check (touches::json is not null),
  -- What takes it back.
  back text not null check (back::json is not null),
  by text not null check (length(by) between 1 and 200),
  at timestamptz not null,
  primary key (draft_id, version)
);

create table studio.version (
  index_code text not null,
  version text not null check (length(version) between 1 and 40),
  instrument text not null check (instrument::json is not null),
  based_on text,
  crosswalk text check (crosswalk is null or crosswalk::json is not null),
  made_at timestamptz not null,
  primary key (index_code, version),
  check ((based_on is null) = (crosswalk is null))
);

create function studio.refuse_change() returns trigger
language plpgsql
as $$
begin
  raise exception 'a version of an instrument never changes';
end
$$;

create trigger version_never_changes before update or delete on studio.version
for each row execute function studio.refuse_change();
