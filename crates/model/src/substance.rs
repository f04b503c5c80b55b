//! What readers would call a change: other words, other facts, other pictures. Spelling, quotation marks and
//! spaces are not; neither are notes and settings of the desk.

use crate::{Block, Copy, Line, Mark, Picture};

impl Copy {
    /// Whether `later` says something else than this copy, so that readers must be told.
    pub fn differs_in_substance(&self, later: &Self) -> bool {
        self.substance() != later.substance()
    }

    /// Everything that counts, part by part, with spelling variants made equal.
    fn substance(&self) -> Vec<String> {
        let mut parts = vec![self.lang.tag().to_owned(), same(self.headline.as_str())];
        parts.push(self.kicker.as_ref().map(|line| same(line.as_str())).unwrap_or_default());
        parts.push(self.deck.as_ref().map(|line| same(line.as_str())).unwrap_or_default());
        parts.push(self.dateline.as_ref().map(|line| same(line.as_str())).unwrap_or_default());
        parts.extend(self.bylines.iter().map(|byline| format!("{:?} {}", byline.role, same(byline.name.as_str()))));
        parts.extend(self.sources.iter().map(|source| format!("{:?} {}", std::mem::discriminant(source), same(source.label()))));
        parts.extend(self.lead.iter().map(picture));
        for block in &self.body.content {
            parts.push(same(&block.text()));
            parts.extend(links(block));
            parts.extend(block.pictures().iter().map(picture));
            match block {
                Block::Quote { speaker: Some(speaker), .. } => parts.push(same(speaker)),
                Block::Embed { href, .. } => parts.push(href.as_str().to_owned()),
                Block::Scripture { reference: Some(reference), .. } => parts.push(same(reference)),
                _ => {}
            }
        }
        parts
    }
}

/// The words of a text, whatever their spelling: key K2 without quotation marks, Arabic commas and spaces.
fn same(text: &str) -> String {
    arabic::fold::loose(text).chars().filter(|c| !matches!(c, '«' | '»' | '“' | '”' | '"' | '،' | '؛' | ' ')).collect()
}

fn picture(picture: &Picture) -> String {
    let media = picture.media.map(|media| media.to_string()).unwrap_or_default();
    let caption = picture.caption.as_ref().map(Line::as_str).unwrap_or_default();
    let credit = picture.credit.as_ref().map(Line::as_str).unwrap_or_default();
    format!("{media} {} {}", same(caption), same(credit))
}

fn links(block: &Block) -> Vec<String> {
    let runs: Vec<_> = match block {
        Block::Paragraph { content } | Block::Heading { content } | Block::Quote { content, .. } => content.iter().collect(),
        Block::List { content, .. } => content.iter().flatten().collect(),
        Block::Table { rows, .. } => rows.iter().flatten().flatten().collect(),
        _ => Vec::new(),
    };
    let marks = runs.into_iter().flat_map(|run| &run.marks);
    let mut targets: Vec<String> = marks
        .filter_map(|mark| match mark {
            Mark::Link { attrs } => Some(attrs.as_str().to_owned()),
            Mark::Strong | Mark::Em => None,
        })
        .collect();
    targets.dedup();
    targets
}

#[cfg(test)]
mod tests {
    use super::*;

    fn copy(headline: &str, body: &str) -> Copy {
        let json = serde_json::json!({
            "lang": "ar", "headline": headline, "section": "local",
            "body": { "type": "doc", "content": [{ "type": "paragraph", "content": [{ "type": "text", "text": body }] }] }
        });
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn spelling_is_no_substance_and_a_figure_is() {
        let before = copy("افتتاح الرصيف", "وصلت 5 سفن الى \"المرفأ\"، يوم الاربعاء.");
        for (why, later, differs) in [
            ("hamza and marks", copy("إفتتاح الرصيف", "وصلت 5 سفن إلى «المرفأ» يوم الأربعاء."), false),
            ("a figure", copy("افتتاح الرصيف", "وصلت 6 سفن الى \"المرفأ\"، يوم الاربعاء."), true),
            ("a sign", copy("افتتاح الرصيف", "وصلت -5 سفن الى \"المرفأ\"، يوم الاربعاء."), true),
            ("the headline", copy("افتتاح رصيف", "وصلت 5 سفن الى \"المرفأ\"، يوم الاربعاء."), true),
        ] {
            assert_eq!(before.differs_in_substance(&later), differs, "{why}");
        }
        let mut urgent = before.clone();
        urgent.slugline = crate::Line::parse("رصيف").ok();
        urgent.comments = false;
        assert!(!before.differs_in_substance(&urgent), "notes of the desk");
    }
}
