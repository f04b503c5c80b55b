//! Counting hits and their keys.

use crate::index::schema::{AUTHOR, SECTION, SOURCE, TOPIC, YEAR};
use crate::request::{Count, Facets};
use std::collections::HashMap;
use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::{ColumnIndex, StrColumn};
use tantivy::fastfield::Column;
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};

/// Counts everything that matches.
#[derive(Debug)]
pub(crate) struct Tally;

const KEYS: [&str; 4] = [SECTION, AUTHOR, SOURCE, TOPIC];

/// Counts of one segment or all.
#[derive(Debug, Default)]
pub(crate) struct Tallied {
    pub total: u64,
    keys: [HashMap<String, u64>; 4],
    years: HashMap<i64, u64>,
}

pub(crate) struct SegmentTally {
    total: u64,
    columns: Vec<Option<(StrColumn, Vec<u64>)>>,
    years: Column<i64>,
    /// A handful, so looked through.
    by_year: Vec<(i64, u64)>,
}

impl Collector for Tally {
    type Fruit = Tallied;
    type Child = SegmentTally;

    fn for_segment(&self, _: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<SegmentTally> {
        let fast = segment.fast_fields();
        let mut columns = Vec::with_capacity(KEYS.len());
        for name in KEYS {
            columns.push(fast.str(name)?.map(|column| {
                let counts = vec![0; column.num_terms()];
                (column, counts)
            }));
        }
        Ok(SegmentTally { total: 0, columns, years: fast.i64(YEAR)?, by_year: Vec::new() })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, segments: Vec<tantivy::Result<Tallied>>) -> tantivy::Result<Tallied> {
        let mut all = Tallied::default();
        for segment in segments {
            let segment = segment?;
            all.total += segment.total;
            segment.years.into_iter().for_each(|(year, hits)| *all.years.entry(year).or_default() += hits);
            for (all, keys) in all.keys.iter_mut().zip(segment.keys) {
                keys.into_iter().for_each(|(key, hits)| *all.entry(key).or_default() += hits);
            }
        }
        Ok(all)
    }
}

impl SegmentCollector for SegmentTally {
    type Fruit = tantivy::Result<Tallied>;

    fn collect(&mut self, doc: DocId, _: Score) {
        self.total += 1;
        for (column, counts) in self.columns.iter_mut().flatten() {
            let ords = column.ords();
            let mut count = |ordinal: u64| {
                if let Some(count) = usize::try_from(ordinal).ok().and_then(|ordinal| counts.get_mut(ordinal)) {
                    *count += 1;
                }
            };
            if matches!(ords.index, ColumnIndex::Multivalued(_)) {
                ords.values_for_doc(doc).for_each(count);
            } else if let Some(ordinal) = ords.first(doc) {
                count(ordinal);
            }
        }
        let Some(year) = self.years.first(doc) else { return };
        match self.by_year.iter_mut().find(|(known, _)| *known == year) {
            Some((_, count)) => *count += 1,
            None => self.by_year.push((year, 1)),
        }
    }

    fn harvest(self) -> tantivy::Result<Tallied> {
        let mut tallied = Tallied { total: self.total, years: self.by_year.into_iter().collect(), ..Tallied::default() };
        for (keys, column) in tallied.keys.iter_mut().zip(self.columns) {
            let Some((column, counts)) = column else { continue };
            for (ordinal, hits) in (0..).zip(counts).filter(|(_, hits)| *hits > 0) {
                let mut key = String::new();
                if column.ord_to_str(ordinal, &mut key)? {
                    *keys.entry(key).or_default() += hits;
                }
            }
        }
        Ok(tallied)
    }
}

impl Tallied {
    pub fn into_facets(self) -> Facets {
        let [sections, authors, sources, topics] = self.keys.map(highest);
        let mut years: Vec<(i16, u64)> =
            self.years.into_iter().filter_map(|(year, hits)| Some((i16::try_from(year).ok()?, hits))).collect();
        years.sort_unstable_by(|a, b| b.cmp(a));
        Facets { sections, authors, sources, topics, years }
    }
}

fn highest(keys: HashMap<String, u64>) -> Vec<Count> {
    let mut counts: Vec<Count> = keys.into_iter().map(|(key, hits)| Count { key, hits }).collect();
    counts.sort_unstable_by(|a, b| b.hits.cmp(&a.hits).then_with(|| a.key.cmp(&b.key)));
    counts.truncate(Facets::MOST);
    counts
}
