//! Finding the stories of a list.

use super::{Filed, Sight, Timed, Wanted};
use crate::db::{Arg, Sql, statements};
use crate::{Cursor, StoreError, Tx};
use jiff::Timestamp;
use model::{CopyState, Publication, Scope, StoryId, UserId};

macro_rules! columns {
    () => {
        "SELECT s.id AS id, s.headline AS headline, s.section AS section, s.copy_state AS copy_state, s.publication AS publication, \
         s.head AS head, s.live AS live, s.first_published_at AS first_published_at, s.publish_at AS publish_at, \
         s.embargo_until AS embargo_until, s.expires_at AS expires_at, s.breaking_until AS breaking_until, s.changed_at AS changed_at, \
         s.legal AS legal, s.note AS note, s.owner AS owner, s.assignee AS assignee, o.name AS owner_name, a.name AS assignee_name \
         FROM story s LEFT JOIN staff o ON o.id = s.owner LEFT JOIN staff a ON a.id = s.assignee WHERE s.id "
    };
}

/// What every list is cut to: ?1 section, ?2 copy state, ?3 publication, ?4 to ?6 what may be seen, ?7 person.
macro_rules! cut {
    ($mine:literal) => {
        concat!(
            "(CAST(?1 AS text) IS NULL OR section = ?1) AND (CAST(?2 AS text) IS NULL OR copy_state = ?2)
             AND (CAST(?3 AS text) IS NULL OR publication = ?3)
             AND (CAST(?4 AS bigint) = 1 OR owner = ?5 OR assignee = ?5 OR section ",
            $mine,
            ")
             AND (CAST(?7 AS bigint) IS NULL OR owner = ?7 OR assignee = ?7)"
        )
    };
}

/// What is being worked on: nothing of it is public, or something newer than what is.
macro_rules! open {
    () => {
        "copy_state = ?2 AND (publication = 'none' OR head <> live) AND "
    };
}

macro_rules! keys {
    ($mine:literal, $($lead:expr),*) => {
        concat!(
            "SELECT changed_at, id FROM story WHERE ", $($lead,)* cut!($mine),
            " AND (changed_at, id) < (?8, ?9) AND changed_at >= ?10 ORDER BY changed_at DESC, id DESC LIMIT ?11"
        )
    };
}

/// The keys of a list with this leading filter, in both engines' words.
macro_rules! led {
    ($($lead:expr),*) => {
        Sql::each(keys!("IN (SELECT value FROM json_each(?6))", $($lead),*), keys!("= ANY (?6)", $($lead),*))
    };
}

macro_rules! counted {
    ($mine:literal) => {
        concat!(
            "SELECT count(*) FROM (SELECT 1 FROM story WHERE ",
            open!(),
            cut!($mine),
            " ORDER BY changed_at DESC, id DESC LIMIT ?8) AS found"
        )
    };
}

statements! {
    BY_CHANGE = led!("");
    BY_SECTION = led!("section = ?1 AND ");
    BY_STATE = led!("copy_state = ?2 AND ");
    BY_PUBLICATION = led!("publication = ?3 AND ");
    BY_OWNER = led!("owner = ?7 AND ");
    BY_ASSIGNEE = led!("assignee = ?7 AND ");
    SCHEDULED = led!("publish_at IS NOT NULL AND ");
    EMBARGOED = led!("embargo_until > ?12 AND ");
    EXPIRING = led!("expires_at IS NOT NULL AND ");
    OPEN = led!(open!());
    AMONG = Sql::each(
        keys!("IN (SELECT value FROM json_each(?6))", "id IN (SELECT value FROM json_each(?12)) AND "),
        keys!("= ANY (?6)", "id = ANY (?12) AND "));
    COUNT_OPEN = Sql::each(counted!("IN (SELECT value FROM json_each(?6))"), counted!("= ANY (?6)"));
    ROWS = Sql::each(concat!(columns!(), "IN (SELECT value FROM json_each(?1))"), concat!(columns!(), "= ANY (?1)"));
}

/// One page of what `sight` sees of `wanted`, the last changed first, from after `before`.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn page(
    tx: &mut Tx,
    sight: &Sight,
    wanted: &Wanted,
    before: Option<Cursor>,
    now: Timestamp,
    limit: i64,
) -> Result<Vec<Filed>, StoreError> {
    let question = Question { sight, wanted, person: wanted.person.or((sight.scope == Scope::Own).then_some(sight.me)), now };
    let keys = question.keys(tx, question.edge(before), limit)?;
    rows(tx, &keys)
}

/// Open stories in one state: nothing of them is public, or something newer than what is. The last changed first;
/// `person` cuts to what somebody began or works on.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn open(tx: &mut Tx, sight: &Sight, state: CopyState, person: Option<UserId>, limit: i64) -> Result<Vec<Filed>, StoreError> {
    let wanted = Wanted { copy: Some(state), person, ..Wanted::default() };
    let question = Question { sight, wanted: &wanted, person, now: Timestamp::UNIX_EPOCH };
    let keys = question.ask(tx, &OPEN, Cursor::edge(None), limit, &[])?;
    rows(tx, &keys)
}

/// How many [`open`] stories there are, counted up to `most`.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn count_open(tx: &mut Tx, sight: &Sight, state: CopyState, most: i64) -> Result<i64, StoreError> {
    let everything = i64::from(sight.scope == Scope::All);
    let none = (None::<String>, None::<Publication>, None::<UserId>);
    tx.count(&COUNT_OPEN, &[&none.0, &state, &none.1, &everything, &sight.me, &sight.sections.as_slice(), &none.2, &most])
}

/// Time and number, as a keyset compares them.
type Key = (i64, i64);

struct Question<'q> {
    sight: &'q Sight,
    wanted: &'q Wanted,
    person: Option<UserId>,
    now: Timestamp,
}

impl Question<'_> {
    /// Where the list begins: after the last row shown, and before the end of the wanted time.
    fn edge(&self, before: Option<Cursor>) -> Key {
        let end = self.wanted.to.map_or((i64::MAX, i64::MAX), |to| (to.as_microsecond(), 0));
        Cursor::edge(before).min(end)
    }

    fn ask(&self, tx: &mut Tx, sql: &'static Sql, edge: Key, limit: i64, more: &[&dyn Arg]) -> Result<Vec<Key>, StoreError> {
        let (sight, wanted) = (self.sight, self.wanted);
        let everything = i64::from(sight.scope == Scope::All);
        let from = wanted.from.map_or(i64::MIN, Timestamp::as_microsecond);
        let sections = sight.sections.as_slice();
        let common: [&dyn Arg; 11] = [
            &wanted.section,
            &wanted.copy,
            &wanted.publication,
            &everything,
            &sight.me,
            &sections,
            &self.person,
            &edge.0,
            &edge.1,
            &from,
            &limit,
        ];
        tx.all(sql, &[&common[..], more].concat())
    }

    /// The next keys of some stories; a time that is asked for as well is decided among those that stand on a clock.
    fn among(&self, tx: &mut Tx, among: &[StoryId], edge: Key, limit: i64) -> Result<Vec<Key>, StoreError> {
        let Some(timed) = self.wanted.timed else { return self.ask(tx, &AMONG, edge, limit, &[&among]) };
        let mut keys = match timed {
            Timed::Scheduled => self.ask(tx, &SCHEDULED, edge, i64::MAX, &[])?,
            Timed::Embargoed => self.ask(tx, &EMBARGOED, edge, i64::MAX, &[&self.now])?,
            Timed::Expiring => self.ask(tx, &EXPIRING, edge, i64::MAX, &[])?,
        };
        keys.retain(|(_, id)| among.contains(&StoryId(*id)));
        Ok(newest(keys, limit))
    }

    /// The next keys, through the index of the filter that is likely to leave the fewest.
    fn keys(&self, tx: &mut Tx, edge: Key, limit: i64) -> Result<Vec<Key>, StoreError> {
        let wanted = self.wanted;
        if let Some(among) = &wanted.among {
            return self.among(tx, among, edge, limit);
        }
        let rare = |publication| matches!(publication, Publication::Withdrawn | Publication::Retracted);
        match wanted.timed {
            Some(Timed::Scheduled) => return self.ask(tx, &SCHEDULED, edge, limit, &[]),
            Some(Timed::Embargoed) => return self.ask(tx, &EMBARGOED, edge, limit, &[&self.now]),
            Some(Timed::Expiring) => return self.ask(tx, &EXPIRING, edge, limit, &[]),
            None => {}
        }
        if self.person.is_some() {
            let mut keys = self.ask(tx, &BY_OWNER, edge, limit, &[])?;
            keys.extend(self.ask(tx, &BY_ASSIGNEE, edge, limit, &[])?);
            return Ok(newest(keys, limit));
        }
        let lead = match (wanted.publication, wanted.copy, &wanted.section) {
            (Some(publication), _, _) if rare(publication) => &BY_PUBLICATION,
            (_, Some(_), _) => &BY_STATE,
            (_, _, Some(_)) => &BY_SECTION,
            (Some(_), _, _) => &BY_PUBLICATION,
            (None, None, None) => &BY_CHANGE,
        };
        self.ask(tx, lead, edge, limit, &[])
    }
}

/// The newest of keys from several indexes, each once.
fn newest(mut keys: Vec<Key>, limit: i64) -> Vec<Key> {
    keys.sort_unstable_by_key(|key| std::cmp::Reverse(*key));
    keys.dedup();
    keys.truncate(usize::try_from(limit).unwrap_or_default());
    keys
}

/// The rows of some keys, in their order.
fn rows(tx: &mut Tx, keys: &[Key]) -> Result<Vec<Filed>, StoreError> {
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<StoryId> = keys.iter().map(|(_, id)| StoryId(*id)).collect();
    let mut rows: Vec<Filed> = tx.all(&ROWS, &[&ids.as_slice()])?;
    rows.sort_by_key(|row| std::cmp::Reverse(row.cursor()));
    Ok(rows)
}
