//! The word lists.

use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use arabic::wordlist::WordList;
use desk::{AllowWord, BanWord};
use minijinja::{Value, context};
use model::Line;
use press::printable::{foreign, machine, safe, words};
use std::sync::Arc;
use store::banned_word::{self, BannedWord, WordAction};

/// `GET /desk/comments/words`; `try` is a text in which the lists are looked for.
pub async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let rows = room.read(banned_word::all).await?;
    let list = |action: WordAction| -> Value { rows.iter().filter(|row| row.action == action).map(word).collect() };
    let tried: String = ask.query.get("try").chars().take(4_000).collect();
    let found = WordList::new(rows.iter().map(|row| &row.word)).find(&tried).len();
    let it = context! {
        hold => list(WordAction::Hold), reject => list(WordAction::Reject),
        tried => words(&tried), asked => !tried.trim().is_empty(), found,
        marked => safe(super::marked::paragraphs(&tried, &WordList::new(rows.iter().map(|row| &row.word)))),
    };
    room.page(&ask, "comments-words.html", "nav-comments", &pack.text("words-title"), it).await
}

fn word(row: &BannedWord) -> Value {
    context! { word => foreign(&row.word), folded => words(&row.folded), actor => machine(&row.actor) }
}

/// `POST /desk/comments/words`: one word or phrase a line of `words`, and `action`.
pub async fn add(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let form = ask.form();
    let action = WordAction::parse(form.get("action")).ok_or_else(|| Fault::BadRequest("action".to_owned()))?;
    let lines: Result<Vec<Line<60>>, _> = form.lines("words").iter().map(|line| Line::parse(line)).collect();
    let lines = lines.map_err(|_| Fault::Refused("refused-word-long"))?;
    if lines.is_empty() {
        return Err(Fault::Refused("refused-no-word"));
    }
    let (actor, at) = (ask.actor()?, room.now());
    // All or none.
    room.write(move |tx| lines.into_iter().try_for_each(|word| BanWord { word, action }.run(tx, actor.clone(), at))).await?;
    Ok(Reply::see("/desk/comments/words", Some("word-added")))
}

/// `POST /desk/comments/words/remove`: the key of the word.
pub async fn remove(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let folded = ask.form().get("folded").to_owned();
    let (actor, at) = (ask.actor()?, room.now());
    room.write(move |tx| AllowWord { folded }.run(tx, actor, at)).await?;
    Ok(Reply::see("/desk/comments/words", Some("word-removed")))
}
