//! Renderings under way, so that one answer serves everybody who asks meanwhile.

use std::any::Any;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::OnceCell;

use super::Entry;
use super::marks::Ticket;

/// How a rendering ended.
pub(super) enum Landing {
    Page(Arc<Entry>, Ticket),
    /// What the renderer said, to be told again to those who waited.
    Failed(Box<dyn Any + Send + Sync>),
}

/// If the one who renders goes away, the cell lets the next one in line render.
pub(super) type Flight = Arc<OnceCell<Landing>>;

#[derive(Default)]
pub(super) struct Flights {
    by_key: Mutex<HashMap<Arc<str>, Flight>>,
}

impl Flights {
    /// The rendering of `key` under way, or a new one.
    pub(super) fn board<'f>(&'f self, key: &str) -> Boarded<'f> {
        let mut flights = self.lock();
        let (key, flight) = match flights.get_key_value(key) {
            Some((key, flight)) if flight.get().is_none() => (Arc::clone(key), Arc::clone(flight)),
            _ => {
                let (key, flight): (Arc<str>, Flight) = (Arc::from(key), Arc::default());
                flights.insert(Arc::clone(&key), Arc::clone(&flight));
                (key, flight)
            }
        };
        drop(flights);
        Boarded { flights: self, key, flight }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Arc<str>, Flight>> {
        self.by_key.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A seat in a rendering under way; the last to leave, or the first after it landed, clears it.
pub(super) struct Boarded<'f> {
    flights: &'f Flights,
    key: Arc<str>,
    pub(super) flight: Flight,
}

impl Drop for Boarded<'_> {
    fn drop(&mut self) {
        let mut flights = self.flights.lock();
        let is_ours = flights.get(&self.key).is_some_and(|flight| Arc::ptr_eq(flight, &self.flight));
        // Two are left when nobody else has a seat: the map's and this one.
        if is_ours && (self.flight.get().is_some() || Arc::strong_count(&self.flight) <= 2) {
            flights.remove(&self.key);
        }
    }
}
