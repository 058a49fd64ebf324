-- Documents of requests that were not sent yet are bounded: all of them together, and those one network brought. Nobody knows yet who
-- that is, and whoever fills a house with what is never sent keeps others from asking.

-- The network it was brought from, hashed under the secret of the data directory; blank once the request is sent.
alter table facility.request_file add column network text check (network ~ '^[0-9a-f]{64}$');

create index request_file_by_network on facility.request_file (network) where network is not null;
