//! A `warraq serve` that we started: it says its addresses on standard output, one line a listener.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use crate::process::{Running, bound, output};

/// A home with the program that works on it.
#[derive(Debug, Clone)]
pub struct Newsroom {
    program: PathBuf,
    home: PathBuf,
    /// `postgres://…`, or SQLite in the home.
    pub database: Option<String>,
}

impl Newsroom {
    /// Names a home; nothing is made yet.
    pub fn new(program: &Path, home: &Path) -> Self {
        Self { program: program.to_path_buf(), home: home.to_path_buf(), database: None }
    }

    /// The file of its SQLite database.
    pub fn database_file(&self) -> PathBuf {
        self.home.join("warraq.db")
    }

    /// The names (SHA-256) of all stored picture files, those without a row too.
    ///
    /// # Errors
    ///
    /// What the system says.
    pub fn media_files(&self) -> Result<Vec<String>, String> {
        let mut found = Vec::new();
        let mut folders = vec![self.home.join("media")];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(&folder).map_err(|err| format!("{}: {err}", folder.display()))?.flatten() {
                let name = entry.file_name().to_string_lossy().into_owned();
                if entry.path().is_dir() {
                    folders.push(entry.path());
                } else if name.len() == 64 {
                    found.push(name);
                }
            }
        }
        Ok(found)
    }

    /// Makes the home of an invented paper with limits off, so that load comes through.
    ///
    /// # Errors
    ///
    /// What `warraq init` said.
    pub fn init(&self) -> Result<(), String> {
        self.tell(&["init", "--name", "صحيفة الاختبار", "--url", "http://127.0.0.1", "--zone", "Asia/Aden"])?;
        Ok(())
    }

    /// Adds tables to `warraq.toml`, replacing those of the same name.
    ///
    /// # Errors
    ///
    /// Why the file cannot be written.
    pub fn settings(&self, text: &str) -> Result<(), String> {
        let path = self.home.join("warraq.toml");
        let old = std::fs::read_to_string(&path).unwrap_or_default();
        let replaced: Vec<&str> = text.lines().filter(|line| line.starts_with('[')).collect();
        let mut kept = String::new();
        let mut keeping = true;
        for line in old.lines() {
            if line.starts_with('[') {
                keeping = !replaced.contains(&line.trim());
            }
            if keeping {
                kept.push_str(line);
                kept.push('\n');
            }
        }
        std::fs::write(&path, format!("{kept}{text}\n")).map_err(|err| format!("{}: {err}", path.display()))
    }

    /// Runs one command of the program on this home and gives what it printed.
    ///
    /// # Errors
    ///
    /// What the program said.
    pub fn tell(&self, words: &[&str]) -> Result<String, String> {
        output(&mut self.command(words))
    }

    /// The command line for `words`, not yet run.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        self.add_words(&mut command, words);
        command
    }

    fn add_words(&self, command: &mut Command, words: &[&str]) {
        command.args(words).arg("--home").arg(&self.home);
        if let Some(url) = &self.database {
            command.args(["--database", url]);
        }
    }

    /// Starts `warraq serve` on free ports, pinned to `core` when given, and waits for its addresses.
    ///
    /// # Errors
    ///
    /// What it wrote before it ended, or that it did not listen within 60 s.
    pub fn serve(&self, core: Option<u8>) -> Result<Server, String> {
        self.serve_by(bound(&self.program, core))
    }

    /// Starts `warraq serve` under a tracer that counts syncs; `report` is written when it stops.
    ///
    /// # Errors
    ///
    /// As [`serve`](Self::serve).
    pub fn serve_counting_syncs(&self, report: &Path) -> Result<Server, String> {
        let mut command = bound(Path::new("strace"), None);
        command.args(["-f", "--seccomp-bpf", "-c", "-e", "trace=fsync,fdatasync", "-o"]).arg(report).arg(&self.program);
        self.serve_by(command)
    }

    fn serve_by(&self, mut command: Command) -> Result<Server, String> {
        self.add_words(&mut command, &["serve", "--listen", "127.0.0.1:0", "--admin", "127.0.0.1:0"]);
        let log = self.home.join("serve.log");
        let file = File::options().create(true).append(true).open(&log).map_err(|err| format!("{}: {err}", log.display()))?;
        let mut running = Running::start(command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(file))?;
        let out = running.take_output().ok_or("no output pipe")?;
        let (send, lines) = mpsc::channel();
        std::thread::spawn(move || {
            for line in BufReader::new(out).lines().map_while(Result::ok) {
                let _ = send.send(line);
            }
        });
        let mut server = Server { running, address: String::new(), admin: String::new() };
        while server.address.is_empty() || server.admin.is_empty() {
            let line = lines
                .recv_timeout(Duration::from_secs(60))
                .map_err(|_| format!("`warraq serve` did not say where it listens:\n{}", last_lines(&log)))?;
            if let Some(address) = line.strip_prefix("listening http://") {
                server.address = address.trim_end_matches('/').to_owned();
            } else if let Some(address) = line.strip_prefix("admin http://") {
                server.admin = address.trim_end_matches('/').to_owned();
            }
        }
        Ok(server)
    }
}

fn last_lines(path: &Path) -> String {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let lines: Vec<&str> = text.lines().rev().take(20).collect();
    lines.into_iter().rev().collect::<Vec<_>>().join("\n")
}

/// A running site.
#[derive(Debug)]
pub struct Server {
    /// The process; it is stopped when this is dropped.
    pub running: Running,
    /// `127.0.0.1:PORT` of the readers' pages.
    pub address: String,
    /// `127.0.0.1:PORT` of health and metrics.
    pub admin: String,
}
