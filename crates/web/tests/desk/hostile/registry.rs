//! The lists that a newsroom keeps, with one text in every field of them.

use super::paper::{Planted, line, name};
use crate::room::{Room, noon};
use desk::paper::{KeepNames, SaveAuthor, SaveSource, SetRedirect};
use desk::{Actor, BanTerm, BanWord, BanWriter, DeskError};
use store::author::AuthorRow;
use store::banned_word::WordAction;
use store::source::SourceRow;

/// Puts the text of `plant` into names, authors, sources, redirects, banned words and a ban. What a list refuses is
/// not in it; gives how many took the text.
pub async fn note(room: &Room, plant: &Planted) -> usize {
    let (text, number, comment) = (plant.text.clone(), plant.number, plant.comment);
    let shown = format!("{} {number}", name(&text).as_str());
    let author = AuthorRow { id: 0, name: shown.clone(), role: text.clone(), bio: text.clone() };
    let source = SourceRow { id: 0, name: shown, kind: "agency".into(), note: text.clone() };
    let (path, target) = (format!("/old/{number}/{text}"), format!("/{text}"));
    let (by, at) = (Actor::Operator, noon());
    let done = [
        tried(room, move |tx| SaveAuthor(author).run(tx, by, at)).await,
        tried(room, move |tx| SaveSource(source).run(tx, Actor::Operator, at)).await,
        tried(room, move |tx| SetRedirect { path, target }.run(tx, Actor::Operator, at)).await,
        tried(room, {
            let text = format!("اسم {number} | {text}");
            move |tx| KeepNames { text }.run(tx, Actor::Operator, at).map(drop)
        })
        .await,
        tried(room, {
            let word = line(&text);
            move |tx| BanWord { word, action: WordAction::Hold }.run(tx, Actor::Operator, at)
        })
        .await,
        tried(room, move |tx| {
            BanWriter { comment, term: BanTerm::Month, reason: Some(line(&text)) }.run(tx, Actor::Operator, at).map(drop)
        })
        .await,
    ];
    done.iter().filter(|done| **done).count()
}

async fn tried(room: &Room, verb: impl FnOnce(&mut store::Tx) -> Result<(), DeskError> + Send + 'static) -> bool {
    match room.db.write(verb).await {
        Ok(()) => true,
        Err(DeskError::Store(error)) => panic!("{error}"),
        Err(_) => false,
    }
}
