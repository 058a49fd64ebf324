-- Lists of thousands of actions tell a title, and read no plan for it: it is taken out of the document once, when that is kept.

alter table facility.action add column title text not null generated always as (coalesce(plan::json ->> 'title', '')) stored;
