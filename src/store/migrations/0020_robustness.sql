-- What an editor asked to have worked out of a release: how far its ranks could have moved, under settings of their own.
-- The work itself is a file that follows from the release and the settings; what was asked for, and by whom, is kept here.

create table policy_index.robustness_job (
  job_id integer generated always as identity primary key,
  release_id integer not null references policy_index.release,
  -- As text: the name of the file that is worked out follows from it.
  settings text not null check (settings::json is not null),
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'cancelled', 'failed')),
  done real not null default 0 check (done between 0 and 1),
  asked_by text not null check (length(asked_by) between 1 and 200),
  asked_at timestamptz not null,
  -- When the process that works on it last said that it does: one that was killed says nothing, and another takes over.
  beat_at timestamptz,
  ended_at timestamptz,
  check ((state in ('done', 'cancelled', 'failed')) = (ended_at is not null)),
  check ((state = 'waiting') <= (beat_at is null))
);

comment on table policy_index.robustness_job is 'Asked for by an editor, worked out by the server: at most one at a time for a release.';

create unique index robustness_job_one_at_a_time on policy_index.robustness_job (release_id)
where state in ('waiting', 'running');

create index robustness_job_of_release on policy_index.robustness_job (release_id, job_id);
