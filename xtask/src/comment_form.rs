//! The comment form of a story page, as any reader's browser would send it.

/// Where to send a comment and the hidden fields that go with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentForm {
    /// The path of `action`.
    pub action: String,
    /// Hidden fields with their values, among them the signed token.
    pub hidden: Vec<(String, String)>,
}

impl CommentForm {
    /// Finds the form that has a field named `text` in the HTML of a story.
    pub fn find(html: &str) -> Option<Self> {
        let form = html
            .split("<form")
            .skip(1)
            .filter_map(|rest| rest.split("</form>").next())
            .find(|form| tags(form).iter().any(|tag| attribute(tag, "name").as_deref() == Some("text")))?;
        let head = form.split('>').next()?;
        let hidden = tags(form).into_iter().filter(|tag| attribute(tag, "type").as_deref() == Some("hidden"));
        Some(Self {
            action: attribute(head, "action")?,
            hidden: hidden.filter_map(|tag| Some((attribute(tag, "name")?, attribute(tag, "value").unwrap_or_default()))).collect(),
        })
    }

    /// The body of the request for one comment.
    pub fn filled(&self, name: &str, subject: &str, text: &str) -> String {
        let hidden = self.hidden.iter().map(|(field, value)| (field.as_str(), value.as_str()));
        let fields = hidden.chain([("name", name), ("subject", subject), ("text", text)]);
        fields.map(|(field, value)| format!("{}={}", encoded(field), encoded(value))).collect::<Vec<_>>().join("&")
    }
}

fn tags(html: &str) -> Vec<&str> {
    html.split('<').skip(1).filter_map(|piece| piece.split('>').next()).collect()
}

/// The value of an attribute, quoted or bare, with the entities a form can hold.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.match_indices(name).find_map(|(at, _)| {
        let before = tag.get(..at)?.chars().last();
        let rest = tag.get(at + name.len()..)?;
        (before.is_none_or(char::is_whitespace) && rest.starts_with('=')).then(|| (at, rest.trim_start_matches('=')))
    })?;
    let value = match rest.chars().next()? {
        quote @ ('"' | '\'') => rest.trim_start_matches(quote).split(quote).next()?,
        _ => rest.split(|c: char| c.is_whitespace() || c == '/').next()?,
    };
    Some(value.replace("&quot;", "\"").replace("&#x2f;", "/").replace("&#x3d;", "=").replace("&lt;", "<").replace("&amp;", "&"))
}

/// Percent-encoding of a form field (WHATWG URL, `application/x-www-form-urlencoded`).
pub fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'*' => out.push(char::from(byte)),
            b' ' => out.push('+'),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<form action=/search><input name=q></form>\n<form method=\"post\" action=\"/7/comments\" class=c>\
        <input type=hidden name=token value=\"a&amp;b\"><input type=\"hidden\" name=\"parent\" value=\"\"><input name=\"name\"><textarea name=text></textarea></form>";

    #[test]
    fn the_comment_form_is_found_among_others() {
        let form = CommentForm::find(PAGE).unwrap();
        assert_eq!(form.action, "/7/comments");
        assert_eq!(form.hidden, [("token".into(), "a&b".into()), ("parent".into(), String::new())]);
    }

    #[test]
    fn a_filled_form_is_encoded() {
        let form = CommentForm::find(PAGE).unwrap();
        assert_eq!(form.filled("مي", "a b", "x&y"), "token=a%26b&parent=&name=%D9%85%D9%8A&subject=a+b&text=x%26y");
    }

    #[test]
    fn a_page_without_the_form_has_none() {
        assert_eq!(CommentForm::find("<form action=/search><input name=q></form>"), None);
    }
}
