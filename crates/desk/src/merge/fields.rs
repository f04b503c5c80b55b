//! The fields beside the body, each whole.

use super::Row;
use model::Copy;

/// What a field looks like in a row.
trait Shown {
    fn shown(&self) -> Option<String>;
}

impl<T: ToString> Shown for Option<T> {
    fn shown(&self) -> Option<String> {
        self.as_ref().map(ToString::to_string)
    }
}

macro_rules! shown {
    ($($ty:ty: |$it:ident| $text:expr;)*) => { $(
        impl Shown for $ty {
            fn shown(&self) -> Option<String> { let $it = self; Some($text).filter(|text: &String| !text.is_empty()) }
        }
    )* };
}

shown! {
    model::Headline: |it| it.to_string();
    String: |it| it.clone();
    arabic::Lang: |it| it.tag().to_owned();
    bool: |it| (if *it { "✓" } else { "✗" }).to_owned();
    model::Urgency: |it| u8::from(*it).to_string();
    Vec<model::Name>: |it| it.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    Vec<model::Byline>: |it| it.iter().map(|by| by.name.to_string()).collect::<Vec<_>>().join("\n");
    Vec<model::Source>: |it| it.iter().map(|source| source.label().to_owned()).collect::<Vec<_>>().join("\n");
    model::Channels: |it| {
        let texts = [it.telegram.shown(), it.facebook.shown(), it.push.shown()];
        texts.into_iter().flatten().collect::<Vec<_>>().join("\n")
    };
}

/// A picture, as its number and texts.
impl Shown for model::Picture {
    fn shown(&self) -> Option<String> {
        let number = self.media.map(|media| format!("#{media}"));
        let texts = [number, self.caption.shown(), self.credit.shown(), self.licence.shown(), self.alt.shown()];
        Some(texts.into_iter().flatten().collect::<Vec<_>>().join("\n"))
    }
}

/// A field that both changed differently keeps mine and gives a row.
fn settle<T: Clone + PartialEq>(base: &T, mine: &T, theirs: &T) -> (T, bool) {
    if mine == base || mine == theirs { (theirs.clone(), false) } else { (mine.clone(), theirs != base) }
}

macro_rules! fields {
    ($($field:ident $(: $shown:ident)?),* $(,)?) => {
        /// The merged fields, with mine where they clash; the body is mine.
        pub(super) fn merge(base: &Copy, mine: &Copy, theirs: &Copy) -> (Copy, Vec<Row>) {
            let (mut copy, mut rows) = (mine.clone(), Vec::new());
            $(
                let (value, clash) = settle(&base.$field, &mine.$field, &theirs.$field);
                copy.$field = value;
                if clash {
                    let texts = [&base.$field, &mine.$field, &theirs.$field].map(fields!(@shown $($shown)?));
                    rows.push(row(stringify!($field), texts));
                }
            )*
            let (channels, clash) = channels(base, mine, theirs);
            copy.channels = channels;
            if clash {
                rows.push(row("channels", [&base.channels, &mine.channels, &theirs.channels].map(Shown::shown)));
            }
            (copy, rows)
        }

        /// Takes a field from `theirs`.
        pub(super) fn take(copy: &mut Copy, theirs: &Copy, place: &str) {
            match place {
                $(stringify!($field) => copy.$field = theirs.$field.clone(),)*
                "channels" => copy.channels = theirs.channels.clone(),
                _ => {}
            }
        }
    };
    (@shown) => { Shown::shown };
    (@shown inner) => { |one| one.as_ref().and_then(Shown::shown) };
}

fields! {
    lang, section, kicker, headline, short_headline, deck, slugline, topics, bylines, sources, dateline, lead: inner, urgency, comments, ednote,
}

/// Each channel by itself; they clash as one.
fn channels(base: &Copy, mine: &Copy, theirs: &Copy) -> (model::Channels, bool) {
    let (base, mine, theirs) = (&base.channels, &mine.channels, &theirs.channels);
    let (telegram, first) = settle(&base.telegram, &mine.telegram, &theirs.telegram);
    let (facebook, second) = settle(&base.facebook, &mine.facebook, &theirs.facebook);
    let (push, third) = settle(&base.push, &mine.push, &theirs.push);
    (model::Channels { telegram, facebook, push }, first || second || third)
}

fn row(place: &'static str, [base, mine, theirs]: [Option<String>; 3]) -> Row {
    Row { place, base, mine, theirs, mine_index: None, theirs_index: None, merged_index: None }
}
