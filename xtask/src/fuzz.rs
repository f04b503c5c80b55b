//! `cargo xtask fuzz`: libFuzzer over the language core and the archive readers, with the stable compiler.
//!
//! The flags are those of `cargo fuzz` without the sanitizers, which only a nightly compiler has: coverage
//! counters, program counters and compared values.

use std::path::PathBuf;
use std::process::Command;

use crate::process::run;
use crate::tree;

/// A target, the crate it belongs to, the longest input and the files that make a good beginning.
struct Target {
    name: &'static str,
    of: &'static str,
    longest: u32,
    seeds: &'static str,
}

const fn of_arabic(name: &'static str) -> Target {
    // The texts the proofreader is measured on.
    Target { name, of: "crates/arabic", longest: 600, seeds: "crates/arabic/tests/corpus" }
}

const TARGETS: [Target; 6] = [
    of_arabic("save"),
    of_arabic("dates"),
    of_arabic("check"),
    of_arabic("terms"),
    Target { name: "archives", of: "crates/intake", longest: 20_000, seeds: "crates/intake/tests/archives" },
    Target { name: "bodies", of: "crates/intake", longest: 3_000, seeds: "crates/intake/fixtures" },
];

const FLAGS: &str = "--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1";

/// Seconds of one target unless told otherwise.
const SECONDS: &str = "60";

/// Builds the targets; `build` stops there, `[SECONDS] [TARGET…]` runs them.
///
/// # Errors
///
/// A target that does not build, or the first input that breaks one.
pub fn run_targets(args: &[String]) -> Result<(), String> {
    let programs = build()?;
    if args.first().is_some_and(|word| word == "build") {
        return Ok(());
    }
    let seconds = args.iter().find(|word| word.parse::<u32>().is_ok()).map_or(SECONDS, String::as_str);
    let named: Vec<&String> = args.iter().filter(|word| word.parse::<u32>().is_err()).collect();
    if let Some(unknown) = named.iter().find(|word| !TARGETS.iter().any(|target| target.name == word.as_str())) {
        return Err(format!("{unknown} is no target: {}", TARGETS.map(|target| target.name).join(", ")));
    }
    for target in TARGETS.into_iter().filter(|target| named.is_empty() || named.iter().any(|word| *word == target.name)) {
        let corpus = programs.join("corpus").join(target.name);
        std::fs::create_dir_all(&corpus).map_err(|error| format!("{}: {error}", corpus.display()))?;
        let mut fuzzer = Command::new(programs.join(target.name));
        fuzzer.arg(format!("-max_total_time={seconds}")).arg(format!("-max_len={}", target.longest));
        fuzzer.args(["-timeout=10", "-only_ascii=0", "-print_final_stats=1"]);
        fuzzer.arg(format!("-artifact_prefix={}/", programs.display())).arg(&corpus).arg(tree::root().join(target.seeds));
        run(&mut fuzzer)?;
    }
    Ok(())
}

/// Builds all targets; gives the folder they are in.
fn build() -> Result<PathBuf, String> {
    let target = crate::process::target_dir().join("fuzz");
    let mut crates = TARGETS.map(|target| target.of).to_vec();
    crates.dedup();
    for of in crates {
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.args(["build", "--quiet", "--release", "--manifest-path"]).arg(tree::root().join(of).join("fuzz/Cargo.toml"));
        // A target of its own keeps the flags away from build scripts.
        command.env("RUSTFLAGS", FLAGS).env("CARGO_TARGET_DIR", &target).args(["--target", &host()?]);
        run(&mut command)?;
    }
    Ok(target.join(host()?).join("release"))
}

fn host() -> Result<String, String> {
    let version = crate::process::output(Command::new("rustc").arg("-vV"))?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| "rustc does not say for which machine it builds".to_owned())
}
