-- Judging answers: opinions, replies, decisions, the government's comments.
--
-- Whoever judged is kept for the log and for interests, and is in nobody's answer. What is shown to others is dated by
-- day, and its ids are drawn at random: neither says who came first.

create table edition.opinion (
  opinion_id uuid primary key,
  answer_id uuid not null references edition.answer,
  -- What the answer said when it was judged; a later change makes the opinion outdated.
  content_version integer not null check (content_version >= 1),
  reviewer uuid not null references people.person,
  kind text not null check (kind in ('agree', 'agree-with-note', 'different-answer', 'not-qualified')),
  note text not null default '' check (length(note) <= 20000),
  -- What it should say instead.
  status text check (status in ('answered', 'not-applicable', 'no-data', 'competence-elsewhere')),
  option_key text,
  value double precision check (value not in ('NaN', 'Infinity', '-Infinity')),
  given_on date not null,
  -- Whether the answer came back to its author since: they have read it, and it stays as they read it.
  told boolean not null default false,
  unique (answer_id, content_version, reviewer),
  foreign key (answer_id, content_version) references edition.answer_version,
  check ((kind = 'different-answer') = (status is not null)),
  check (num_nonnulls(option_key, value) = case when status = 'answered' then 1 else 0 end),
  check (kind not in ('agree-with-note', 'different-answer') or note <> '')
);

create index opinion_of_a_reviewer on edition.opinion (reviewer);

-- What a suggested answer leans on.
create table edition.opinion_citation (
  opinion_id uuid not null references edition.opinion on delete cascade,
  citation_no smallint not null check (citation_no between 1 and 50),
  source_id uuid not null references evidence.source,
  pinpoint text not null default '' check (length(pinpoint) <= 500),
  quotation text not null default '' check (length(quotation) <= 20000),
  translation text not null default '' check (length(translation) <= 20000),
  primary key (opinion_id, citation_no)
);

-- What the author says to an opinion.
create table edition.reply (
  reply_id uuid primary key,
  opinion_id uuid not null unique references edition.opinion,
  version integer not null default 1 check (version >= 1),
  by uuid not null references people.person,
  text text not null check (length(text) between 1 and 20000),
  said_on date not null
);

-- A contested answer, decided. What was before the adjudicator is kept as it was shown.
create table edition.adjudication (
  adjudication_id uuid primary key,
  answer_id uuid not null references edition.answer,
  -- The version that was contested, and the one that holds the decision.
  contested_version integer not null check (contested_version >= 0),
  decided_version integer not null check (decided_version >= contested_version),
  by uuid not null references people.person,
  -- Which of the answers shown was chosen, from 1; none where the decision is a third one.
  chosen smallint check (chosen >= 1),
  shown text not null check (shown::json is not null),
  reason text not null check (length(reason) between 1 and 20000),
  decided_on date not null,
  unique (answer_id, contested_version)
);

-- What a harmoniser learnt about a question: for the next instrument's guidance.
create table edition.harmoniser_note (
  note_id uuid primary key,
  edition_id uuid not null references edition.edition,
  indicator text not null,
  by text not null,
  text text not null check (length(text) between 1 and 20000),
  said_on date not null
);

create index harmoniser_note_of_an_indicator on edition.harmoniser_note (edition_id, indicator);

-- The government's window: comments, never values.
create table edition.government_comment (
  comment_id uuid primary key,
  answer_id uuid not null unique references edition.answer,
  content_version integer not null check (content_version >= 1),
  version integer not null default 1 check (version >= 1),
  by uuid not null references people.person,
  text text not null check (length(text) between 1 and 20000),
  said_on date not null,
  foreign key (answer_id, content_version) references edition.answer_version
);

create table edition.public_reply (
  reply_id uuid primary key,
  comment_id uuid not null unique references edition.government_comment,
  role text not null check (role in ('author', 'editor')),
  version integer not null default 1 check (version >= 1),
  by text not null,
  text text not null check (length(text) between 1 and 20000),
  said_on date not null
);

-- That a place's government was asked and, where it said nothing, that it said nothing.
create table edition.window_outcome (
  edition_id uuid not null,
  place text not null,
  answers integer not null check (answers >= 0),
  comments integer not null check (comments between 0 and answers),
  closed_on date not null,
  primary key (edition_id, place),
  foreign key (edition_id, place) references edition.place
);

create trigger adjudication_is_kept
before update or delete or truncate on edition.adjudication
for each statement execute function house.refuse_change();

create trigger window_outcome_is_kept
before update or delete or truncate on edition.window_outcome
for each statement execute function house.refuse_change();
