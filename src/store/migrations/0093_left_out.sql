-- Why an answer is missing is published with the release it is missing from: it was not settled when its edition was frozen.
alter table policy_index.published_review drop constraint published_review_part_check;
alter table policy_index.published_review add constraint published_review_part_check
  check (part in ('opinion', 'reply', 'decision', 'comment', 'public-reply', 'correction', 'proposal', 'left-out'));
