//! One temporary PostgreSQL for a whole test run, on a free port of the loopback.

use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::time::{Duration, Instant};

use crate::process::{on_path, output};

/// Runs the server until its standard input closes, which happens however we end; then cleans up.
const WATCHED: &str = r#"folder=$1; shift
"$@" >"$folder/server.log" 2>&1 &
server=$!
read -r _
kill -INT "$server"
wait "$server"
rm -rf "$folder""#;

/// A running server; dropping it stops it and removes its files.
#[derive(Debug)]
pub struct Postgres {
    watcher: Child,
    leash: Option<ChildStdin>,
    port: u16,
}

/// Settings of a server whose data nobody needs after the run.
const HASTY: [&str; 3] = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

impl Postgres {
    /// Makes a cluster (as the unprivileged user `postgres` when we are root) and waits until it answers. What is
    /// committed there is not on disk.
    ///
    /// # Errors
    ///
    /// Which step failed and what it said.
    pub fn start() -> Result<Self, String> {
        Self::with(&HASTY)
    }

    /// As [`Postgres::start`], for measuring: committed means on disk.
    ///
    /// # Errors
    ///
    /// As [`Postgres::start`].
    pub fn durable() -> Result<Self, String> {
        Self::with(&[])
    }

    fn with(settings: &[&str]) -> Result<Self, String> {
        let bin = binaries()?;
        let folder = std::env::temp_dir().join(format!("warraq-postgres-{}", std::process::id()));
        std::fs::create_dir_all(&folder).map_err(|err| format!("cannot make {}: {err}", folder.display()))?;
        let root = output(Command::new("id").arg("-u"))?.trim() == "0";
        if root {
            output(Command::new("chown").arg("postgres").arg(&folder))?;
        }
        let data = folder.join("data");
        let mut init = as_postgres(root, &bin.join("initdb"));
        output(
            init.args(["--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "-D"])
                .arg(&data)
                .current_dir(&folder),
        )?;
        let port = free_port()?;
        let mut server = as_postgres(root, &bin.join("postgres"));
        server.arg("-D").arg(&data).args(["-p", &port.to_string()]);
        for setting in ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=300"].iter().chain(settings) {
            server.args(["-c", setting]);
        }
        let mut watcher = Command::new("sh");
        watcher.args(["-c", WATCHED, "postgres"]).arg(&folder).arg(server.get_program()).args(server.get_args());
        let mut watcher =
            watcher.current_dir(&folder).stdin(Stdio::piped()).process_group(0).spawn().map_err(|err| format!("postgres: {err}"))?;
        let leash = watcher.stdin.take();
        let running = Self { watcher, leash, port };
        running.wait_until_ready(&bin, &folder)?;
        Ok(running)
    }

    fn wait_until_ready(&self, bin: &Path, folder: &Path) -> Result<(), String> {
        let started = Instant::now();
        loop {
            let mut ask = Command::new(bin.join("pg_isready"));
            if output(ask.args(["-q", "-h", "127.0.0.1", "-p", &self.port.to_string()])).is_ok() {
                return Ok(());
            }
            if started.elapsed() > Duration::from_secs(60) {
                let log = std::fs::read_to_string(folder.join("server.log")).unwrap_or_default();
                return Err(format!("PostgreSQL did not answer within 60 s:\n{log}"));
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// The address for `WARRAQ_TEST_POSTGRES` and `--database`.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        self.leash.take();
        let _ = self.watcher.wait();
    }
}

fn as_postgres(root: bool, program: &Path) -> Command {
    if !root {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    command.args(["--reuid=postgres", "--regid=postgres", "--init-groups", "--reset-env"]).arg(program);
    command
}

/// The folder of the newest installed server: Debian keeps them out of `PATH`.
fn binaries() -> Result<PathBuf, String> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let number = |path: &Path| path.file_name().and_then(|name| name.to_str()).and_then(|name| name.parse::<u32>().ok());
    let newest = versions.map(|entry| entry.path()).max_by_key(|path| number(path));
    match newest.map(|path| path.join("bin")).filter(|bin| bin.join("initdb").is_file()) {
        Some(bin) => Ok(bin),
        None if on_path("initdb") => {
            let initdb = output(Command::new("sh").args(["-c", "command -v initdb"]))?;
            Ok(Path::new(initdb.trim()).parent().map(Path::to_path_buf).unwrap_or_default())
        }
        None => Err("no PostgreSQL found: run scripts/setup-debian, or install the package postgresql".to_owned()),
    }
}

fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(|err| format!("no free port: {err}"))?;
    listener.local_addr().map(|address| address.port()).map_err(|err| format!("no free port: {err}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_free_port_is_free() {
        let port = free_port().unwrap();
        assert!(TcpListener::bind(("127.0.0.1", port)).is_ok());
    }
}
