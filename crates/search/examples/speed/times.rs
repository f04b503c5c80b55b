//! Times, sizes and memory as figures.

use std::path::Path;
use std::time::Duration;

/// How long questions took.
#[derive(Debug, Default)]
pub struct Times(Vec<Duration>);

impl Times {
    pub fn add(&mut self, time: Duration) {
        self.0.push(time);
    }

    pub const fn count(&self) -> usize {
        self.0.len()
    }

    /// The time within which `percent` of a hundred were answered, in **ms**.
    pub fn percentile(&self, percent: usize) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let at = (sorted.len() * percent / 100).min(sorted.len().saturating_sub(1));
        sorted.get(at).map_or(0.0, |time| time.as_secs_f64() * 1e3)
    }
}

/// A count as a figure; above 2³² it stays at the top.
pub fn float(count: usize) -> f64 {
    u32::try_from(count).map_or_else(|_| f64::from(u32::MAX) * float(count / 4_294_967_295), f64::from)
}

pub fn folder_bytes(folder: &Path) -> usize {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.filter_map(|entry| usize::try_from(entry.metadata().ok()?.len()).ok()).sum()
}

/// Anonymous memory of this process, in **MB**: without the files of the index,
/// which the system keeps in its cache.
///
/// # Errors
///
/// A system without `/proc`.
pub fn memory() -> Result<f64, String> {
    let status = std::fs::read_to_string("/proc/self/status").map_err(|error| error.to_string())?;
    let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:")).ok_or("no RssAnon in /proc/self/status")?;
    let kilobytes: u32 = line.trim().trim_end_matches(" kB").parse().map_err(|error| format!("RssAnon: {error}"))?;
    Ok(f64::from(kilobytes) / 1e3)
}

/// Time of the processor this process has had, in **seconds**: what a busy
/// machine does not change.
///
/// # Errors
///
/// A system without `/proc`.
pub fn processor() -> Result<f64, String> {
    let stat = std::fs::read_to_string("/proc/self/stat").map_err(|error| error.to_string())?;
    let behind_name = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    let ticks: u32 = behind_name.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse::<u32>().ok()).sum();
    Ok(f64::from(ticks) / 100.0)
}
