-- How well somebody proved who they are when a session was opened.

alter table people.session add column second_proof boolean not null default false;

comment on column people.session.second_proof is 'A passkey, a code or a recovery code: some roles count only in such a session.';
