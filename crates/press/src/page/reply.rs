//! The comment form: under a story, and on a page of its own.

use crate::address::Address;
use crate::desk::{Desk, Place};
use crate::direction::differing;
use crate::engine::record;
use crate::error::PressError;
use crate::escape::to_html;
use crate::meta::Meta;
use crate::page::frame::{fill, frame};
use crate::press::Press;
use crate::printable::{safe, words};
use crate::view::{Field, FormView, Problem, ReplyView};
use arabic::catalogue::Arg;
use minijinja::{Value, context};

record! {
    /// The form; read by `comment-form.html`. `problems` are about the form as a whole, the others about a field.
    Form { action, token, parent, name, subject, text, problems, name_problem, subject_problem, text_problem }
}

impl Problem {
    fn field(self) -> Option<Field> {
        match self {
            Self::Missing(field) | Self::TooLong(field, _) => Some(field),
            _ => None,
        }
    }

    fn message(self, desk: &Desk) -> Value {
        let messages = &desk.messages;
        match self {
            Self::Missing(Field::Name) => messages.html("problem-name-missing", &[]),
            Self::Missing(Field::Subject) => messages.html("problem-subject-missing", &[]),
            Self::Missing(Field::Text) => messages.html("problem-text-missing", &[]),
            Self::TooLong(Field::Name, limit) => messages.html("problem-name-long", &[("n", Arg::Number(limit))]),
            Self::TooLong(Field::Subject, limit) => messages.html("problem-subject-long", &[("n", Arg::Number(limit))]),
            Self::TooLong(Field::Text, limit) => messages.html("problem-text-long", &[("n", Arg::Number(limit))]),
            Self::TooEarly => messages.html("problem-too-early", &[]),
            Self::Expired => messages.html("problem-expired", &[]),
            Self::Unsigned => messages.html("problem-unsigned", &[]),
            Self::TooMany => messages.html("problem-too-many", &[]),
            Self::Full => messages.html("problem-full", &[]),
            Self::Duplicate => messages.html("problem-duplicate", &[]),
            Self::Closed => messages.html("problem-closed", &[]),
            Self::Banned(until) => messages.html("problem-banned", &[("time", Arg::Text(&desk.moment(until)))]),
        }
    }
}

/// The form of a story as templates see it.
pub(crate) fn form(desk: &Desk, number: i64, form: &FormView) -> Value {
    let about = |field: Option<Field>| form.problems.iter().filter(move |it| it.field() == field).map(|it| it.message(desk));
    let first = |field| about(Some(field)).next().unwrap_or_else(|| Value::from(()));
    Form {
        action: safe(Address::Comments { number }.path()),
        token: safe(to_html(&form.token)),
        parent: safe(form.parent.map(|id| id.to_string()).unwrap_or_default()),
        name: safe(to_html(&form.name)),
        subject: safe(to_html(&form.subject)),
        text: safe(to_html(&form.text)),
        problems: about(None).collect(),
        name_problem: first(Field::Name),
        subject_problem: first(Field::Subject),
        text_problem: first(Field::Text),
    }
    .into()
}

pub(crate) fn render(press: &Press, desk: &Desk, view: &ReplyView) -> Result<String, PressError> {
    let title = desk.messages.text(if view.parent.is_some() { "reply-title" } else { "comment-title" });
    let it = context! {
        title => words(&title),
        attrs => differing(view.lang, desk.site.lang()),
        headline => words(&view.headline),
        url => safe(Address::Story { number: view.number, slug: view.slug.clone() }.path()),
        parent => view.parent.as_ref().map(|parent| crate::thread::comment(desk, view.number, parent, 0, None, false)),
        form => form(desk, view.number, &view.form),
    };
    fill(press, "reply.html", frame(desk, Some(&title), Meta::unlisted(desk).finish(), &Place::Elsewhere), it)
}
