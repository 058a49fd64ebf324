-- What somebody agreed to is also written by e-mail, or said as they register themselves.
alter table facility.participant_consent drop constraint participant_consent_how_check;
alter table facility.participant_consent add constraint participant_consent_how_check
  check (how in ('paper', 'e-mail', 'registration', 'own-link'));
