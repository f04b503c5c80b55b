//! The fields of the index.

use super::spaced::Spaced;
use tantivy::schema::{FAST, Field, INDEXED, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::TokenizerManager;

/// Raised when what is written changes its meaning; an older index is rebuilt.
pub(super) const VERSION: u32 = 1;

/// Where the words of the text begin among the positions; the headline stands
/// before it.
pub(crate) const TEXT_START: u32 = 64;

/// Words of the lead.
pub(crate) const LEAD_WORDS: u32 = 40;

const SPACED: &str = "spaced";

/// The fields. Words: `exact` K1 with positions, `stem` K3 with positions,
/// `word` K2 without clitics, and the stems of `title` and `lead` again.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fields {
    pub id: Field,
    pub date: Field,
    pub year: Field,
    pub exact: Field,
    pub word: Field,
    pub stem: Field,
    pub title: Field,
    pub lead: Field,
    pub section: Field,
    pub author: Field,
    pub source: Field,
    pub topic: Field,
    pub state: Field,
    pub person: Field,
    /// Stems that tell what the story is about, for related stories.
    pub gist: Field,
}

/// Names of the fields read from columns.
pub(crate) const ID: &str = "id";
pub(crate) const DATE: &str = "date";
pub(crate) const YEAR: &str = "year";
pub(crate) const SECTION: &str = "section";
pub(crate) const AUTHOR: &str = "author";
pub(crate) const SOURCE: &str = "source";
pub(crate) const TOPIC: &str = "topic";

pub(super) fn schema() -> (Schema, Fields) {
    let mut schema = Schema::builder();
    let words = |option, norms| {
        TextOptions::default()
            .set_indexing_options(TextFieldIndexing::default().set_tokenizer(SPACED).set_index_option(option).set_fieldnorms(norms))
    };
    let placed = IndexRecordOption::WithFreqsAndPositions;
    let key = || STRING.set_fast("raw");
    let fields = Fields {
        id: schema.add_i64_field(ID, INDEXED | FAST),
        date: schema.add_i64_field(DATE, FAST),
        year: schema.add_i64_field(YEAR, FAST),
        exact: schema.add_text_field("exact", words(placed, false)),
        word: schema.add_text_field("word", words(IndexRecordOption::WithFreqs, true)),
        stem: schema.add_text_field("stem", words(placed, true)),
        title: schema.add_text_field("title", words(IndexRecordOption::WithFreqs, true)),
        lead: schema.add_text_field("lead", words(IndexRecordOption::WithFreqs, true)),
        section: schema.add_text_field(SECTION, key()),
        author: schema.add_text_field(AUTHOR, key()),
        source: schema.add_text_field(SOURCE, key()),
        topic: schema.add_text_field(TOPIC, key()),
        state: schema.add_text_field("state", STRING),
        person: schema.add_text_field("person", STRING),
        gist: schema.add_text_field("gist", STORED),
    };
    (schema.build(), fields)
}

pub(super) fn tokenizers() -> TokenizerManager {
    let tokenizers = TokenizerManager::default();
    tokenizers.register(SPACED, Spaced);
    tokenizers
}
