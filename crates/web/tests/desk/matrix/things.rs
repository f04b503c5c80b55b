//! Somebody of a role, and what they ask about.

use crate::room::{Person, Room, noon};
use desk::{Actor, DeskError, Land, Publish, ReceiveComment, Received, When};
use model::{CommentId, CommentText, Name, NewComment, SeedRole, StoryId, TaskId, TaskKind, UserId};
use store::Tx;
use store::task::NewTask;
use testkit::copy;

/// Where a story stands, seen from whoever asks: their own in a section of others, somebody else's in their section,
/// somebody else's elsewhere.
pub const PLACES: [&str; 3] = ["own", "desk", "all"];

/// A story and what hangs on it.
#[derive(Debug, Clone, Copy)]
pub struct Thing {
    pub place: usize,
    live: bool,
    pub story: StoryId,
    pub comment: Option<CommentId>,
    pub task: Option<TaskId>,
}

/// Somebody and their things.
pub struct Scene {
    role: Option<SeedRole>,
    number: usize,
    pub person: Option<Person>,
    pub things: Vec<Thing>,
}

impl Scene {
    pub async fn new(room: &Room, role: Option<SeedRole>) -> Self {
        room.write(|tx| {
            for mut section in store::section::all(tx)? {
                section.editors_publish = true;
                store::section::save(tx, &section)?;
            }
            store::role::insert(tx, "stringer", "stringer", &model::Grants::default(), 99)?;
            Ok(())
        })
        .await;
        let mut scene = Self { role, number: 0, person: None, things: Vec::new() };
        scene.renew(room).await;
        let me = scene.person.as_ref().map(|person| person.id);
        scene.things = room
            .write(move |tx| {
                let all = [false, true].into_iter().flat_map(|live| (0..PLACES.len()).map(move |place| (place, live)));
                all.map(|(place, live)| thing(tx, me, place, live)).collect()
            })
            .await;
        scene
    }

    /// Another person of the role, to whom what was one's own belongs: what was asked before may have changed the one of
    /// before.
    pub async fn renew(&mut self, room: &Room) {
        self.number += 1;
        let Some(role) = self.role else { return };
        let person = room.person(&format!("{}.{}", role.word(), self.number), role, &["mahalliyat"]).await;
        let (me, own) =
            (person.id, self.things.iter().filter(|thing| PLACES[thing.place] == "own").map(|thing| thing.story).collect::<Vec<_>>());
        room.write(move |tx| own.into_iter().try_for_each(|story| belong(tx, story, me))).await;
        self.person = Some(person);
    }

    /// Another thing in place of one that was changed.
    pub async fn replace(&mut self, room: &Room, at: usize) {
        let me = self.person.as_ref().map(|person| person.id);
        let Thing { place, live, .. } = self.things[at];
        self.things[at] = room.write(move |tx| thing(tx, me, place, live)).await;
    }
}

fn belong(tx: &mut Tx, story: StoryId, to: UserId) -> Result<(), DeskError> {
    let mut row = store::story::by_id(tx, story)?.unwrap();
    row.owner = Some(to);
    Ok(store::story::save(tx, &mut row)?)
}

fn thing(tx: &mut Tx, me: Option<UserId>, place: usize, live: bool) -> Result<Thing, DeskError> {
    let mut copy = copy("خبر من الميناء");
    copy.section = if PLACES[place] == "desk" { "mahalliyat" } else { "riyada" }.into();
    let story = Land { origin: None, copy, findings: Vec::new() }.run(tx, Actor::Operator, noon())?.story();
    let (mut comment, mut task) = (None, None);
    if live {
        Publish { story, when: When::Now, breaking: None }.run(tx, Actor::Operator, noon())?;
        comment = Some(receive(tx, story)?);
        let new =
            NewTask { kind: TaskKind::Retract, story, note: "للمراجعة", text: Some("تنويه"), by: "operator", at: noon() };
        task = Some(store::task::open(tx, &new)?);
    }
    if let Some(me) = me.filter(|_| PLACES[place] == "own") {
        belong(tx, story, me)?;
    }
    Ok(Thing { place, live, story, comment, task })
}

fn receive(tx: &mut Tx, story: StoryId) -> Result<CommentId, DeskError> {
    let (name, text) = (Name::parse("زائر").unwrap(), CommentText::parse("شكرًا على الخبر").unwrap());
    let comment = NewComment { story, parent: None, name, subject: None, text };
    let sent = ReceiveComment { comment, form: format!("form of {story}"), writer: [1; 16], prefix: [1; 16] };
    let (Received::New(id) | Received::Again(id)) = sent.run(tx, Actor::Reader, noon())?;
    Ok(id)
}
