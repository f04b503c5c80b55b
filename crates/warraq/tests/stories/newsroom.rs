//! A newsroom in a folder of its own, and what the program says in it.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// A folder in which the program runs; the newsroom's home is `paper` inside it.
pub struct Newsroom {
    folder: TempDir,
}

/// How a command ended.
#[derive(Debug)]
pub struct Ended {
    /// Its exit code.
    pub code: i32,
    /// Data.
    pub out: String,
    /// Sentences for people.
    pub err: String,
}

impl Newsroom {
    /// A folder without a newsroom.
    pub fn nowhere() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    /// A paper named like the own desk of the saved pages.
    pub fn founded() -> Self {
        let newsroom = Self::nowhere();
        let made = newsroom.run(&["init", "--name", "المرفأ برس", "--url", "https://almarfa.example", "--zone", "Asia/Aden"]);
        assert_eq!(made.code, 0, "{made:?}");
        newsroom
    }

    /// The demo paper without pictures.
    pub fn demo() -> Self {
        let newsroom = Self::nowhere();
        let made = newsroom.run(&["demo", "--no-pictures"]);
        assert_eq!(made.code, 0, "{made:?}");
        newsroom
    }

    /// The folder around the home.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The newsroom's home.
    pub fn home(&self) -> PathBuf {
        self.folder().join("paper")
    }

    /// Writes a file into the folder around the home and answers its path.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.folder().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    }

    /// The program, speaking English unless `--lang` says otherwise, at home in this newsroom.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = self.stranger(words);
        command.env("WARRAQ_HOME", self.home());
        command
    }

    /// The program without a word about its home.
    pub fn stranger(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_warraq"));
        for name in ["LC_ALL", "LC_MESSAGES", "LANG", "WARRAQ_HOME", "WARRAQ_LOG", "LISTEN_FDS", "LISTEN_PID"] {
            command.env_remove(name);
        }
        command.env("LANG", "en_GB.UTF-8").current_dir(self.folder()).args(words);
        command
    }

    /// Runs a command to its end.
    pub fn run(&self, words: &[&str]) -> Ended {
        self.command(words).output().unwrap().into()
    }

    /// Runs a command that must end well, and reads its JSON.
    pub fn data(&self, words: &[&str]) -> Value {
        let words: Vec<&str> = words.iter().copied().chain(["--json"]).collect();
        let ended = self.run(&words);
        assert_eq!(ended.code, 0, "{words:?}: {ended:?}");
        ended.json()
    }

    /// Every story there is, as `story list --json` tells.
    pub fn stories(&self) -> Vec<Value> {
        self.data(&["story", "list", "--limit", "100000"]).as_array().unwrap().clone()
    }
}

impl Ended {
    /// Its data as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// Both outputs, for those who look for a word anywhere.
    pub fn said(&self) -> String {
        format!("{}{}", self.out, self.err)
    }
}

impl From<Output> for Ended {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}
