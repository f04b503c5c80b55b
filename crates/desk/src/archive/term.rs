//! Sections and topics of an archive; spellings that search takes for the same meet.

use super::losses::Losses;
use super::{Landed, Landing};
use crate::DeskError;
use intake::archive::{OldTerm, TermKind};
use model::{ArchiveKind, ArchiveNote, Fate, Name};
use store::{Tx, section, topic};

impl Landing {
    pub(super) fn term(&mut self, tx: &mut Tx, term: &OldTerm, losses: &mut Losses) -> Result<Landed, DeskError> {
        let (kind, number, target, known) = match term.kind {
            TermKind::Section => {
                let before = self.sections.len();
                let row = self.section(tx, &term.name)?;
                (ArchiveKind::Section, row.id.0, format!("/section/{}", row.slug), self.sections.len() == before)
            }
            TermKind::Topic => {
                let known = topic::by_name(tx, term.name.as_str())?.is_some();
                let id = self.topic(tx, term.name.as_str())?;
                let slug = topic::by_id(tx, id)?.map(|row| row.slug).unwrap_or_default();
                (ArchiveKind::Topic, id.0, format!("/topic/{slug}"), known)
            }
        };
        if known {
            losses.add(ArchiveNote::NameKnown, term.name.as_str());
        }
        self.lead(tx, &term.addresses, &target, None, losses)?;
        Ok(Landed { kind, fate: Fate::Kept, number: Some(number) })
    }

    /// The section of a name, made now after all others when there is none.
    pub(super) fn section(&mut self, tx: &mut Tx, name: &Name) -> Result<section::SectionRow, DeskError> {
        let folded = arabic::fold::loose(name.as_str());
        let same = |row: &&section::SectionRow| row.slug == name.as_str() || arabic::fold::loose(&row.name) == folded;
        if let Some(row) = self.sections.iter().find(same) {
            return Ok(row.clone());
        }
        let wanted = arabic::slug::latin(name.as_str());
        let taken = |slug: &str| self.sections.iter().any(|row| row.slug == slug);
        let numbered = (2..).map(|number| format!("{wanted}-{number}"));
        let slug = std::iter::once(wanted.clone()).chain(numbered).find(|slug| !taken(slug)).unwrap_or(wanted);
        let position = self.sections.iter().map(|row| row.position).max().unwrap_or_default().saturating_add(1);
        let id = section::ensure(tx, &slug, name.as_str(), position)?;
        let row = section::by_id(tx, id)?.ok_or_else(|| DeskError::NoSection(slug))?;
        self.sections.push(row.clone());
        self.furniture = true;
        Ok(row)
    }
}
