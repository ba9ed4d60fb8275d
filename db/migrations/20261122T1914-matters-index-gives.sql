-- The matter graph: which matters produce a document. Without it every plan would read all versions of the city.
create index versions_gives on matters.versions using gin (jsonb_path_query_array(body, '$.gives[*].doc'));
create index versions_themes on matters.versions using gin ((body -> 'themes'));
