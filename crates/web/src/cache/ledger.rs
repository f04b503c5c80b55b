//! The books of the cache: weights, who shows what, and who leaves when there is no room.
//!
//! Eviction is SIEVE: a hand walks from the oldest page to the newest, spares a page that
//! somebody asked for since it last came by, and takes the first one nobody asked for. A
//! crawl of the archive, or ten thousand made-up addresses, passes through without pushing
//! out the pages people read. (Zhang et al., NSDI 2024.)

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;
use std::sync::atomic::Ordering;

use super::marks::{Marks, Standing};
use super::shelf::Shelves;
use super::{Entry, LONGEST_KEY, Tag};

struct Record {
    key: Arc<str>,
    entry: Arc<Entry>,
    weight: usize,
}

pub(super) struct Ledger {
    pub(super) marks: Marks,
    /// By place, which only grows: the order in which pages came.
    records: BTreeMap<u64, Record>,
    places: HashMap<Arc<str>, u64>,
    shown: HashMap<Tag, HashSet<u64>>,
    last_place: u64,
    hand: u64,
    bytes: usize,
    max_bytes: usize,
}

impl Ledger {
    pub(super) fn new(max_bytes: usize) -> Self {
        Self {
            marks: Marks::default(),
            records: BTreeMap::new(),
            places: HashMap::new(),
            shown: HashMap::new(),
            last_place: 0,
            hand: 0,
            bytes: 0,
            max_bytes,
        }
    }

    pub(super) fn bytes(&self) -> usize {
        self.bytes
    }

    pub(super) fn len(&self) -> usize {
        self.records.len()
    }

    /// Keeps `entry` at `key` if its standing, its size and what is there already allow it.
    pub(super) fn admit(&mut self, shelves: &Shelves, key: &str, entry: &Arc<Entry>, standing: Standing) {
        match standing {
            Standing::Current => {}
            Standing::Stale(_) => entry.make_stale(),
            Standing::Gone => return entry.make_gone(),
        }
        let older = self.places.get(key).and_then(|place| self.records.get(place)).map(|record| &record.entry);
        if let Some(older) = older {
            if older.ticket > entry.ticket {
                return;
            }
            entry.adopt(older);
            if older.was_visited() {
                entry.visit();
            }
        }
        let weight = entry.weight() + key.len() * 2;
        if key.len() > LONGEST_KEY || weight > self.max_bytes / 4 {
            return self.remove_at(shelves, key);
        }
        self.remove_at(shelves, key);
        self.put(shelves, Arc::from(key), entry, weight);
        self.make_room(shelves);
    }

    fn put(&mut self, shelves: &Shelves, key: Arc<str>, entry: &Arc<Entry>, weight: usize) {
        self.last_place += 1;
        let place = self.last_place;
        entry.place.store(place, Ordering::Relaxed);
        for tag in entry.tags() {
            self.shown.entry(tag.clone()).or_default().insert(place);
        }
        self.bytes += weight;
        self.places.insert(Arc::clone(&key), place);
        shelves.put(Arc::clone(&key), Arc::clone(entry));
        self.records.insert(place, Record { key, entry: Arc::clone(entry), weight });
    }

    fn remove_at(&mut self, shelves: &Shelves, key: &str) {
        if let Some(place) = self.places.get(key).copied() {
            self.remove(shelves, place);
        }
    }

    fn remove(&mut self, shelves: &Shelves, place: u64) -> Option<Arc<Entry>> {
        let record = self.records.remove(&place)?;
        self.places.remove(&record.key);
        shelves.remove(&record.key);
        self.bytes -= record.weight;
        for tag in record.entry.tags() {
            if let Some(places) = self.shown.get_mut(tag) {
                places.remove(&place);
                if places.is_empty() {
                    self.shown.remove(tag);
                }
            }
        }
        record.entry.place.store(0, Ordering::Relaxed);
        Some(record.entry)
    }

    fn make_room(&mut self, shelves: &Shelves) {
        while self.bytes > self.max_bytes {
            let next = self.records.range(self.hand..).next().or_else(|| self.records.iter().next());
            let Some((place, record)) = next.map(|(place, record)| (*place, record)) else { return };
            self.hand = place + 1;
            if !record.entry.was_visited() {
                self.remove(shelves, place);
            }
        }
    }

    pub(super) fn make_stale(&self, tag: &Tag) {
        for place in self.shown.get(tag).into_iter().flatten() {
            if let Some(record) = self.records.get(place) {
                record.entry.make_stale();
            }
        }
    }

    pub(super) fn drop_all(&mut self, shelves: &Shelves, tag: &Tag) {
        let places: Vec<u64> = self.shown.get(tag).into_iter().flatten().copied().collect();
        for place in places {
            if let Some(entry) = self.remove(shelves, place) {
                entry.make_gone();
            }
        }
    }

    /// `entry` has grown by a form.
    pub(super) fn reweigh(&mut self, shelves: &Shelves, entry: &Entry) {
        if let Some(record) = self.records.get_mut(&entry.place.load(Ordering::Relaxed))
            && std::ptr::eq(Arc::as_ptr(&record.entry), entry)
        {
            let weight = entry.weight() + record.key.len() * 2;
            self.bytes = self.bytes - record.weight + weight;
            record.weight = weight;
            self.make_room(shelves);
        }
    }

    /// Whether `entry` is still the page at its address.
    pub(super) fn holds(&self, entry: &Entry) -> bool {
        let record = self.records.get(&entry.place.load(Ordering::Relaxed));
        record.is_some_and(|record| std::ptr::eq(Arc::as_ptr(&record.entry), entry))
    }

    /// Puts `better`, made from `entry`, in its place.
    pub(super) fn exchange(&mut self, shelves: &Shelves, better: Arc<Entry>) {
        if let Some(record) = self.records.get_mut(&better.place.load(Ordering::Relaxed)) {
            let weight = better.weight() + record.key.len() * 2;
            self.bytes = self.bytes - record.weight + weight;
            record.weight = weight;
            record.entry = Arc::clone(&better);
            shelves.put(Arc::clone(&record.key), better);
            self.make_room(shelves);
        }
    }
}
