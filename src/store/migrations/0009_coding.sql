-- Remarks on one field of an answer, by whoever works on it.

create table edition.comment (
  comment_id uuid primary key,
  answer_id uuid not null references edition.answer,
  field text not null check (field in (
    'option', 'justification', 'confidence', 'asOf', 'changeReason', 'citations'
  )),
  body text not null check (length(body) between 1 and 5000),
  -- The person is for the log and for nobody's screen; the role is what others see.
  by uuid not null references people.person,
  role text not null,
  at timestamptz not null
);

create index comment_on_an_answer on edition.comment (answer_id, at);
