-- A desk of thousands of requests: what its lists look for is found by an index, and read out of a document once, when it is kept.

alter table facility.request add column topic text generated always as (content::json ->> 'topic') stored;
create index request_by_topic on facility.request (programme, topic);

-- Whom an officer asked to assess, by whom they asked.
create index happening_by_assessor on facility.happening ((content::json ->> 'assessor'), request_id) where kind = 'assessor-named';
