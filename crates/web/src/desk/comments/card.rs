//! One comment as the queue shows it.

use super::marked::{isolated, paragraphs};
use super::place::Place;
use crate::desk::pack::Pack;
use arabic::catalogue::Arg;
use arabic::wordlist::WordList;
use jiff::Timestamp;
use minijinja::{Value, context};
use model::{CommentState, HoldReason};
use press::printable::{foreign, safe, words};
use store::comment::CommentRow;
use store::comment::queue::Around;

/// From this many on, copies of a text are a campaign, and links an advertisement.
const SPAM: i64 = 3;

/// What a card is made with.
pub struct Table<'a> {
    /// Words and calendar.
    pub pack: &'a Pack,
    /// The word lists.
    pub list: &'a WordList,
    /// Now.
    pub now: Timestamp,
    /// Where the page stands.
    pub place: Place,
    /// Whoever looks may ban writers.
    pub bans: bool,
}

impl Table<'_> {
    fn text(&self, key: &str, number: i64) -> String {
        self.pack.words.format(key, &[("n", Arg::Number(number))])
    }

    /// The card; `place` of its forms leads on to `next`.
    pub fn card(&self, row: &CommentRow, around: &Around, next: Option<model::CommentId>) -> Value {
        let links = links(&row.text);
        // Ticked as no spam, a comment has no reasons left.
        let suspect = !row.reasons.is_empty() || row.state == CommentState::Spam;
        let likely_spam = suspect && (around.copies >= SPAM || links >= SPAM);
        let cluster = likely_spam && around.copies >= SPAM;
        let action = safe(format!("/desk/comments/{}", row.id));
        let nothing = || Value::from(());
        context! {
            id => safe(format!("c{}", row.id)), number => safe(row.id.to_string()), action,
            query => Place { next, ..self.place }.action(),
            name => safe(isolated(&row.name, self.list)), signed => foreign(&row.name),
            subject => row.subject.as_deref().map_or_else(nothing, |text| safe(isolated(text, self.list))),
            text => safe(paragraphs(&row.text, self.list)),
            time => self.pack.ago(row.received_at, self.now),
            history => self.history(around),
            headline => foreign(&around.headline), story => safe(format!("/desk/stories/{}/comments", row.story)),
            shown => safe(format!("/{}#c{}", row.story, row.id)),
            answers => around.answers.as_deref().map_or_else(nothing, foreign),
            chips => self.chips(row, around, links, likely_spam),
            decided => self.decided(row), staff => row.staff.is_some(),
            copies => around.copies, cluster,
            answerable => !cluster && matches!(row.state, CommentState::Pending | CommentState::Approved),
            pending => row.state == CommentState::Pending, approved => row.state == CommentState::Approved,
            rejected => row.state == CommentState::Rejected, spam => row.state == CommentState::Spam,
            bannable => self.bans && around.bannable && !around.banned, banned => around.banned,
        }
    }

    /// «تعليقه الرابع · قُبلت له 3 تعليقات». Readers' pages set no cookie and keep no address: writers are told apart
    /// by a hash of their address prefix under a key that is new every day, so the history is that of one day.
    fn history(&self, around: &Around) -> Value {
        let nth = match around.nth {
            0 => return Value::from(()),
            1 => return words(&self.pack.text("comment-nth-1")),
            n @ 2..=10 => self.pack.text(&format!("comment-nth-{n}")),
            n => self.text("comment-nth", n),
        };
        words(&format!("{nth} · {}", self.text("comment-accepted", around.accepted)))
    }

    /// Why a moderator should look twice: class and text of each chip.
    fn chips(&self, row: &CommentRow, around: &Around, links: i64, likely_spam: bool) -> Value {
        let copies = self.text("comment-copies", around.copies);
        let mut chips: Vec<(&str, String)> = Vec::new();
        if likely_spam {
            let links = (links > 0).then(|| self.text("comment-links", links));
            let signs: Vec<String> = links.into_iter().chain((around.copies > 1).then_some(copies)).collect();
            chips.push(("hot", format!("{} · {}", self.pack.text("comment-likely-spam"), signs.join(&self.pack.text("comment-comma")))));
        } else if around.copies > 1 {
            chips.push(("info", copies));
        }
        for reason in &row.reasons {
            let said = match (HoldReason::parse(reason), reason.as_str()) {
                (Some(HoldReason::Link | HoldReason::Repeat), _) if likely_spam => continue,
                (Some(HoldReason::Link), _) if links > 0 => self.text("comment-links", links),
                (Some(_), _) | (None, desk::LIKE_STAFF | desk::LISTED) => self.pack.text(&format!("comment-reason-{reason}")),
                (None, _) => continue,
            };
            chips.push(("warn", said));
        }
        if around.banned {
            chips.push(("plum", self.pack.text("comment-banned")));
        }
        chips.into_iter().map(|(class, text)| context! { class => safe(class.to_owned()), text => words(&text) }).collect()
    }

    fn decided(&self, row: &CommentRow) -> Value {
        let (Some(at), Some(by)) = (row.decided_at, &row.decided_by) else { return Value::from(()) };
        let key = if by == "clock" { "comment-decided-by-list" } else { "comment-decided-by" };
        context! { time => self.pack.ago(at, self.now), by => self.pack.words.html(key, &[("name", Arg::Text(by))]) }
    }
}

/// How many addresses a text holds.
fn links(text: &str) -> i64 {
    let links = arabic::words::tokens(text).filter(|token| token.kind == arabic::words::Kind::Address).count();
    i64::try_from(links).unwrap_or(i64::MAX)
}
