-- Words are found by the search index, which lies beside the database and is built from it.
DROP TABLE search_text;
DROP TABLE desk_text;
DELETE FROM follower WHERE name IN ('search', 'desk-text');
