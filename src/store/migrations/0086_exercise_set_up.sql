-- Whoever works in the demonstration changes what its set-up would find: it is done once, and then never again.

alter table people.exercise add column set_up_at timestamptz;

comment on column people.exercise.set_up_at is 'When the exercise stood whole; empty while it is being set up.';
