//! The counted nouns of the news.

use crate::fold;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The list that comes with the program; its head tells the format.
const LIST: &str = include_str!("../../data/counted.txt");

/// Grammatical gender of a noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Gender {
    /// Masculine: ثلاثة أشخاص.
    Masculine,
    /// Feminine: ثلاث سيارات.
    Feminine,
}

/// Grammatical case, as far as spelling without vowels shows it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Case {
    /// Of a subject: شخصان، عشرون.
    #[default]
    Nominative,
    /// Of an object or after a preposition: شخصين، عشرين.
    Oblique,
}

/// A noun, with the forms it takes after numbers. Where several are right, the
/// first is the one the house writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noun {
    pub(super) singular: Forms,
    gender: Gender,
    pub(super) dual: Forms,
    pub(super) dual_oblique: Forms,
    pub(super) plural: Forms,
    pub(super) accusative: Forms,
    pub(super) genitive: Forms,
}

/// One column of the list: the forms between slashes, never none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Forms(&'static str);

impl Forms {
    pub(super) fn first(&self) -> &'static str {
        self.all().next().unwrap_or_default()
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.0.split('/')
    }
}

impl Noun {
    /// One of it: شخص.
    pub fn singular(&self) -> &'static str {
        self.singular.first()
    }

    /// Its gender, which its number takes or contradicts.
    pub const fn gender(&self) -> Gender {
        self.gender
    }

    /// Two of it: شخصان، شخصين.
    pub fn dual(&self, case: Case) -> &'static str {
        match case {
            Case::Nominative => self.dual.first(),
            Case::Oblique => self.dual_oblique.first(),
        }
    }

    /// After 3–10, in the genitive: أشخاص.
    pub fn plural(&self) -> &'static str {
        self.plural.first()
    }

    /// After 11–99, in the accusative singular: شخصًا.
    pub fn accusative(&self) -> &'static str {
        self.accusative.first()
    }

    /// After 100 and 1,000, in the genitive singular: شخص.
    pub fn genitive(&self) -> &'static str {
        self.genitive.first()
    }

    /// The loose keys of all forms, and of the nominative of a sound plural
    /// (لاجئون), which is read but never right after a number.
    fn keys(&self) -> impl Iterator<Item = String> {
        let columns = [&self.singular, &self.dual, &self.dual_oblique, &self.plural, &self.accusative, &self.genitive];
        let nominative = self.plural.all().filter_map(|form| form.strip_suffix("ين")).map(|stem| fold::loose(&format!("{stem}ون")));
        columns.into_iter().flat_map(Forms::all).map(fold::loose).chain(nominative)
    }

    fn parse(line: &'static str) -> Option<Self> {
        let mut columns = line.split('|').map(str::trim);
        let mut forms = || columns.next().filter(|forms| forms.split('/').all(|form| !form.is_empty()));
        let singular = Forms(forms()?);
        let gender = match forms()? {
            "m" => Gender::Masculine,
            "f" => Gender::Feminine,
            _ => return None,
        };
        let [dual, dual_oblique, plural, accusative, genitive] = [(); 5].map(|()| forms().map(Forms));
        let noun = Self {
            singular,
            gender,
            dual: dual?,
            dual_oblique: dual_oblique?,
            plural: plural?,
            accusative: accusative?,
            genitive: genitive?,
        };
        Some(noun).filter(|_| columns.next().is_none())
    }
}

/// A line of a list of nouns that is not one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: expected singular | m or f | dual | dual oblique | plural | accusative | genitive")]
pub struct NounError {
    /// Number of the line, from 1.
    pub line: usize,
}

/// Reads a list of counted nouns in the format of `data/counted.txt`.
///
/// # Errors
///
/// [`NounError`] for the first line that is neither a noun, nor empty, nor a
/// comment (#).
pub fn nouns(list: &'static str) -> Result<Vec<Noun>, NounError> {
    let lines = list.lines().map(str::trim).enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    lines.map(|(at, line)| Noun::parse(line).ok_or(NounError { line: at + 1 })).collect()
}

/// The noun whose singular is `word`, among those that come with the program.
/// Spelling variants that search takes for the same are the same here.
///
/// ```
/// assert_eq!(arabic::numbers::noun("شخص").unwrap().plural(), "أشخاص");
/// ```
pub fn noun(word: &str) -> Option<&'static Noun> {
    let key = fold::loose(word);
    reading(&key).find(|noun| noun.singular.all().any(|form| fold::loose(form) == key))
}

/// The nouns of which one form has this loose key, in the order of the list.
pub(super) fn reading(key: &str) -> impl Iterator<Item = &'static Noun> + use<> {
    /// The nouns, and which of them each form belongs to.
    struct Table {
        nouns: Vec<Noun>,
        by_key: BTreeMap<String, Vec<usize>>,
    }
    // A test reads the list; here a broken one would be an empty one.
    static TABLE: LazyLock<Table> = LazyLock::new(|| {
        let nouns = nouns(LIST).unwrap_or_default();
        let mut by_key: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, noun) in nouns.iter().enumerate() {
            for key in noun.keys() {
                let places = by_key.entry(key).or_default();
                if places.last() != Some(&at) {
                    places.push(at);
                }
            }
        }
        Table { nouns, by_key }
    });
    let places = TABLE.by_key.get(key).map(Vec::as_slice).unwrap_or_default();
    places.iter().filter_map(|&at| TABLE.nouns.get(at))
}
