-- A request that has no class yet is still compared with the latest ones of the same place.
create index signatures_place on insight.signatures (city, place, at desc, case_id);
