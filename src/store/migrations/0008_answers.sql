-- Answers in the making: one row an answer of one coder; every version kept; every change of state with who, when, why.

create table edition.answer (
  answer_id uuid primary key,
  edition_id uuid not null,
  place text not null,
  period text not null,
  indicator text not null,
  -- 1 the author's; 2 the second author's, where an edition is coded twice, blind.
  slot smallint not null check (slot in (1, 2)),
  state text not null check (state in (
    'unassigned', 'drafting', 'submitted', 'in-review', 'returned', 'agreed', 'contested', 'adjudicated', 'harmonised',
    'government-window', 'frozen', 'published', 'corrected'
  )),
  -- One more with every change of what it says or of its state: `If-Match` compares it.
  version integer not null default 0 check (version >= 0),
  -- One more with every change of what it says: an opinion is about one of these.
  content_version integer not null default 0 check (content_version >= 0),
  status text check (status in ('answered', 'not-applicable', 'no-data', 'competence-elsewhere')),
  option_key text,
  value double precision check (value not in ('NaN', 'Infinity', '-Infinity')),
  justification text not null default '' check (length(justification) <= 20000),
  confidence text check (confidence in ('low', 'medium', 'high')),
  as_of date,
  change_reason text check (change_reason in ('law-changed', 'coding-error', 'better-source', 'reworded')),
  -- For the coder's own eyes.
  memo text not null default '' check (length(memo) <= 20000),
  changed_at timestamptz not null,
  unique (edition_id, place, period, indicator, slot),
  foreign key (edition_id, place) references edition.place,
  check (num_nonnulls(option_key, value) = case when status = 'answered' then 1 else 0 end)
);

create index answer_of_an_indicator on edition.answer (edition_id, indicator, period);

create table edition.citation (
  answer_id uuid not null references edition.answer,
  citation_no smallint not null check (citation_no between 1 and 50),
  source_id uuid not null references evidence.source,
  pinpoint text not null default '' check (length(pinpoint) <= 500),
  quotation text not null default '' check (length(quotation) <= 20000),
  translation text not null default '' check (length(translation) <= 20000),
  primary key (answer_id, citation_no)
);

create index citation_of_a_source on edition.citation (source_id);

-- What an answer said, every time it said something else; never changed. Without the memo, which is its coder's own.
create table edition.answer_version (
  answer_id uuid not null references edition.answer,
  content_version integer not null check (content_version >= 1),
  content text not null check (content::json is not null),
  by uuid not null references people.person,
  at timestamptz not null,
  primary key (answer_id, content_version)
);

create table edition.transition (
  transition_id bigint generated always as identity primary key,
  answer_id uuid not null references edition.answer,
  version integer not null,
  -- What it said then.
  content_version integer not null,
  act text not null,
  from_state text not null,
  to_state text not null,
  by text not null,
  role text not null,
  why text not null default '' check (length(why) <= 5000),
  at timestamptz not null
);

create index transition_of_an_answer on edition.transition (answer_id, transition_id);

create trigger answer_version_is_kept
before update or delete or truncate on edition.answer_version
for each statement execute function house.refuse_change();

create trigger transition_is_kept
before update or delete or truncate on edition.transition
for each statement execute function house.refuse_change();
