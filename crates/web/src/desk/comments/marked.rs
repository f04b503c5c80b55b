//! Text of a reader as HTML, with the words of the lists marked in the spelling that the reader chose.

use arabic::wordlist::WordList;
use press::printable::Words;

/// One line: escaped, its own controls of direction dropped, finds in `<mark>`.
fn line(text: &str, list: &WordList) -> String {
    let mut html = String::with_capacity(text.len() + 32);
    let mut at = 0;
    for hit in list.find(text) {
        html.push_str(&plain(text.get(at..hit.range.start)));
        html.push_str("<mark>");
        html.push_str(&plain(text.get(hit.range.clone())));
        html.push_str("</mark>");
        at = hit.range.end;
    }
    html.push_str(&plain(text.get(at..)));
    html
}

fn plain(text: Option<&str>) -> String {
    Words(text.unwrap_or_default().to_owned()).html()
}

/// A name or a subject.
pub fn isolated(text: &str, list: &WordList) -> String {
    format!("<bdi>{}</bdi>", line(text, list))
}

/// The text as paragraphs, each with the direction of its own first letter.
pub fn paragraphs(text: &str, list: &WordList) -> String {
    let lines = text.lines().filter(|text| !text.trim().is_empty());
    lines.map(|text| format!("<p dir=\"auto\">{}</p>", line(text, list))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_are_marked_and_everything_is_escaped() {
        let list = WordList::new(["فاسد", "script"]);
        let html = paragraphs("الرسوم يا فـاسـدين <b>\n\n<script>alert(1)</script>", &list);
        let marked = "<p dir=\"auto\">الرسوم يا <mark>فـاسـدين</mark> &lt;b&gt;</p>\
            <p dir=\"auto\">&lt;<mark>script</mark>&gt;alert(1)&lt;/<mark>script</mark>&gt;</p>";
        assert_eq!(html, marked);
        assert_eq!(isolated("\u{202E}مي<", &list), "<bdi>مي&lt;</bdi>");
    }
}
