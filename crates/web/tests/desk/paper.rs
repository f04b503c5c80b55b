//! Settings, registries and the machine room.

use crate::room::in_a_newsroom;
use axum::body::Body;
use hyper::Request;
use model::SeedRole;

const EVIL: &str = "\"><script>alert(1)</script>\u{202E}";

#[test]
fn every_page_opens_for_those_who_may_and_for_nobody_else() {
    in_a_newsroom(|room| async move {
        let owner = room.person("nadia", SeedRole::Owner, &[]).await;
        let writer = room.person("majed", SeedRole::Writer, &["mahalliyat"]).await;
        for path in [
            "/desk/settings",
            "/desk/settings/style",
            "/desk/settings/sections",
            "/desk/settings/pages",
            "/desk/settings/addresses",
            "/desk/registry",
            "/desk/registry/topics",
            "/desk/registry/topics?q=ميناء",
            "/desk/registry/authors",
            "/desk/registry/sources",
            "/desk/system",
            "/desk/system/audit",
            "/desk/system/jobs",
            "/desk/system/alarms",
            "/desk/system/audit.csv",
            "/desk/front",
            "/desk/front/history",
        ] {
            let page = room.get(&owner, path).await;
            assert_eq!(page.status, 200, "{path}: {}", page.text);
            assert_eq!(room.get(&writer, path).await.status, 403, "{path}");
        }
    });
}

#[test]
fn settings_are_saved_once_and_what_is_wrong_is_said_beside_its_field() {
    in_a_newsroom(|room| async move {
        let chief = room.person("nadia", SeedRole::ManagingEditor, &[]).await;
        let good = [
            ("base", "1"),
            ("name", "المرفأ اليومي"),
            ("tagline", ""),
            ("address", "http://127.0.0.1"),
            ("zone", "Asia/Aden"),
            ("lang", "ar"),
            ("digits", "latin"),
            ("months", "general"),
            ("clock", "h24"),
            ("hijri", "-1"),
            ("facebook", ""),
            ("telegram", ""),
            ("disclaimer", ""),
            ("accent", "#0B5C5A"),
            ("comments", "on"),
        ];
        let saved = room.post(&chief, "/desk/settings", &good).await;
        assert_eq!(saved.status, 303, "{}", saved.text);
        assert!(room.ask(None, Request::get("/"), Body::empty()).await.text.contains("المرفأ اليومي"));
        assert_eq!(room.post(&chief, "/desk/settings", &good).await.status, 409, "a stale form");
        for (name, value) in [
            ("name", ""),
            ("name", &"ا".repeat(61)),
            ("address", "ftp://x"),
            ("zone", "Moon/Crater"),
            ("telegram", "javascript:alert(1)"),
            ("accent", "red; background: url(x)"),
            ("hijri", "9"),
            ("digits", EVIL),
            ("lang", "fr"),
        ] {
            let bad: Vec<(&str, &str)> = good
                .iter()
                .map(|(key, old)| {
                    (
                        *key,
                        if *key == name {
                            value
                        } else if *key == "base" {
                            "2"
                        } else {
                            *old
                        },
                    )
                })
                .collect();
            let answer = room.post(&chief, "/desk/settings", &bad).await;
            assert_eq!(answer.status, 422, "{name}={value}");
            assert!(
                answer.text.contains(&format!("id=\"wrong-{name}\"")) && !answer.text.contains("<script>alert"),
                "{name}: {}",
                answer.text
            );
        }
    });
}

#[test]
fn sections_are_made_named_ordered_and_taken_away_when_empty() {
    in_a_newsroom(|room| async move {
        room.publish("خبر في المحليات").await;
        let chief = room.person("nadia", SeedRole::ManagingEditor, &[]).await;
        assert_eq!(room.post(&chief, "/desk/settings/sections/new", &[("name", "ثقافة"), ("slug", "thaqafa")]).await.status, 303);
        assert_eq!(room.post(&chief, "/desk/settings/sections/new", &[("name", "ثقافة"), ("slug", "thaqafa")]).await.status, 422, "taken");
        assert_eq!(room.post(&chief, "/desk/settings/sections/new", &[("name", ""), ("slug", "x")]).await.status, 422);
        let rows = room.read(store::section::all).await;
        let (first, last) = (rows[0].id, rows[2].id);
        let form = [(&*format!("name.{first}"), "محليات المدينة"), (&*format!("place.{first}"), "٩"), (&*format!("two.{first}"), "on")];
        assert_eq!(room.post(&chief, "/desk/settings/sections", &form).await.status, 303);
        let after = room.read(store::section::all).await;
        let row = after.iter().find(|row| row.id == first).unwrap();
        assert_eq!((row.name.as_str(), row.position, row.two_person, row.slug.as_str()), ("محليات المدينة", 9, true, "mahalliyat"));
        assert_eq!(room.post(&chief, "/desk/settings/sections/drop", &[("id", &first.to_string())]).await.status, 422, "has stories");
        assert_eq!(room.post(&chief, "/desk/settings/sections/drop", &[("id", &last.to_string())]).await.status, 303);
        assert_eq!(room.read(store::section::all).await.len(), 2);
    });
}

#[test]
fn old_addresses_lead_on_within_the_site_and_never_over_what_exists() {
    in_a_newsroom(|room| async move {
        let story = room.publish("افتتاح الرصيف").await;
        let chief = room.person("nadia", SeedRole::ManagingEditor, &[]).await;
        let lead = async |path: &str, target: &str| {
            room.post(&chief, "/desk/settings/addresses", &[("path", path), ("target", target)]).await.status
        };
        assert_eq!(lead("/قديم/ميناء", &format!("/{story}")).await, 303);
        assert_eq!(lead("/?p=12", "/section/mahalliyat").await, 303);
        assert_eq!(lead("/section/riyada", "/archive").await, 303, "kept, but never asked while the section stands");
        let open = async |path: &str| {
            let answer = room.ask(None, Request::get(path), Body::empty()).await;
            (answer.status, answer.location)
        };
        assert_eq!(open("/%D9%82%D8%AF%D9%8A%D9%85/%D9%85%D9%8A%D9%86%D8%A7%D8%A1").await, (301, Some(format!("/{story}"))));
        assert_eq!(open("/section/riyada").await.0, 200);
        assert_eq!(open("/nowhere").await.0, 404);
        for bad in ["//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "/desk/settings", ""] {
            assert_eq!(lead("/x", bad).await, 422, "{bad}");
        }
        assert_eq!(lead("/a", "/b").await, 303);
        assert_eq!(lead("/b", "/c").await, 303);
        assert_eq!(lead("/c", "/a").await, 422, "a circle");
        assert_eq!(lead("/d", "/d").await, 422);
        assert_eq!(room.post(&chief, "/desk/settings/addresses/drop", &[("id", "/a")]).await.status, 303);
        assert_eq!(open("/a").await.0, 404);
    });
}

#[test]
fn pages_and_registries_keep_what_is_sound() {
    in_a_newsroom(|room| async move {
        let chief = room.person("nadia", SeedRole::ManagingEditor, &[]).await;
        let page = [("title", "عن الصحيفة"), ("slug", "about"), ("body", "صحيفة من مدينة ساحلية.")];
        assert_eq!(room.post(&chief, "/desk/settings/pages", &page).await.status, 303);
        assert!(room.ask(None, Request::get("/page/about"), Body::empty()).await.text.contains("صحيفة من مدينة ساحلية."));
        assert_eq!(room.get(&chief, "/desk/settings/pages/about").await.status, 200);
        assert_eq!(room.post(&chief, "/desk/settings/pages", &[("title", ""), ("slug", "x"), ("body", "x")]).await.status, 422);
        assert_eq!(room.post(&chief, "/desk/settings/pages/drop", &[("slug", "about")]).await.status, 303);

        assert_eq!(room.post(&chief, "/desk/registry", &[("text", "مكان | رأس المرفأ | Ras al-Marfa")]).await.status, 303);
        assert_eq!(room.read(store::known_name::lines).await, ["مكان | رأس المرفأ | Ras al-Marfa"]);
        let wrong = room.post(&chief, "/desk/registry", &[("text", "مكان | صنارة البحر\nشيء | اسم")]).await;
        assert!(wrong.status == 422 && wrong.text.contains("السطر") && wrong.text.contains("شيء"), "{}", wrong.text);
        assert_eq!(room.read(store::known_name::all).await.len(), 1, "all or none");

        let author = [("name", "سلمى الحداد"), ("role", "مراسلة"), ("bio", EVIL)];
        assert_eq!(room.post(&chief, "/desk/registry/authors", &author).await.status, 303);
        assert_eq!(room.post(&chief, "/desk/registry/authors", &author).await.status, 422, "taken");
        let page = room.get(&chief, "/desk/registry/authors?change=1").await;
        assert!(page.text.contains("value=\"سلمى الحداد\"") && page.text.contains("name=\"id\" value=\"1\""), "{}", page.text);
        let changed = [("id", "1"), ("name", "سلمى الحداد الأسمر"), ("role", "محررة"), ("bio", "")];
        assert_eq!(room.post(&chief, "/desk/registry/authors", &changed).await.status, 303);
        let rows = room.read(|tx| store::author::list(tx, "", 9)).await;
        assert_eq!((rows.len(), rows[0].name.as_str(), rows[0].role.as_str()), (1, "سلمى الحداد الأسمر", "محررة"));
        assert_eq!(room.post(&chief, "/desk/registry/authors", &[("id", "7"), ("name", "غائب")]).await.status, 422, "nobody there");
        assert_eq!(room.get(&chief, "/desk/registry/authors?change=7").await.status, 404);
        assert_eq!(room.get(&chief, "/desk/registry/sources?change=x").await.status, 404);
        assert_eq!(room.post(&chief, "/desk/registry/sources", &[("name", "وكالة الساحل"), ("kind", "agency")]).await.status, 303);
        assert_eq!(room.post(&chief, "/desk/registry/sources", &[("name", "وكالة أخرى"), ("kind", EVIL)]).await.status, 422);
        assert_eq!(
            room.post(&chief, "/desk/registry/sources", &[("id", "1"), ("name", "وكالة الساحل"), ("kind", "partner")]).await.status,
            303
        );
        assert_eq!(room.read(|tx| store::source::by_id(tx, 1)).await.unwrap().kind, "partner");
        assert_eq!(room.post(&chief, "/desk/registry/sources/drop", &[("id", "1")]).await.status, 303);
        assert_eq!(room.post(&chief, "/desk/registry/sources/drop", &[("id", "1")]).await.status, 422);
    });
}

#[test]
fn the_desk_is_frozen_audited_and_thawed() {
    in_a_newsroom(|room| async move {
        let owner = room.person("nadia", SeedRole::Owner, &[]).await;
        assert_eq!(room.post(&owner, "/desk/system/freeze", &[("reason", "")]).await.status, 422);
        assert_eq!(room.post(&owner, "/desk/system/freeze", &[("reason", "=خبر دخيل")]).await.status, 303);
        assert!(room.get(&owner, "/desk/system").await.text.contains("خبر دخيل"));
        let writer = room.person("majed", SeedRole::Writer, &["mahalliyat"]).await;
        for path in ["/desk", "/desk/stories", "/desk/media", "/desk/account"] {
            let page = room.get(&writer, path).await.text;
            assert!(page.contains("النشر مجمَّد.") && page.contains("خبر دخيل"), "everybody is told on {path}");
        }
        let log = room.get(&owner, "/desk/system/audit?action=freeze&actor=nadia").await;
        assert!(log.status == 200 && log.text.contains("nadia"), "{}", log.text);
        let csv = room.get(&owner, "/desk/system/audit.csv?action=freeze").await;
        assert!(csv.headers["content-type"].to_str().unwrap().starts_with("text/csv") && csv.text.lines().count() == 2, "{}", csv.text);
        assert_eq!(room.post(&owner, "/desk/system/thaw", &[]).await.status, 303, "confirmed a minute ago");
        assert!(!room.get(&writer, "/desk").await.text.contains("النشر مجمَّد."));
        for query in ["before=x", "before=99999999999999999999"] {
            assert_eq!(room.get(&owner, &format!("/desk/system/audit?{query}")).await.status, 404, "{query}");
        }
        assert_eq!(room.post(&owner, "/desk/system/jobs/retry", &[("id", "77")]).await.status, 422);
        assert_eq!(room.post(&owner, "/desk/system/jobs/retry", &[("id", "x")]).await.status, 404);
    });
}

#[test]
fn topics_are_renamed_and_merged_and_old_addresses_lead_on() {
    in_a_newsroom(|room| async move {
        room.publish("افتتاح الرصيف").await;
        let chief = room.person("nadia", SeedRole::ManagingEditor, &[]).await;
        let open = async |path: &str| {
            let answer = room.ask(None, Request::get(press::address::encode(path).replace("%2F", "/")), Body::empty()).await;
            (answer.status, answer.location.unwrap_or_default(), answer.text)
        };
        assert_eq!(open("/topic/ميناء-المرفأ").await.0, 200);
        let list = room.get(&chief, "/desk/registry/topics?q=المرفا").await;
        assert!(list.text.contains("href=\"/desk/registry/topics/1\"") && list.text.contains("مادة منشورة واحدة"), "{}", list.text);
        assert_eq!(room.get(&chief, "/desk/registry/topics/1").await.status, 200);
        for missing in ["/desk/registry/topics/9", "/desk/registry/topics/x"] {
            assert_eq!(room.get(&chief, missing).await.status, 404, "{missing}");
        }

        let rename = async |name: &str| room.post(&chief, "/desk/registry/topics/1/rename", &[("topic-name", name)]).await.status;
        assert_eq!(rename("").await, 422);
        assert_eq!(rename("مرسى المدينة").await, 303);
        let (status, to, _) = open("/topic/ميناء-المرفأ").await;
        assert_eq!((status, to), (301, press::address::encode("/topic/مرسى-المدينة").replace("%2F", "/")));
        assert!(open("/topic/مرسى-المدينة").await.2.contains("مرسى المدينة"));
        assert!(open("/feed.json").await.2.contains("مرسى المدينة"), "feeds say the new name");

        // Copy still says the old name: it is the same topic.
        let second = room.publish("سفينة ثانية").await;
        let live = room.read(move |tx| store::published::get(tx, second)).await.unwrap();
        assert_eq!(live.topics, [model::TopicId(1)]);

        let other = room.write(|tx| Ok(store::topic::ensure(tx, "أرصفة الشحن")?)).await;
        assert_eq!(rename("أرصفة الشحن").await, 422, "another topic's name");
        let merge = async |into: &str| room.post(&chief, "/desk/registry/topics/1/merge", &[("topic-into", into)]).await.status;
        assert_eq!(merge("لا أحد يعرفه").await, 422);
        assert_eq!(merge("مرسى المدينة").await, 422, "with itself");
        assert_eq!(merge("أرصفة الشحن").await, 303);
        for old in ["/topic/ميناء-المرفأ", "/topic/مرسى-المدينة"] {
            assert_eq!(open(old).await.1, press::address::encode("/topic/أرصفة-الشحن").replace("%2F", "/"), "{old}");
        }
        let page = open("/topic/أرصفة-الشحن").await.2;
        assert!(page.contains("افتتاح الرصيف") && page.contains("سفينة ثانية"), "{page}");
        let third = room.publish("سفينة ثالثة").await;
        assert_eq!(room.read(move |tx| store::published::get(tx, third)).await.unwrap().topics, [other]);

        assert_eq!(
            room.post(&chief, &format!("/desk/registry/topics/{other}/rename"), &[("topic-name", "ميناء المرفأ")]).await.status,
            303
        );
        assert_eq!(open("/topic/ميناء-المرفأ").await.0, 200, "what stands there is not led away");
        assert_eq!(open("/topic/أرصفة-الشحن").await.0, 301);
    });
}

#[test]
fn alarms_are_listed_told_in_the_rail_and_cleared_once() {
    in_a_newsroom(|room| async move {
        let owner = room.person("nadia", SeedRole::Owner, &[]).await;
        let story = room.publish("خبر").await;
        room.write(move |tx| {
            let detail = serde_json::json!({ "job": "go-out", "story": story.0, "due": "2026-11-19T08:00:00Z", "seconds": 3600 });
            store::alarm::raise(tx, "late-go-out-1", "late", &detail, crate::room::noon())?;
            let detail = serde_json::json!({ "story": story.0, "due": "2026-11-19T08:00:00Z", "problem": EVIL });
            Ok(store::alarm::raise(tx, "not-out-1", "not-out", &detail, crate::room::noon())?)
        })
        .await;
        let page = room.get(&owner, "/desk/system/alarms").await.text;
        assert!(page.contains("تأخر «نشر مادة مجدولة» 60 دقيقة عن موعده.") && page.contains(&format!("/desk/stories/{story}")), "{page}");
        assert!(page.contains("لم تخرج مادة مجدولة في موعدها.") && !page.contains("<script>alert"), "{page}");
        assert!(page.contains("<b class=\"count\">2</b>"), "the rail counts them: {page}");
        let health = room.get(&owner, "/desk/system").await.text;
        assert!(health.contains("إنذارات مفتوحة") && health.contains("غيغابايت"), "{health}");
        for _ in 0..2 {
            assert_eq!(room.post(&owner, "/desk/system/alarms/clear", &[("id", "1")]).await.status, 303);
        }
        let open = room.read(|tx| store::alarm::open(tx, None, 9)).await;
        assert_eq!(open.iter().map(|alarm| alarm.id).collect::<Vec<_>>(), [2]);
        let entries = room.read(|tx| store::audit::find(tx, &store::audit::Only::Action("clear-alarm".into()), None, 9)).await;
        assert_eq!(entries.len(), 1, "written down once");
        assert!(room.get(&owner, "/desk/system/alarms").await.text.contains("إنذارات عولجت"));
        assert_eq!(room.post(&owner, "/desk/system/alarms/clear", &[("id", "x")]).await.status, 404);
        let chief = room.person("huda", SeedRole::ManagingEditor, &[]).await;
        assert_eq!(room.post(&chief, "/desk/system/alarms/clear", &[("id", "2")]).await.status, 403);
    });
}
