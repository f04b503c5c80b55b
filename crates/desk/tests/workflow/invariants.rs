//! What holds after every step, whoever took it and whatever became of it.

use crate::house::row;
use jiff::Timestamp;
use model::{CopyState, Permission, Publication, RevisionNo, StoryId, TaskKind, What};
use store::published::Published;
use store::story::StoryRow;
use store::task::TaskRow;
use store::{StoreError, Tx};

/// Everything about one story at one moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    pub row: StoryRow,
    pub live: Option<Published>,
    pub tasks: Vec<TaskRow>,
    notice: bool,
    audit: usize,
    changes: Vec<What>,
    revisions: usize,
    head_by: String,
    frozen: bool,
}

/// What a step came to.
pub enum Outcome {
    /// It was taken.
    Taken,
    /// It was refused.
    Refused(String),
}

impl Picture {
    pub fn of(tx: &mut Tx, story: StoryId) -> Result<Self, StoreError> {
        let row = row(tx, story);
        let audit = store::audit::find(tx, &store::audit::Only::Subject(format!("story {story}")), None, 100_000)?.len();
        let changes = store::change::after(tx, 0, 100_000)?;
        let head_by = store::revision::get(tx, story, row.head)?.map(|head| head.actor).unwrap_or_default();
        Ok(Self {
            live: store::published::get(tx, story)?,
            tasks: store::task::of_story(tx, story)?,
            notice: store::retraction::of_story(tx, story)?.is_some(),
            audit,
            changes: changes.iter().filter(|change| change.story == story.0).map(|change| change.what).collect(),
            revisions: store::revision::list(tx, story)?.len(),
            frozen: store::freeze::now(tx)?.is_some(),
            head_by,
            row,
        })
    }

    /// The three axes agree with each other and with what readers see.
    pub fn agrees(&self, tx: &mut Tx) {
        let row = &self.row;
        let is_live = row.publication == Publication::Live;
        assert_eq!(self.live.is_some(), is_live, "readers see exactly what is live");
        assert_eq!(row.live.is_none(), row.publication == Publication::None, "what was out has a revision that was seen");
        assert!(row.live.is_none() || row.first_published_at.is_some());
        assert_eq!(row.publish_at.is_some(), row.scheduled.is_some(), "a schedule is of a revision");
        assert!(row.publish_at.is_none() || matches!(row.publication, Publication::None | Publication::Withdrawn));
        assert!(row.embargo_until.is_none() || !is_live, "nobody sees what is under embargo");
        assert!(row.breaking_until.is_none() || is_live, "only what is live is breaking");
        assert!(row.copy_state != CopyState::Spiked || (!is_live && row.publish_at.is_none()), "what is spiked is not out");
        assert_eq!(self.notice, row.publication == Publication::Retracted, "a notice stands where a story was retracted");
        if row.publication == Publication::Retracted {
            assert_eq!((row.publish_at, row.embargo_until, row.expires_at, row.breaking_until), (None, None, None, None));
        }
        if let (Some(out), Some(end)) = (row.goes_out_at(), row.expires_at) {
            assert!(out < end, "it goes out before it ends");
        }
        assert_eq!(i64::try_from(self.revisions).unwrap(), row.head.0, "no revision is missing");
        assert!(store::revision::verify_chain(tx, row.id).unwrap(), "the chain is unbroken");
        if let Some(live) = &self.live {
            let seen = store::revision::get(tx, row.id, row.live.unwrap()).unwrap().unwrap().copy;
            assert_eq!(live.copy, seen, "readers read the live revision");
            assert_eq!((live.breaking_until, Some(live.first_published_at)), (row.breaking_until, row.first_published_at));
        }
    }

    /// Every time that is set has a job that waits for it.
    pub fn is_timed(&self, tx: &mut Tx) {
        let waiting = store::job::waiting(tx, 100_000).unwrap();
        let times = [("go-out", self.row.goes_out_at()), ("expire", self.row.expires_at), ("end-breaking", self.row.breaking_until)];
        for (kind, time) in times.iter().filter_map(|(kind, time)| time.map(|time| (kind, time))) {
            let is_it = |job: &&store::job::JobRow| {
                job.kind.word() == *kind && job.run_at == time && job.payload["story"].as_i64() == Some(self.row.id.0)
            };
            assert!(waiting.iter().any(|job| is_it(&job)), "no job for {kind} at {time}");
        }
    }

    /// Nothing that fell due is left, unless the desk is frozen.
    pub fn is_up_to_date(&self, now: Timestamp) {
        let row = &self.row;
        assert!(self.frozen || row.goes_out_at().is_none_or(|due| due > now), "it should have gone out");
        assert!(row.expires_at.is_none_or(|due| due > now), "it should have ended");
        assert!(row.breaking_until.is_none_or(|due| due > now), "it should break no longer");
    }

    /// What may have happened between two moments by one step of `actor`.
    pub fn follows(&self, before: &Self, actor: &desk::Actor, outcome: &Outcome, now: Timestamp) {
        if let Outcome::Refused(_) = outcome {
            assert_eq!(self, before, "a refusal writes nothing");
            return;
        }
        let (row, was) = (&self.row, &before.row);
        let entries = self.audit - before.audit;
        assert!(entries <= 1, "one step is one entry");
        assert_eq!(entries == 1, self.row.version != before.row.version || self.tasks != before.tasks, "what changed is written down");
        assert!(entries == 0 || self.changes.len() > before.changes.len(), "open desks are told");
        assert!(row.head >= was.head && was.first_published_at.is_none_or(|first| row.first_published_at == Some(first)));
        assert!(was.publication != Publication::Retracted || row.publication == Publication::Retracted, "there is no way back");
        if let (Some(old), Some(new)) = (&before.live, &self.live) {
            assert_eq!(old.slug, new.slug, "the address stays");
        }
        if self.live == before.live {
            return;
        }
        let told = self.changes.last().copied();
        match (&before.live, &self.live) {
            (None, Some(_)) => {
                assert_eq!(told, Some(What::Published));
                self.may_be_new(before, actor, now);
                assert!(was.embargo_until.is_none_or(|end| end <= now), "an embargo holds");
            }
            (Some(_), None) => assert_eq!(told, Some(What::Withdrawn)),
            (Some(old), Some(new)) if old.copy != new.copy => {
                assert_eq!(told, Some(What::Revised));
                self.may_be_new(before, actor, now);
            }
            _ => assert_eq!(told, Some(What::Lapsed), "only a mark changed"),
        }
    }

    /// Something new is before the readers: nothing barred it, and where two are asked for, two looked, or one will.
    fn may_be_new(&self, before: &Self, actor: &desk::Actor, _: Timestamp) {
        assert!(!before.frozen, "nothing goes out while the desk is frozen");
        assert!(!before.row.legal, "a legal hold holds");
        assert_ne!(before.row.copy_state, CopyState::Spiked);
        let reviews = |picture: &Self| picture.tasks.iter().filter(|task| task.kind == TaskKind::Review).count();
        let alone = self.row.section == "riyada" && actor.staff().is_some() && before.head_by == actor.name();
        if alone && self.row.head > RevisionNo(0) {
            assert_eq!(reviews(self), reviews(before) + 1, "a second person looks afterwards");
        }
        let matter = before.row.matter();
        let clock = matches!(actor, desk::Actor::Clock);
        assert!(clock || actor.may_on(Permission::Publish, &matter) || actor.may_on(Permission::Correct, &matter));
    }
}
