-- Two holders may turn out to be one person: what was used and fetched of the one is shown to the other then.
grant update (holder) on documents.uses, documents.fetches to onedoor_app;
