//! The form of an arrangement, without script: every placed story has a number in its group (`place.GROUP.STORY`),
//! every other story a list of slots (`to.STORY`). Groups that the form does not name (`group`) stay as they are.

use crate::desk::fault::Fault;
use crate::desk::fields::Fields;
use arabic::numbers::{Digits, digits};
use model::front::Group;
use model::{Front, FrontPage, Slot, StoryId};

/// What a form wishes for.
#[derive(Debug, PartialEq, Eq)]
pub struct Wish {
    groups: Vec<Group>,
    slots: Vec<(StoryId, Slot)>,
}

/// The word of a group in field names.
pub fn word(group: &Group) -> String {
    match group {
        Group::Top => "top".to_owned(),
        Group::Row(section) => format!("row-{section}"),
    }
}

fn group(word: &str) -> Option<Group> {
    match word {
        "top" => Some(Group::Top),
        _ => word.strip_prefix("row-").filter(|section| !section.is_empty()).map(|section| Group::Row(section.to_owned())),
    }
}

fn bad(what: &str) -> Fault {
    Fault::BadRequest(what.to_owned())
}

impl Wish {
    /// Reads a form.
    ///
    /// # Errors
    /// [`Fault::BadRequest`] for what no form of ours sends, [`Fault::Refused`] for a number that is none.
    pub fn read(page: &FrontPage, form: &Fields) -> Result<Self, Fault> {
        let groups = form.all("group").map(|name| group(name).ok_or_else(|| bad(name))).collect::<Result<Vec<_>, _>>()?;
        let mut slots = Vec::new();
        for (name, value) in form.iter() {
            let value = digits(value.trim(), Digits::Latin);
            if value.is_empty() || value == "0" {
                continue;
            }
            if let Some(rest) = name.strip_prefix("place.") {
                let (of, story) = rest.rsplit_once('.').ok_or_else(|| bad(name))?;
                let (Some(group), Some(story)) = (group(of), StoryId::parse(story)) else { continue };
                let place = value.parse().map_err(|_| Fault::Refused("refused-no-place"))?;
                slots.push((story, Slot { group, place }));
            } else if let Some(story) = name.strip_prefix("to.") {
                let story = StoryId::parse(story).ok_or_else(|| bad(name))?;
                slots.push((story, Slot::parse(&value).map_err(|error| bad(&error.0))?));
            }
        }
        if slots.iter().any(|(_, slot)| !page.holds(slot)) {
            return Err(Fault::Refused("refused-no-place"));
        }
        Ok(Self { groups, slots })
    }

    /// The wish over what stands now.
    pub fn settled(self, page: &FrontPage, before: &Front) -> Front {
        let kept = before.iter().filter(|(slot, _)| !self.groups.contains(&slot.group)).map(|(slot, story)| (story, slot.clone()));
        let all: Vec<(StoryId, Slot)> = kept.chain(self.slots).collect();
        Front::settled(page, before, &all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(raw: &str) -> Result<Wish, Fault> {
        Wish::read(&FrontPage::Home, &Fields::read(raw.as_bytes()))
    }

    #[test]
    fn a_form_names_groups_places_and_newcomers() {
        let before = Front::of([(Slot::LEAD, StoryId(1)), (Slot::top(2), StoryId(2)), (Slot::row("riyada", 1), StoryId(3))]);
        let wish = read("group=top&place.top.1=%D9%A2&place.top.2=1&place.top.auto-3=3&to.9=top-3&to.8=").unwrap();
        let after = wish.settled(&FrontPage::Home, &before);
        let expected = [(Slot::LEAD, 2), (Slot::top(2), 1), (Slot::top(3), 9), (Slot::row("riyada", 1), 3)];
        assert_eq!(after, Front::of(expected.map(|(slot, story)| (slot, StoryId(story)))), "rows were not in the form");
        let cleared = read("group=top&place.top.1=&place.top.2=0").unwrap().settled(&FrontPage::Home, &before);
        assert_eq!(cleared.stories(), [StoryId(3)]);
    }

    #[test]
    fn what_no_form_of_ours_sends_is_refused() {
        for bad in ["group=x", "group=row-", "to.x=top-1", "to.9=lead", "place.top=1"] {
            assert!(matches!(read(bad), Err(Fault::BadRequest(_))), "{bad}");
        }
        for bad in ["place.top.1=x", "place.top.1=-1", "place.top.1=9", "place.top.1=999", "to.9=top-9"] {
            assert!(matches!(read(bad), Err(Fault::Refused(_))), "{bad}");
        }
    }
}
