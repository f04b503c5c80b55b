//! nginx answering the very bytes and header fields that Warraq answered: the practical limit and the peer.

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::http::{Answer, Client};
use crate::process::{Running, bound, output};

/// Fields that nginx makes itself.
const OWN: [&str; 12] = [
    "content-length",
    "content-type",
    "content-encoding",
    "date",
    "etag",
    "last-modified",
    "server",
    "connection",
    "keep-alive",
    "vary",
    "transfer-encoding",
    "accept-ranges",
];

/// One worker on core 0, pre-compressed files, open-file cache, no access log.
const HEAD: &str = "daemon off; worker_processes 1; worker_rlimit_nofile 8192;
events { worker_connections 2048; multi_accept on; }
http {
  access_log off; server_tokens off; sendfile on; tcp_nopush on; tcp_nodelay on; keepalive_timeout 60; keepalive_requests 10000000;
  open_file_cache max=1000 inactive=1h; open_file_cache_valid 1h; open_file_cache_min_uses 1; gzip_static on; gzip_vary on; types {}
";

/// The running peer.
#[derive(Debug)]
pub struct Nginx {
    /// `127.0.0.1:PORT`.
    pub address: String,
    _running: Running,
}

impl Nginx {
    /// Fetches each path from `warraq` and serves the copies as `/0`, `/1`, …
    ///
    /// # Errors
    ///
    /// The page that could not be fetched, or what nginx wrote.
    pub fn start(warraq: &mut Client, paths: &[&str], work: &Path) -> Result<Self, String> {
        let folder = work.join("nginx");
        std::fs::create_dir_all(&folder).map_err(|err| format!("{}: {err}", folder.display()))?;
        output(Command::new("chmod").arg("a+rx").arg(&folder))?;
        let port = free_port()?;
        let mut config = format!("user root; pid {0}/nginx.pid; error_log {0}/error.log warn;\n{HEAD}", folder.display());
        for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"] {
            let _ = writeln!(config, "  {kind}_temp_path {}/{kind};", folder.display());
        }
        let _ = writeln!(config, "  server {{ listen 127.0.0.1:{port} backlog=1024;");
        for (number, path) in paths.iter().enumerate() {
            let file = folder.join(format!("page{number}"));
            let plain = fetch(warraq, path, "identity")?;
            let gzip = fetch(warraq, path, "gzip")?;
            write(&file, &plain.body)?;
            write(&folder.join(format!("page{number}.gz")), &gzip.body)?;
            config.push_str(&location(number, &file, &gzip));
        }
        config.push_str("  }\n}\n");
        let file = folder.join("nginx.conf");
        write(&file, config.as_bytes())?;
        let mut command = bound(Path::new("nginx"), Some(0));
        command.arg("-c").arg(&file).arg("-e").arg(folder.join("error.log")).stdin(Stdio::null());
        command.env("PATH", format!("{}:/usr/sbin", std::env::var("PATH").unwrap_or_default()));
        let nginx = Self { _running: Running::start(&mut command)?, address: format!("127.0.0.1:{port}") };
        nginx.wait(&folder)?;
        Ok(nginx)
    }

    fn wait(&self, folder: &Path) -> Result<(), String> {
        let started = Instant::now();
        while Client::new(&self.address).get("/0", &[]).map_or(true, |answer| answer.status != 200) {
            if started.elapsed() > Duration::from_secs(10) {
                return Err(format!("nginx does not answer:\n{}", std::fs::read_to_string(folder.join("error.log")).unwrap_or_default()));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

fn location(number: usize, file: &Path, answer: &Answer) -> String {
    let mut text = format!(
        "    location = /{number} {{ alias {}; default_type \"{}\";\n",
        file.display(),
        answer.header("content-type").unwrap_or("text/html")
    );
    for (name, value) in answer.headers.iter().filter(|(name, _)| !OWN.contains(&name.as_str())) {
        let value = value.replace('\\', "\\\\").replace('"', "\\\"");
        let _ = writeln!(text, "      add_header {name} \"{value}\";");
    }
    text.push_str("    }\n");
    text
}

fn fetch(client: &mut Client, path: &str, encoding: &str) -> Result<Answer, String> {
    let answer = client.get(path, &[("accept-encoding", encoding)]).map_err(|err| format!("{path}: {err}"))?;
    if answer.status == 200 { Ok(answer) } else { Err(format!("{path}: status {}", answer.status)) }
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    std::fs::write(path, bytes).map_err(|err| format!("{}: {err}", path.display()))
}

fn free_port() -> Result<u16, String> {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").map_err(|err| format!("no free port: {err}"))?;
    listener.local_addr().map(|address| address.port()).map_err(|err| format!("no free port: {err}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_peer_sends_the_same_fields_except_its_own() {
        let answer = Answer {
            status: 200,
            body: Vec::new(),
            headers: vec![
                ("content-type".into(), "text/html; charset=utf-8".into()),
                ("etag".into(), "W/\"1\"".into()),
                ("content-security-policy".into(), "default-src 'none'".into()),
            ],
        };
        let text = location(0, Path::new("/x/page0"), &answer);
        assert!(text.contains("default_type \"text/html; charset=utf-8\""), "{text}");
        assert!(text.contains("add_header content-security-policy \"default-src 'none'\";"), "{text}");
        assert!(!text.contains("etag"), "{text}");
    }
}
