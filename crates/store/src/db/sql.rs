//! Statements: written once, named, and known to the test that prepares every one of them.

/// A statement with `?1` parameters; two bodies only where the engines truly differ.
#[derive(Debug)]
pub(crate) struct Sql {
    pub(crate) sqlite: &'static str,
    pub(crate) postgres: &'static str,
}

impl Sql {
    /// The same text on both engines.
    pub(crate) const fn both(text: &'static str) -> Self {
        Self { sqlite: text, postgres: text }
    }

    /// A text for each engine.
    pub(crate) const fn each(sqlite: &'static str, postgres: &'static str) -> Self {
        Self { sqlite, postgres }
    }
}

/// Named statements of one noun.
pub(crate) type Statements = &'static [(&'static str, &'static Sql)];

/// Declares the statements of a file and lists them under `STATEMENTS`.
macro_rules! statements {
    ($($name:ident = $sql:expr;)*) => {
        $(static $name: $crate::db::Sql = $sql;)*
        pub(crate) static STATEMENTS: $crate::db::Statements = &[$((stringify!($name), &$name)),*];
    };
}
pub(crate) use statements;

/// `?1` (SQLite) becomes `$1` (PostgreSQL); a `?` not followed by a digit stays.
pub(crate) fn dollars(sql: &str) -> String {
    let mut out = String::with_capacity(sql.len());
    let mut rest = sql.chars().peekable();
    while let Some(c) = rest.next() {
        let parameter = c == '?' && rest.peek().is_some_and(char::is_ascii_digit);
        out.push(if parameter { '$' } else { c });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::dollars;

    #[test]
    fn parameters_are_renamed_and_nothing_else() {
        assert_eq!(dollars("WHERE id = ?1 AND text LIKE 'أ؟?' LIMIT ?12"), "WHERE id = $1 AND text LIKE 'أ؟?' LIMIT $12");
    }
}
