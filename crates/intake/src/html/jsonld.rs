//! JSON-LD of a story (schema.org `NewsArticle`, `Article` and their kin).

use serde_json::Value;

/// What the machine data of a page says; every part as it stands there.
#[derive(Debug, Default)]
pub(super) struct Article {
    pub headline: Option<String>,
    pub deck: Option<String>,
    pub body: Option<String>,
    pub published: Option<String>,
    pub section: Option<String>,
    pub keywords: Vec<String>,
    /// Persons.
    pub authors: Vec<String>,
    /// Organisations named as authors.
    pub desks: Vec<String>,
    pub publisher: Option<String>,
    pub image: Option<String>,
    pub caption: Option<String>,
    pub place: Option<String>,
    pub language: Option<String>,
}

/// Finds the article in one script: at the top, in a list, or in `@graph`.
///
/// # Errors
/// When the script is not JSON.
pub(super) fn read(script: &str) -> Result<Option<Article>, serde_json::Error> {
    let bare = script.trim().trim_start_matches("<!--").trim_end_matches("-->");
    let value: Value = serde_json::from_str(bare)?;
    Ok(find(&value, 4).map(article))
}

fn find(value: &Value, depth: u8) -> Option<&Value> {
    let depth = depth.checked_sub(1)?;
    match value {
        Value::Array(items) => items.iter().find_map(|item| find(item, depth)),
        Value::Object(_) if is_article(value) => Some(value),
        Value::Object(map) => ["@graph", "mainEntity", "mainEntityOfPage"].iter().find_map(|key| find(map.get(*key)?, depth)),
        _ => None,
    }
}

fn is_article(value: &Value) -> bool {
    strings(value.get("@type")).iter().any(|kind| kind.ends_with("Article") || kind.ends_with("BlogPosting"))
}

fn article(value: &Value) -> Article {
    let text = |key: &str| strings(value.get(key)).into_iter().next();
    let mut article = Article {
        headline: text("headline").or_else(|| text("name")),
        deck: text("alternativeHeadline").or_else(|| text("description")),
        body: text("articleBody"),
        published: text("datePublished").or_else(|| text("dateCreated")),
        section: text("articleSection"),
        publisher: names(value.get("publisher")).into_iter().next(),
        place: names(value.get("locationCreated")).into_iter().next().or_else(|| text("dateline")),
        language: text("inLanguage"),
        ..Article::default()
    };
    article.keywords =
        strings(value.get("keywords")).iter().flat_map(|words| words.split([',', '،'])).map(|word| word.trim().to_owned()).collect();
    for author in list(value.get("author")) {
        let organisation = strings(author.get("@type")).iter().any(|kind| kind.ends_with("Organization"));
        let names = names(Some(author));
        if organisation { article.desks.extend(names) } else { article.authors.extend(names) }
    }
    if let Some(image) = list(value.get("image")).first() {
        article.image = strings(Some(image))
            .into_iter()
            .next()
            .or_else(|| strings(image.get("url").or_else(|| image.get("contentUrl"))).into_iter().next());
        article.caption = strings(image.get("caption")).into_iter().next();
    }
    article
}

fn list(value: Option<&Value>) -> Vec<&Value> {
    match value {
        Some(Value::Array(items)) => items.iter().collect(),
        Some(one) => vec![one],
        None => Vec::new(),
    }
}

fn strings(value: Option<&Value>) -> Vec<String> {
    list(value).into_iter().filter_map(Value::as_str).map(plain).filter(|text| !text.is_empty()).collect()
}

fn names(value: Option<&Value>) -> Vec<String> {
    list(value).into_iter().flat_map(|item| strings(item.get("name").or(Some(item)))).collect()
}

/// Some systems escape HTML inside JSON («&quot;»).
fn plain(text: &str) -> String {
    let mut plain = text.trim().to_owned();
    for (entity, letter) in [
        ("&quot;", "\""),
        ("&#8220;", "“"),
        ("&#8221;", "”"),
        ("&#039;", "'"),
        ("&laquo;", "«"),
        ("&raquo;", "»"),
        ("&nbsp;", " "),
        ("&amp;", "&"),
    ] {
        plain = plain.replace(entity, letter);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_article_is_found_in_a_graph() {
        let script = r#"{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
            {"@type":["NewsArticle"],"headline":"عودة &quot;المنارة&quot;","author":[{"@type":"Person","name":"هند"},{"@type":"Organization","name":"المرفأ برس"}],
            "image":[{"@type":"ImageObject","url":"a.jpg","caption":"المنارة"}],"keywords":"بحر، ميناء"}]}"#;
        let article = read(script).unwrap().unwrap();
        assert_eq!(article.headline.as_deref(), Some("عودة \"المنارة\""));
        assert_eq!((article.authors, article.desks), (vec!["هند".to_owned()], vec!["المرفأ برس".to_owned()]));
        assert_eq!((article.image.as_deref(), article.keywords), (Some("a.jpg"), vec!["بحر".to_owned(), "ميناء".to_owned()]));
        assert!(read("{broken").is_err());
    }
}
