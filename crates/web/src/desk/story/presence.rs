//! Who is in which story now: whoever listens to it.

use jiff::Timestamp;
use model::{StoryId, UserId};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::watch;

/// Somebody with a story open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Their number.
    pub id: UserId,
    /// The name others see.
    pub name: String,
    /// Since when.
    pub since: Timestamp,
}

/// One story: its listeners by a number of their own.
struct Circle {
    people: Vec<(u64, Person)>,
    /// Grows with every coming and going.
    turn: watch::Sender<u64>,
}

/// Everybody in every story.
#[derive(Default)]
pub struct Presence(Arc<Mutex<Circles>>);

#[derive(Default)]
struct Circles {
    stories: HashMap<StoryId, Circle>,
    next: u64,
}

/// Being present; ends when this is dropped.
pub struct Seat {
    circles: Arc<Mutex<Circles>>,
    story: StoryId,
    number: u64,
    turn: watch::Receiver<u64>,
}

impl Presence {
    /// Takes a seat at a story.
    pub fn enter(&self, story: StoryId, person: Person) -> Seat {
        let mut circles = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        circles.next += 1;
        let number = circles.next;
        let circle = circles.stories.entry(story).or_insert_with(|| Circle { people: Vec::new(), turn: watch::channel(0).0 });
        circle.people.push((number, person));
        circle.turn.send_modify(|turn| *turn += 1);
        let mut turn = circle.turn.subscribe();
        // Whoever comes is told at once who is there.
        turn.mark_changed();
        Seat { circles: Arc::clone(&self.0), story, number, turn }
    }

    /// Who is at a story, each once, the first who came first.
    pub fn people(&self, story: StoryId) -> Vec<Person> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).people(story)
    }
}

impl Circles {
    fn people(&self, story: StoryId) -> Vec<Person> {
        let mut people: Vec<Person> = Vec::new();
        for (_, person) in self.stories.get(&story).into_iter().flat_map(|circle| &circle.people) {
            if !people.iter().any(|known| known.id == person.id) {
                people.push(person.clone());
            }
        }
        people
    }
}

impl Seat {
    /// Waits for somebody to come or go; the first time it only tells who is there.
    pub async fn changed(&mut self) -> Value {
        let _ = self.turn.changed().await;
        let people = self.circles.lock().unwrap_or_else(PoisonError::into_inner).people(self.story);
        let person = |one: &Person| json!({ "id": one.id, "name": one.name, "since": one.since.to_string() });
        json!({ "people": people.iter().map(person).collect::<Vec<_>>() })
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut circles = self.circles.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(circle) = circles.stories.get_mut(&self.story) else { return };
        circle.people.retain(|(number, _)| *number != self.number);
        circle.turn.send_modify(|turn| *turn += 1);
        if circle.people.is_empty() {
            circles.stories.remove(&self.story);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn whoever_comes_and_goes_is_told_to_the_others() {
        let presence = Presence::default();
        let person = |id: i64, name: &str| Person { id: UserId(id), name: name.into(), since: Timestamp::UNIX_EPOCH };
        let mut first = presence.enter(StoryId(7), person(1, "سلمى"));
        assert_eq!(first.changed().await["people"].as_array().unwrap().len(), 1);
        let second = presence.enter(StoryId(7), person(2, "رامي"));
        let again = presence.enter(StoryId(7), person(2, "رامي"));
        let people = first.changed().await;
        assert_eq!(people["people"].as_array().unwrap().len(), 2, "two tabs are one person");
        drop(second);
        drop(again);
        assert_eq!(first.changed().await["people"].as_array().unwrap().len(), 1);
        assert!(presence.people(StoryId(8)).is_empty());
        drop(first);
        assert!(presence.0.lock().unwrap().stories.is_empty(), "nothing is kept of stories that nobody has open");
    }
}
