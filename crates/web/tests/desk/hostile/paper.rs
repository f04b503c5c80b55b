//! A paper in which one text stands in every field.

use super::fields::{WORD, copy, laced, manuscript};
use crate::room::{Person, Room, noon};
use desk::{Actor, JudgeComment, Land, PutPage, ReceiveComment, Received, Revise, SaveSite, SetSection, When};
use model::{
    Block, Body, CommentId, CommentState, CopyState, CorrectionKind, House, Line, MediaId, MediaState, Name, NewComment, Rendition, Site,
    StoryId, SubjectLine, Text,
};
use store::media::NewMedia;

/// Where a text was put.
pub struct Planted {
    pub number: i64,
    pub text: String,
    pub live: StoryId,
    pub draft: StoryId,
    pub comment: CommentId,
    pub media: MediaId,
    pub slug: String,
    pub topic: String,
    /// Places of the copy that took it.
    pub taken: Vec<String>,
}

/// The text where the type takes it, else a plain word.
pub fn name(text: &str) -> Name {
    Name::parse(text).unwrap_or_else(|_| Name::parse(WORD).unwrap())
}

pub fn line<const MAX: usize>(text: &str) -> Line<MAX> {
    Line::parse(text).unwrap_or_else(|_| Line::parse(WORD).unwrap())
}

/// Puts `text` into everything: a live story with a correction and comments, a returned draft with a journal, a section,
/// a page, a person and a role.
pub async fn plant(room: &Room, owner: &Person, text: &str, number: i64) -> Planted {
    let media = picture(room, number).await;
    let (mut whole, taken) = laced(&copy(media), text);
    whole.section = format!("s{number}");
    let (slug, topic) = (whole.slug(), arabic::slug::slug(whole.topics[0].as_str()));
    let (live, draft) = stories(room, &whole, text, number).await;
    let comment = comments(room, live, text, number).await;
    people(room, text, number).await;
    let (id, called) = (owner.id, name(text));
    room.write(move |tx| Ok(store::passkey::insert(tx, id, format!("key {number}").as_bytes(), "{}", called.as_str(), noon())?)).await;
    let (typed, _) = laced(&manuscript(media), text);
    let kept = serde_json::json!({ "tab": text, "base": 1, "seq": 1, "manuscript": typed });
    let answer = room.send(owner, &format!("/desk/stories/{draft}/journal"), &kept).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    Planted { number, text: text.to_owned(), live, draft, comment, media, slug, topic, taken }
}

async fn picture(room: &Room, number: i64) -> MediaId {
    let bytes = format!("RIFF {number}").into_bytes();
    let sha256 = room.objects().put(&bytes).unwrap();
    let size =
        Rendition { width: 720, height: 405, sha256: sha256.clone(), mime: "image/webp".into(), size: bytes.len().try_into().unwrap() };
    let new = NewMedia {
        sha256,
        name: "picture.webp".into(),
        size: i64::from(size.size),
        master: None,
        tones: None,
        owner: None,
        state: MediaState::Ready,
        at: noon(),
    };
    room.write(move |tx| {
        let (id, _) = store::media::insert(tx, &new)?;
        store::media::add_sizes(tx, id, &[size])?;
        Ok(id)
    })
    .await
}

async fn stories(room: &Room, whole: &model::Copy, text: &str, number: i64) -> (StoryId, StoryId) {
    let (whole, text) = (whole.clone(), text.to_owned());
    room.write(move |tx| {
        let (by, at) = (Actor::Operator, noon());
        SetSection { slug: format!("s{number}"), name: name(&text), position: 10 + number }.run(tx, by.clone(), at)?;
        let live = Land { origin: None, copy: whole.clone(), findings: Vec::new() }.run(tx, by.clone(), at)?.story();
        desk::Publish { story: live, when: When::Now, breaking: Some(jiff::SignedDuration::from_hours(1)) }.run(tx, by.clone(), at)?;
        Revise { story: live, copy: whole.clone(), kind: CorrectionKind::Correction, text: line(&text) }.run(tx, by.clone(), at)?;
        let draft = Land { origin: None, copy: whole, findings: Vec::new() }.run(tx, by.clone(), at)?.story();
        let mut row = store::story::by_id(tx, draft)?.unwrap();
        (row.copy_state, row.note) = (CopyState::Returned, Some(text.clone()));
        store::story::save(tx, &mut row)?;
        let body = Body { content: Block::paragraph(&text).into_iter().collect() };
        PutPage { slug: format!("p{number}"), title: line(&text), body }.run(tx, by, at)?;
        Ok((live, draft))
    })
    .await
}

async fn comments(room: &Room, story: StoryId, text: &str, number: i64) -> CommentId {
    let text = text.to_owned();
    room.write(move |tx| {
        let mut last = None;
        for form in 0..2 {
            let comment = NewComment {
                story,
                parent: last,
                name: name(&text),
                subject: SubjectLine::parse(&text).ok(),
                text: Text::parse(&format!("{text}\n\n{form}")).unwrap_or_else(|_| Text::parse(WORD).unwrap()),
            };
            let receive =
                ReceiveComment { comment, form: format!("{number}-{form}"), writer: [7; 16], prefix: [u8::try_from(number).unwrap(); 16] };
            let (Received::New(id) | Received::Again(id)) = receive.run(tx, Actor::Reader, noon())?;
            JudgeComment { comment: id, to: CommentState::Approved }.run(tx, Actor::Operator, noon())?;
            last = Some(id);
        }
        let waiting = NewComment { story, parent: None, name: name(&text), subject: None, text: Text::parse(&text).unwrap() };
        ReceiveComment { comment: waiting, form: format!("{number}-waits"), writer: [8; 16], prefix: [100; 16] }.run(
            tx,
            Actor::Reader,
            noon(),
        )?;
        Ok(last.unwrap())
    })
    .await
}

async fn people(room: &Room, text: &str, number: i64) {
    let text = text.to_owned();
    room.write(move |tx| {
        let role = format!("role-{number}");
        store::role::insert(tx, &role, &text, &model::Grants::default(), 50 + number)?;
        let new = store::staff::NewStaff {
            handle: model::Handle::parse(&format!("person.{number}")).unwrap(),
            name: name(&text),
            role,
            sections: vec![text.clone()],
            lang: arabic::lang::Lang::Ar,
            password: None,
            at: noon(),
        };
        Ok(store::staff::insert(tx, &new)?)
    })
    .await;
}

/// Puts it into the settings of the paper.
pub async fn rename(room: &Room, text: &str) {
    let text = text.to_owned();
    room.write(move |tx| {
        let (old, _) = store::site::load(tx)?.unwrap();
        let new = Site {
            name: name(&text),
            tagline: Some(line(&text)),
            address: old.address,
            zone: old.zone,
            style: old.style,
            facebook: old.facebook,
            telegram: old.telegram,
            disclaimer: Some(Text::parse(&text).unwrap_or_else(|_| Text::parse(WORD).unwrap())),
            comments: true,
            accent: None,
            house: House::of([("accept".to_owned(), line::<60>(&text).to_string())]).unwrap(),
        };
        SaveSite(new).run(tx, Actor::Operator, noon())
    })
    .await;
}
