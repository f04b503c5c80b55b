//! Load by wrk on core 1; one run gives requests a second, p99 and failures.

use std::path::Path;
use std::process::Command;

use crate::process::output;

/// What one run of wrk came to.
#[derive(Debug, Clone, Copy)]
pub struct Load {
    /// Requests a second.
    pub rate: f64,
    /// 99th percentile of the latency, in milliseconds.
    pub p99: f64,
    /// Answers of 400 and above, and broken connections.
    pub bad: f64,
}

/// How to load: how long, with how many connections, header fields and a script in Lua.
#[derive(Debug, Clone)]
pub struct Plan<'a> {
    /// Seconds of one run.
    pub seconds: u32,
    /// Keep-alive connections.
    pub connections: u32,
    /// Header fields as `name: value`.
    pub headers: Vec<String>,
    /// Lua that defines `request`, or nothing.
    pub script: &'a str,
}

const DONE: &str = "
done = function(s, l, r)
  local e = s.errors
  print(string.format('LOAD %f %f %d', s.requests / (s.duration / 1e6), l:percentile(99) / 1000, e.connect + e.read + e.write + e.status + e.timeout))
end
";

impl Plan<'_> {
    /// Sixty-four connections that take gzip.
    pub fn pages(seconds: u32) -> Self {
        Self { seconds, connections: 64, headers: vec!["Accept-Encoding: gzip".to_owned()], script: "" }
    }

    /// Loads `http://address/path`; `work` takes the script.
    ///
    /// # Errors
    ///
    /// What wrk said.
    pub fn run(&self, work: &Path, address: &str, path: &str) -> Result<Load, String> {
        let script = work.join("wrk.lua");
        std::fs::write(&script, format!("{}{DONE}", self.script)).map_err(|err| format!("{}: {err}", script.display()))?;
        let mut wrk = Command::new("taskset");
        wrk.args([
            "-c",
            "1",
            "wrk",
            "-t",
            "1",
            "-c",
            &self.connections.to_string(),
            "-d",
            &format!("{}s", self.seconds),
            "--timeout",
            "30s",
            "-s",
        ])
        .arg(&script);
        for field in &self.headers {
            wrk.args(["-H", field]);
        }
        read(&output(wrk.arg(format!("http://{address}{path}")))?)
    }
}

fn read(text: &str) -> Result<Load, String> {
    let line = text.lines().find_map(|line| line.strip_prefix("LOAD ")).ok_or_else(|| format!("wrk printed no figures:\n{text}"))?;
    let figures: Vec<f64> = line.split(' ').filter_map(|figure| figure.parse().ok()).collect();
    match figures.as_slice() {
        [rate, p99, bad] => Ok(Load { rate: *rate, p99: *p99, bad: *bad }),
        _ => Err(format!("wrk printed {line}")),
    }
}

/// The middle one; the mean of both for an even count; 0 of nothing.
pub fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    let middle = figures.len() / 2;
    let at = |index: usize| figures.get(index).copied().unwrap_or(0.0);
    if figures.len().is_multiple_of(2) && middle > 0 { f64::midpoint(at(middle - 1), at(middle)) } else { at(middle) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_from_the_last_line_of_wrk() {
        let load = read("Running 1s test\nLOAD 12345.600000 2.500000 3\n").unwrap();
        assert_eq!((load.rate, load.p99, load.bad), (12345.6, 2.5, 3.0));
        assert!(read("nothing").is_err());
    }

    #[test]
    fn the_median_of_five_pairs_is_the_third() {
        assert_eq!(median(vec![5.0, 1.0, 3.0, 2.0, 4.0]), 3.0);
        assert_eq!(median(vec![1.0, 2.0]), 1.5);
        assert_eq!(median(vec![]), 0.0);
    }
}
