-- What is written as JSON is read in SQL too, which knows no half of a letter (a lone surrogate): a text that has one is
-- refused where it is written, and not by everybody who reads it later. What was kept before is not asked.
alter table house.deed_in_line
  drop constraint deed_in_line_facts_check,
  add constraint deed_in_line_facts_check check (facts::jsonb is not null) not valid;

alter table edition.answer_version
  drop constraint answer_version_content_check,
  add constraint answer_version_content_check check (content::jsonb is not null) not valid;
