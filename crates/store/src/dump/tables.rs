// The tables: name, how they are asked, by which columns, and every column but numbers of people.

tables! {
    SITE: "site" Whole by "one" { "one", "settings", "version", "at" }
        "one, settings, version, at"
        "?1, ?2, ?3, ?4"
    EDITION: "edition" Whole by "one" { "one", "last_change_at" }
        "one, last_change_at"
        "?1, ?2"
    SECTION: "section" Whole by "id" { "id", "slug", "name", "position", "editors_publish", "two_person" }
        "id, slug, name, position, editors_publish, two_person"
        "?1, ?2, ?3, ?4, ?5, ?6"
    PAGES: "page" Whole by "slug" { "slug", "title", "body", "at" }
        "slug, title, body, at"
        "?1, ?2, ?3, ?4"
    TOPIC: "topic" ByNumber by "id" { "id", "slug", "name", "folded" }
        "id, slug, name, folded"
        "?1, ?2, ?3, ?4"
    TOPIC_ALIAS: "topic_alias" Whole by "folded" { "folded", "topic" }
        "folded, topic"
        "?1, ?2"
    AUTHOR: "author" Whole by "id" { "id", "name", "folded", "role", "bio" }
        "id, name, folded, role, bio"
        "?1, ?2, ?3, ?4, ?5"
    SOURCE: "source" Whole by "id" { "id", "name", "folded", "kind", "note" }
        "id, name, folded, kind, note"
        "?1, ?2, ?3, ?4, ?5"
    KNOWN_NAME: "known_name" Whole by "id" { "id", "line", "folded", "actor", "at" }
        "id, line, folded, actor, at"
        "?1, ?2, ?3, ?4, ?5"
    BANNED_WORD: "banned_word" Whole by "folded" { "folded", "word", "action", "actor", "at" }
        "folded, word, action, actor, at"
        "?1, ?2, ?3, ?4, ?5"
    FRONT: "front" Whole by "page, version" { "page", "version", "slots", "at", "actor" }
        "page, version, slots, at, actor"
        "?1, ?2, ?3, ?4, ?5"
    MEDIA: "media" ByNumber by "id" { "id", "sha256", "at", "name", "size", "width", "height", "caption", "credit", "licence", "alt", "decorative", "focal_x", "focal_y", "master", "tones", "state", "problem" }
        "id, sha256, at, name, size, width, height, caption, credit, licence, alt, decorative, focal_x, focal_y, master, tones, state, problem"
        "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18"
    RENDITION: "rendition" OfPicture by "sha256" { "media", "sha256", "width", "height", "mime", "size" }
        "media, sha256, width, height, mime, size"
        "?1, ?2, ?3, ?4, ?5, ?6"
    STORY: "story" ByNumber by "id" { "id", "guid", "origin", "copy_state", "publication", "head", "live", "first_published_at", "updated_at", "publish_at", "embargo_until", "expires_at", "breaking_until", "headline", "section", "created_at", "changed_at", "version", "findings", "legal", "note", "scheduled" }
        "id, guid, origin, copy_state, publication, head, live, first_published_at, updated_at, publish_at, embargo_until, expires_at, breaking_until, headline, section, created_at, changed_at, version, findings, legal, note, scheduled"
        "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22"
    REVISION: "revision" OfStory by "no" { "story", "no", "kind", "copy", "at", "actor", "note", "prev_hash", "hash" }
        "story, no, kind, copy, at, actor, note, prev_hash, hash"
        "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9"
    PUBLISHED: "published" OfNumber by "id" { "id", "slug", "lang", "kicker", "headline", "deck", "section", "byline", "sources", "lead", "lead_media", "urgency", "first_published_at", "updated_at", "day", "breaking_until", "corrections", "comments", "words", "copy" }
        "id, slug, lang, kicker, headline, deck, section, byline, sources, lead, lead_media, urgency, first_published_at, updated_at, day, breaking_until, corrections, comments, words, copy"
        "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20"
    PUBLISHED_TOPIC: "published_topic" OfStory by "topic" { "topic", "first_published_at", "story" }
        "topic, first_published_at, story"
        "?1, ?2, ?3"
    CORRECTION: "correction" OfStory by "id" { "id", "story", "kind", "text", "revision", "at", "actor" }
        "id, story, kind, text, revision, at, actor"
        "?1, ?2, ?3, ?4, ?5, ?6, ?7"
    RETRACTION: "retraction" OfStory by "story" { "story", "text", "at", "actor" }
        "story, text, at, actor"
        "?1, ?2, ?3, ?4"
    MEDIA_USE: "media_use" OfStory by "place, media" { "media", "story", "place" }
        "media, story, place"
        "?1, ?2, ?3"
    COMMENT: "comment" ByNumber by "id" { "id", "story", "parent", "name", "subject", "text", "state", "reasons", "key", "text_key", "received_at", "decided_at", "decided_by" }
        "id, story, parent, name, subject, text, state, reasons, key, text_key, received_at, decided_at, decided_by"
        "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13"
    REDIRECT: "redirect" ByText by "path" { "path", "target", "actor", "at", "story" }
        "path, target, actor, at, story"
        "?1, ?2, ?3, ?4, ?5"
    IMPORT: "import" Whole by "id" { "id", "source", "format", "file", "options", "carrier", "actor", "state", "problem", "counts", "place", "size", "started_at", "changed_at", "finished_at" }
        "id, source, format, file, options, carrier, actor, state, problem, counts, place, size, started_at, changed_at, finished_at"
        "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15"
    IMPORT_ITEM: "import_item" ByNumber by "id" { "id", "source", "origin", "run", "kind", "fate", "number", "title", "losses" }
        "id, source, origin, run, kind, fate, number, title, losses"
        "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9"
    OLD_PICTURE: "old_picture" ByText by "key" { "key", "address", "media", "run", "state", "problem", "attempts", "due_at" }
        "key, address, media, run, state, problem, attempts, due_at"
        "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8"
}
