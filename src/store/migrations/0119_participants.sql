-- Who takes part in the activities of an action, what they agreed to, and when they were there. What was said is kept one after the
-- other and holds no name; a name goes two years after the action is over, or when its owner wishes, and the counts stay.

create table facility.participant (
  participant_id uuid primary key,
  action_id uuid not null references facility.action,
  version integer not null default 1 check (version >= 1),
  name text not null check (length(name) <= 200),
  institution text not null default '' check (length(institution) <= 300),
  post text not null default '' check (length(post) <= 200),
  place text check (place ~ '^[A-Z]{3}$'),
  sex text not null default 'not-said' check (sex in ('female', 'male', 'other', 'not-said')),
  kind text check (kind ~ '^[a-z]+(-[a-z]+)*$' and length(kind) <= 60),
  email text check (email = lower(email) and length(email) <= 320),
  needs text not null default '' check (length(needs) <= 1000),
  -- Another row of the same action that is the same person, as an officer said.
  same_as uuid,
  added_at timestamptz not null,
  erased_at timestamptz,
  unique (participant_id, action_id),
  foreign key (same_as, action_id) references facility.participant (participant_id, action_id),
  check (same_as <> participant_id),
  check ((erased_at is null) = (name <> '')),
  check (erased_at is null or (institution || post || needs = '' and email is null))
);

create index participant_of_an_action on facility.participant (action_id, participant_id);
create unique index participant_by_address on facility.participant (action_id, email) where email is not null;

create table facility.participation (
  participant_id uuid not null,
  action_id uuid not null,
  activity text not null,
  at timestamptz not null,
  primary key (participant_id, activity),
  foreign key (participant_id, action_id) references facility.participant (participant_id, action_id),
  foreign key (action_id, activity) references facility.action_activity (action_id, activity)
);

create index participation_of_an_activity on facility.participation (action_id, activity);

create table facility.activity_session (
  action_id uuid not null,
  activity text not null,
  session_no integer not null check (session_no between 1 and 100),
  day date not null,
  title text not null default '' check (length(title) <= 200),
  primary key (action_id, activity, session_no),
  foreign key (action_id, activity) references facility.action_activity (action_id, activity)
);

create table facility.attendance_mark (
  action_id uuid not null,
  activity text not null,
  session_no integer not null,
  participant_id uuid not null,
  mark_no integer not null check (mark_no >= 1),
  says text not null check (says in ('yes', 'partly', 'no')),
  at timestamptz not null,
  primary key (action_id, activity, session_no, participant_id, mark_no),
  foreign key (action_id, activity, session_no) references facility.activity_session (action_id, activity, session_no),
  foreign key (participant_id, action_id) references facility.participant (participant_id, action_id)
);

comment on table facility.attendance_mark is 'Who was there, append-only: the last mark of a session holds.';

create trigger attendance_mark_is_kept before update or delete or truncate on facility.attendance_mark
for each statement execute function house.refuse_change();

create table facility.participant_consent (
  participant_id uuid not null references facility.participant,
  consent_no integer not null check (consent_no >= 1),
  purpose text not null check (purpose in ('organising', 'evaluation', 'photographs', 'report')),
  says text not null check (says in ('given', 'withdrawn')),
  how text not null check (how in ('paper', 'own-link')),
  -- The day on the paper.
  on_day date not null,
  -- The version of the sentence that was agreed to.
  text_version integer not null check (text_version >= 1),
  at timestamptz not null,
  primary key (participant_id, consent_no)
);

comment on table facility.participant_consent is 'What was agreed to and what was taken back, append-only: the last of a purpose holds.';

create trigger participant_consent_is_kept before update or delete or truncate on facility.participant_consent
for each statement execute function house.refuse_change();
