-- What a freeze holds, thing by thing, so that what differs later can be named; and what of it was published last.

alter table edition.edition
  -- Places that are no countries, and groups of them, as they were defined when it was frozen.
  add column frozen_places text check (frozen_places is null or frozen_places::json is not null),
  -- The hash that was published last: where it is not the one that is frozen, a correction waits to be published.
  add column published_hash text check (published_hash ~ '^[0-9a-f]{64}$');

create table edition.frozen_part (
  edition_id uuid not null references edition.edition,
  kind text not null check (kind in ('instrument', 'place', 'source', 'answer')),
  name text not null,
  -- What a person knows it by.
  label text not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  primary key (edition_id, kind, name)
);
