-- Deliverables of actions: what an activity leaves behind, its files version by version, and everything that was said of each. Where one
-- stands is read off that list.

create table facility.deliverable (
  -- By which it is found once it is public; before that it is named by its action and its code.
  deliverable_id uuid primary key,
  action_id uuid not null references facility.action,
  -- As the plan names it, over all its versions.
  code text not null check (code ~ '^D[0-9]{1,4}$'),
  begun_at timestamptz not null,
  unique (action_id, code)
);

create table facility.deliverable_version (
  deliverable_id uuid not null references facility.deliverable,
  version_no integer not null check (version_no between 1 and 100),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  bytes integer not null check (bytes between 1 and 25000000 and bytes = length(content)),
  content bytea not null,
  scanned text not null check (scanned in ('clean', 'not-scanned')),
  kept_at timestamptz not null,
  primary key (deliverable_id, version_no),
  -- The same file again is no version.
  unique (deliverable_id, sha256)
);

alter table facility.deliverable_version alter column content set storage external;

comment on table facility.deliverable_version is 'Files of deliverables, append-only: what was reviewed and signed off is there for good.';

create trigger deliverable_version_is_kept before update or delete or truncate on facility.deliverable_version
for each statement execute function house.refuse_change();

create table facility.deliverable_happening (
  deliverable_id uuid not null references facility.deliverable,
  happening_no integer not null check (happening_no >= 1),
  at timestamptz not null,
  -- An account, or whoever asked.
  by text not null check (length(by) between 1 and 100),
  kind text not null check (length(kind) between 1 and 40),
  content text not null check (content::json is not null),
  -- Who is asked to look at a version, so that they find what waits for them.
  reviewer uuid references people.person,
  primary key (deliverable_id, happening_no)
);

comment on table facility.deliverable_happening is 'Steps of a deliverable, append-only: it stands where they have led it.';

create trigger deliverable_happening_is_kept before update or delete or truncate on facility.deliverable_happening
for each statement execute function house.refuse_change();

create index deliverable_happening_by on facility.deliverable_happening (by, at);
create index deliverable_asked_of on facility.deliverable_happening (reviewer) where reviewer is not null;
create index deliverable_published on facility.deliverable_happening (at) where kind = 'published';
