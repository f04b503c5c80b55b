//! A PostgreSQL server of our own: made in a temporary folder, gone with the process that started it.

use std::fmt;
use std::io::{BufRead, BufReader, Read};
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};

/// A running server. It stops when this is dropped or the process ends, however it ends: a watchdog
/// shell waits for the end of its standard input, then stops the server and removes its folder.
pub struct Server {
    port: u16,
    watchdog: Child,
    line: Option<ChildStdin>,
}

/// Why there is no server.
#[derive(Debug)]
pub enum ServerError {
    /// No `initdb` below `/usr/lib/postgresql`.
    NotInstalled,
    /// A step failed; what it said.
    Failed {
        /// The step.
        step: &'static str,
        /// Its words.
        said: String,
    },
}

impl fmt::Display for ServerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotInstalled => f.write_str("no PostgreSQL server below /usr/lib/postgresql"),
            Self::Failed { step, said } => write!(f, "{step} failed: {said}"),
        }
    }
}

impl std::error::Error for ServerError {}

fn failed(step: &'static str) -> impl Fn(std::io::Error) -> ServerError {
    move |error| ServerError::Failed { step, said: error.to_string() }
}

/// Runs the server in the background and waits for the end of standard input.
const WATCHDOG: &str = r#"
"$1/postgres" -D "$2/data" -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=400 \
    -c shared_buffers=64MB -c autovacuum=off -c log_statement=none 2>&1 &
server=$!
read -r end
kill -QUIT "$server"
wait "$server"
rm -rf "$2"
"#;

impl Server {
    /// Makes and starts a server on a free port of the loopback address.
    ///
    /// # Errors
    /// [`ServerError`]; nothing is left behind then.
    pub fn start() -> Result<Self, ServerError> {
        let mut last = Self::try_start();
        for _ in 0..4 {
            // Somebody else may have taken the free port in between.
            match &last {
                Err(ServerError::Failed { step: "listening", .. }) => last = Self::try_start(),
                _ => break,
            }
        }
        last
    }

    fn try_start() -> Result<Self, ServerError> {
        let programs = programs().ok_or(ServerError::NotInstalled)?;
        let owner = owner();
        let folder = tempfile::Builder::new().prefix("warraq-postgres-").tempdir().map_err(failed("a folder"))?;
        if let Some((user, group)) = owner {
            chown(folder.path(), Some(user), Some(group)).map_err(failed("a folder"))?;
        }
        initdb(&programs, folder.path(), owner)?;
        let port = free_port().map_err(failed("a port"))?;
        let mut command = Command::new("sh");
        command.args(["-c", WATCHDOG, "watchdog"]).arg(&programs).arg(folder.path()).arg(port.to_string());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).current_dir("/").process_group(0);
        let mut watchdog = become_owner(&mut command, owner).spawn().map_err(failed("a server"))?;
        // From here on the watchdog removes the folder.
        let _kept = folder.keep();
        let line = watchdog.stdin.take();
        let words = watchdog.stdout.take();
        let server = Self { port, watchdog, line };
        words.map_or(Ok(()), wait_until_ready).map(|()| server)
    }

    /// Its address: the role `warraq`, who may do everything, and the database `postgres`.
    pub fn url(&self) -> String {
        format!("postgres://warraq@127.0.0.1:{}/postgres", self.port)
    }

    /// Its port on 127.0.0.1.
    pub fn port(&self) -> u16 {
        self.port
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.line.take());
        // The watchdog has ended or never will: either way nothing can be done here.
        self.watchdog.wait().ok();
    }
}

/// Reads what the server says until it is ready, and lets it talk on.
fn wait_until_ready(words: impl Read + Send + 'static) -> Result<(), ServerError> {
    let mut lines = BufReader::new(words).lines();
    let mut said = String::new();
    for line in lines.by_ref().map_while(Result::ok) {
        if line.contains("ready to accept connections") {
            std::thread::spawn(move || lines.for_each(drop));
            return Ok(());
        }
        said.push_str(&line);
        said.push('\n');
        if line.contains("FATAL") {
            break;
        }
    }
    let step = if said.contains("could not bind") { "listening" } else { "starting the server" };
    Err(ServerError::Failed { step, said })
}

/// The newest installed server's programs.
fn programs() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?;
    let version = |path: &PathBuf| path.file_name().and_then(|name| name.to_str()?.parse::<u32>().ok());
    let newest = versions.filter_map(|entry| Some(entry.ok()?.path())).max_by_key(version)?;
    Some(newest.join("bin")).filter(|bin| bin.join("initdb").exists())
}

/// The server refuses to run as root; then it runs as the user `postgres`.
fn owner() -> Option<(u32, u32)> {
    let id = |args: &[&str]| -> Option<u32> {
        let output = Command::new("id").args(args).output().ok()?;
        String::from_utf8(output.stdout).ok()?.trim().parse().ok()
    };
    if id(&["-u"])? == 0 { Some((id(&["-u", "postgres"])?, id(&["-g", "postgres"])?)) } else { None }
}

fn become_owner(command: &mut Command, owner: Option<(u32, u32)>) -> &mut Command {
    match owner {
        Some((user, group)) => command.gid(group).uid(user),
        None => command,
    }
}

fn initdb(programs: &Path, folder: &Path, owner: Option<(u32, u32)>) -> Result<(), ServerError> {
    let mut command = Command::new(programs.join("initdb"));
    command.args(["--auth=trust", "--username=warraq", "--locale=C", "--encoding=UTF8", "--no-sync", "-D"]);
    command.arg(folder.join("data")).current_dir("/");
    let output = become_owner(&mut command, owner).output().map_err(failed("initdb"))?;
    if output.status.success() {
        return Ok(());
    }
    Err(ServerError::Failed { step: "initdb", said: String::from_utf8_lossy(&output.stderr).into_owned() })
}

fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
