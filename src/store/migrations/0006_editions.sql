-- Editions: an instrument version × places × periods, with the stages its answers go through.

create schema edition;

comment on schema edition is 'Work towards a release: editions, answers in the making, their sources, reviews. Nothing here is public before it is published.';

create table edition.edition (
  edition_id uuid primary key,
  index_code text not null check (index_code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(index_code) <= 100),
  code text not null check (code ~ '^[0-9A-Za-z][0-9A-Za-z.-]*$' and length(code) <= 40 and code <> 'latest'),
  -- By language.
  title text not null check (title::json is not null),
  instrument_version text not null,
  -- As text: what is rebuilt from here is the same to the byte.
  instrument text not null check (instrument::json is not null),
  periods text[] not null check (cardinality(periods) between 1 and 20),
  -- What is not in force on this day does not count.
  reference_day date not null,
  state text not null check (state in ('planned', 'open', 'frozen', 'published')),
  second_author boolean not null,
  review boolean not null,
  adjudication boolean not null,
  harmonisation boolean not null,
  government_window boolean not null,
  prior_release text,
  prior_answers text not null check (prior_answers in ('shown', 'hidden', 'randomised')),
  -- What the lot was drawn with: drawn again it falls the same way.
  prior_seed text check (length(prior_seed) between 1 and 100),
  -- A rehearsal with invented people; said on every screen.
  exercise boolean not null default false,
  frozen_hash text check (frozen_hash ~ '^[0-9a-f]{64}$'),
  version integer not null default 1 check (version >= 1),
  created_at timestamptz not null,
  unique (index_code, code),
  check ((state in ('frozen', 'published')) = (frozen_hash is not null)),
  check ((prior_answers = 'randomised') = (prior_seed is not null)),
  check (prior_answers = 'hidden' or prior_release is not null)
);

create table edition.place (
  edition_id uuid not null references edition.edition,
  place text not null check (place <> ''),
  -- Whether the previous answers are shown to this place's coders, where that is drawn by lot.
  prior_shown boolean not null,
  primary key (edition_id, place)
);

create table edition.date (
  edition_id uuid not null references edition.edition,
  stage text not null check (stage in ('coding', 'review', 'adjudication', 'harmonisation', 'government-window', 'freeze')),
  opens date not null,
  closes date not null check (closes >= opens),
  primary key (edition_id, stage)
);
