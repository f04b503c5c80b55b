//! Memory of other processes, read from `/proc` (Linux).

use std::process::{Command, Stdio};
use std::time::Duration;

use crate::process::Running;

/// Runs `command` to its end and gives the highest resident set it reached, in MiB.
///
/// It reads `VmHWM` every 5 ms, so growth in the last 5 ms may be missed. Exit code 1 (findings) is fine.
///
/// # Errors
///
/// That it did not start, or its exit code when that is neither 0 nor 1.
pub fn peak_of(command: &mut Command) -> Result<f64, String> {
    let log = std::env::temp_dir().join(format!("warraq-bench-{}.log", std::process::id()));
    let file = std::fs::File::create(&log).map_err(|err| format!("{}: {err}", log.display()))?;
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(file).spawn().map_err(|err| err.to_string())?;
    let mut peak = 0.0_f64;
    let status = loop {
        peak = peak.max(high_water(child.id()).unwrap_or(0.0));
        if let Some(status) = child.try_wait().map_err(|err| err.to_string())? {
            break status;
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    let said = std::fs::read_to_string(&log).unwrap_or_default();
    let _ = std::fs::remove_file(&log);
    if matches!(status.code(), Some(0 | 1)) {
        Ok(peak)
    } else {
        Err(format!("the command ended with {status}: {}", said.chars().take(2_000).collect::<String>()))
    }
}

fn high_water(process: u32) -> Option<f64> {
    let text = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = text.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse::<f64>().ok().map(|kib| kib / 1024.0)
}

/// Proportional set size of a running program, in MiB (`smaps_rollup`); shared pages count by their share.
pub fn pss_mib(running: &Running) -> Option<f64> {
    let text = std::fs::read_to_string(format!("/proc/{}/smaps_rollup", running.id())).ok()?;
    let line = text.lines().find(|line| line.starts_with("Pss:"))?;
    line.split_whitespace().nth(1)?.parse::<f64>().ok().map(|kib| kib / 1024.0)
}
