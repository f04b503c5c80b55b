//! Other programs: run them to the end, or keep them running and stop exactly them.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long a program may take to stop after it was asked to.
const PATIENCE: Duration = Duration::from_secs(12);

/// Runs `command` with our own output and waits.
///
/// # Errors
///
/// A sentence with the command line, when it cannot start or ends unsuccessfully.
pub fn run(command: &mut Command) -> Result<(), String> {
    let line = shown(command);
    eprintln!("$ {line}");
    let status = command.status().map_err(|err| format!("{line}: {err}"))?;
    if status.success() { Ok(()) } else { Err(format!("{line}: {status}")) }
}

/// Runs `command` and gives its standard output; its messages are shown only when it fails.
///
/// # Errors
///
/// The command line with what it said.
pub fn output(command: &mut Command) -> Result<String, String> {
    let line = shown(command);
    let done = command.stdin(Stdio::null()).output().map_err(|err| format!("{line}: {err}"))?;
    if !done.status.success() {
        return Err(format!("{line}: {}\n{}", done.status, String::from_utf8_lossy(&done.stderr)));
    }
    String::from_utf8(done.stdout).map_err(|_| format!("{line}: printed bytes that are not UTF-8"))
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let mut line = words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ");
    if let Some((at, _)) = line.char_indices().nth(240) {
        line.truncate(at);
        line.push('…');
    }
    line
}

/// True when `program` can be found on `PATH` (or in `/usr/sbin`, where Debian keeps nginx).
pub fn on_path(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).chain([PathBuf::from("/usr/sbin")]).any(|folder| folder.join(program).is_file())
}

/// A command that is killed by the kernel when we die, pinned to one core when asked.
pub fn bound(program: &Path, core: Option<u8>) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "KILL"]);
    if let Some(core) = core {
        command.args(["taskset", "-c", &core.to_string()]);
    }
    command.arg(program);
    command
}

/// A program that we started; dropping it stops it.
#[derive(Debug)]
pub struct Running {
    child: Child,
}

impl Running {
    /// Starts `command`.
    ///
    /// # Errors
    ///
    /// The command line and why it did not start.
    pub fn start(command: &mut Command) -> Result<Self, String> {
        let line = shown(command);
        command.spawn().map(|child| Self { child }).map_err(|err| format!("{line}: {err}"))
    }

    /// The process id.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// The pipe of standard output, once.
    pub fn take_output(&mut self) -> Option<std::process::ChildStdout> {
        self.child.stdout.take()
    }

    /// True while it has not ended.
    pub fn is_running(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// SIGKILL, at once.
    pub fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// SIGTERM, then SIGKILL when it does not end in time.
    pub fn stop(&mut self) {
        if !self.is_running() {
            return;
        }
        let _ = Command::new("sh").args(["-c", "kill -TERM \"$0\"", &self.id().to_string()]).status();
        let asked = Instant::now();
        while self.is_running() {
            if asked.elapsed() > PATIENCE {
                eprintln!("process {} did not stop within {} s and is killed", self.id(), PATIENCE.as_secs());
                self.kill();
                return;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop();
    }
}

/// A folder for one run on the disk of the build output; dropping it removes it.
#[derive(Debug)]
pub struct WorkFolder {
    path: PathBuf,
}

impl WorkFolder {
    /// Makes `TARGET/xtask/NAME-PID`.
    ///
    /// # Errors
    ///
    /// Why the folder cannot be made.
    pub fn new(name: &str) -> Result<Self, String> {
        let all = target_dir().join("xtask");
        sweep(&all);
        let path = all.join(format!("{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).map_err(|err| format!("cannot make {}: {err}", path.display()))?;
        Ok(Self { path })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for WorkFolder {
    fn drop(&mut self) {
        if std::env::var_os("WARRAQ_KEEP").is_none() {
            let _ = std::fs::remove_dir_all(&self.path);
        }
    }
}

/// Removes what interrupted runs left: folders named after processes that are gone.
fn sweep(all: &Path) {
    for entry in std::fs::read_dir(all).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let gone = name.rsplit_once('-').is_some_and(|(_, id)| !id.is_empty() && !Path::new("/proc").join(id).exists());
        if gone && std::env::var_os("WARRAQ_KEEP").is_none() {
            let _ = std::fs::remove_dir_all(entry.path());
        }
    }
}

/// Where cargo puts what it builds.
pub fn target_dir() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| crate::tree::root().join("target"), PathBuf::from)
}

/// Builds the program and gives its path; `release` for measurements. `WARRAQ` in the environment names one
/// that is built already.
///
/// # Errors
///
/// That it does not build.
pub fn build_warraq(release: bool) -> Result<PathBuf, String> {
    if let Some(program) = std::env::var_os("WARRAQ") {
        return Ok(PathBuf::from(program));
    }
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(crate::tree::root()).args(["build", "--quiet", "--package", "warraq"]);
    if release {
        cargo.arg("--release");
    }
    run(&mut cargo)?;
    Ok(target_dir().join(if release { "release" } else { "debug" }).join("warraq"))
}

/// Builds an example for measurements and gives its path; beside the program that `WARRAQ` names when it stands there.
///
/// # Errors
///
/// That it does not build.
pub fn build_example(package: &str, name: &str) -> Result<PathBuf, String> {
    let beside = std::env::var_os("WARRAQ").and_then(|program| Some(Path::new(&program).parent()?.join("examples").join(name)));
    if let Some(built) = beside.filter(|built| built.is_file()) {
        return Ok(built);
    }
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(crate::tree::root()).args(["build", "--quiet", "--release", "--package", package, "--example", name]);
    run(&mut cargo)?;
    Ok(target_dir().join("release").join("examples").join(name))
}
