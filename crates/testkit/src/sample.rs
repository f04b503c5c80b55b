//! Copy to tell stories with.

use model::{Block, Body, Copy, Headline, Name, Urgency};

/// A short Arabic story in the section `mahalliyat`, on one topic, open to comments.
///
/// # Panics
/// When the headline is none.
pub fn copy(headline: &str) -> Copy {
    Copy {
        lang: arabic::lang::Lang::Ar,
        kicker: None,
        headline: Headline::parse(headline).expect("sample copy"),
        deck: None,
        section: "mahalliyat".into(),
        topics: vec![Name::parse("ميناء المرفأ").expect("sample copy")],
        bylines: Vec::new(),
        sources: Vec::new(),
        dateline: None,
        lead: None,
        body: Body { content: Block::paragraph("رست السفينة في الميناء.").into_iter().collect() },
        urgency: Urgency::default(),
        comments: true,
        short_headline: None,
        slugline: None,
        ednote: None,
        channels: model::Channels::default(),
    }
}
