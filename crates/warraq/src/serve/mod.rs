//! `warraq serve`: the site, its followers and its worker, in one process.

mod archives;
mod jobs;
mod pictures;
mod workers;

use crate::cli::{Context, staff};
use crate::failure::{Exit, Failure};
use crate::paper::{self, Paper};
use crate::report;
use arabic::catalogue::Arg;
use clap::Args;
use jiff::Timestamp;
use metrics_exporter_prometheus::PrometheusHandle;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use store::objects::Objects;
use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use web::admin::{AskReady, Readiness};
use web::cache::PageCache;
use web::desk::{Newsroom, NewsroomOptions};
use web::limits::Pace;
use web::server::{self, App};
use web::site::PageError;
use web::{Finder, Site, SiteOptions};

#[derive(Args)]
pub struct Serve {
    /// Where readers come in
    #[arg(long)]
    listen: Option<SocketAddr>,
    /// Where health and metrics are answered
    #[arg(long)]
    admin: Option<SocketAddr>,
}

impl Serve {
    pub fn run(self, context: &Context) -> Result<Exit, Failure> {
        tracing_subscriber::fmt()
            .with_env_filter(tracing_subscriber::EnvFilter::try_from_env("WARRAQ_LOG").unwrap_or_else(|_| "info,hyper=warn".into()))
            .with_writer(std::io::stderr)
            .init();
        let listen = self.listen;
        let (paper, new) = Paper::open_or_found(context.home.clone(), context.database.as_deref(), || {
            paper::default_site(&format!("http://{}", listen.unwrap_or(default_listen())))
        })?;
        if new {
            let path = paper.home.path().display().to_string();
            report::say(&context.speech.format("made-default-home", &[("path", Arg::Text(&path))]));
        }
        let figures = web::admin::install_recorder().map_err(|error| Failure::failed("no-runtime", &[("cause", &error)]))?;
        let runtime = server::runtime().map_err(|error| Failure::failed("no-runtime", &[("cause", &error)]))?;
        let ended = runtime.block_on(serve(context, paper, self, figures));
        // An index that is built anew or an archive that comes in takes minutes, and may break off anywhere.
        runtime.shutdown_timeout(LAST_WORDS);
        ended
    }
}

/// So long a step that is under way may take to its end.
const LAST_WORDS: Duration = Duration::from_secs(1);

/// Most bytes of a picture that comes in one piece, with the form around it.
const PICTURE: u64 = 26 * 1024 * 1024;

fn default_listen() -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], 8080))
}

async fn serve(context: &Context, paper: Paper, words: Serve, figures: PrometheusHandle) -> Result<Exit, Failure> {
    let signals = Signals::heard()?;
    let site = Arc::new(site(&paper).await?);
    let listener = door(words.listen.or(paper.settings.serve.listen))?;
    let back_door = words.admin.or(paper.settings.serve.admin).map(bind).transpose()?;
    let desk_door = paper.settings.desk.listen.map(bind).transpose()?;
    let room = Arc::new(newsroom(&paper, &site)?);
    let (stop, stopping) = watch::channel(false);
    let workers = workers::start(&paper, &room, stopping.clone());
    let address = listener.local_addr().map_err(|error| Failure::failed("cannot-listen", &[("address", &""), ("cause", &error)]))?;
    report::line(&format!("listening http://{address}"))?;
    let admin = back_door.map(|listener| admin(listener, &paper, figures, stopping.clone())).transpose()?;
    report::say(&context.speech.format("serving", &[("address", Arg::Text(&format!("http://{address}")))]));
    let mut readers = app(&paper, &site).await?;
    let desk_address = desk_door.as_ref().and_then(|door| door.local_addr().ok());
    let desk = match desk_door {
        Some(door) => {
            let bound = door.local_addr().map_err(|error| Failure::failed("cannot-listen", &[("address", &""), ("cause", &error)]))?;
            report::line(&format!("desk http://{bound}"))?;
            let router = web::site::desk_router(Arc::clone(&room));
            Some(tokio::spawn(server::serve(door, App { router, cache: PageCache::new(0), ..readers.clone() }, stopped(stopping.clone()))))
        }
        None => {
            readers.router = web::site::with_desk(Arc::clone(&site), Arc::clone(&room));
            None
        }
    };
    if let Some(word) = staff::offer_setup(&paper).await? {
        let setup = staff::setup_address(&paper, address, desk_address, &word)?;
        report::line(&format!("setup {setup}"))?;
        report::say(&context.speech.format("set-up-here", &[("address", Arg::Text(&setup))]));
    }
    let readers = tokio::spawn(server::serve(listener, readers, stopped(stopping)));
    signals.asked_to_stop().await;
    room.hub().close();
    report::say(&context.speech.text("stopping"));
    let _ = stop.send(true);
    let _ = readers.await;
    if let Some(desk) = desk {
        let _ = desk.await;
    }
    if let Some(admin) = admin {
        let _ = admin.await;
    }
    workers.stop().await;
    Ok(Exit::Good)
}

/// The readers' listener: the one that systemd passed, else one of our own.
fn door(asked: Option<SocketAddr>) -> Result<TcpListener, Failure> {
    let passed = server::inherited().map_err(|error| Failure::failed("cannot-listen", &[("address", &"LISTEN_FDS"), ("cause", &error)]))?;
    passed.into_iter().next().map_or_else(|| bind(asked.unwrap_or(default_listen())), Ok)
}

fn bind(address: SocketAddr) -> Result<TcpListener, Failure> {
    server::bind(address).map_err(|error| Failure::failed("cannot-listen", &[("address", &address), ("cause", &error)]))
}

fn admin(
    listener: TcpListener,
    paper: &Paper,
    figures: PrometheusHandle,
    stopping: watch::Receiver<bool>,
) -> Result<JoinHandle<()>, Failure> {
    let bound = listener.local_addr().map_err(|error| Failure::failed("cannot-listen", &[("address", &""), ("cause", &error)]))?;
    report::line(&format!("admin http://{bound}"))?;
    let db = paper.db.clone();
    let ready: AskReady = Arc::new(move || {
        let db = db.clone();
        Box::pin(async move {
            let answer = db.read(store::migrate::is_current).await;
            Readiness { database: answer.is_ok(), migrations: answer.unwrap_or(false) }
        })
    });
    Ok(tokio::spawn(async move {
        let _ = web::admin::serve(listener, ready, figures, stopped(stopping)).await;
    }))
}

async fn stopped(mut stopping: watch::Receiver<bool>) {
    let _ = stopping.wait_for(|stop| *stop).await;
}

async fn app(paper: &Paper, site: &Arc<Site>) -> Result<App, Failure> {
    let serve = &paper.settings.serve;
    let limits = &paper.settings.limits;
    let each = usize::try_from(limits.connections_per_prefix).ok().filter(|each| *each > 0).unwrap_or(usize::MAX);
    let settings = server::Settings {
        trusted_proxies: serve.trusted_proxies.clone(),
        connections_each: each,
        large_bodies: vec![("/desk/media".to_owned(), PICTURE)],
        ..server::Settings::default()
    };
    let policy = site.policy().await.map_err(|error| Failure::failed("bad-theme", &[("cause", &error)]))?;
    Ok(App {
        cache: site.cache().clone(),
        router: web::site::router(Arc::clone(site)),
        policy,
        error_page: web::site::error_page(site),
        settings,
    })
}

fn newsroom(paper: &Paper, site: &Arc<Site>) -> Result<Newsroom, Failure> {
    Ok(Newsroom::open(NewsroomOptions {
        site: Arc::clone(site),
        objects: Arc::new(Objects::open(paper.home.media())?),
        uploads: paper.home.uploads(),
        imports: paper.home.imports(),
        key: paper.home.form_key()?,
        clock: Timestamp::now,
    }))
}

async fn site(paper: &Paper) -> Result<Site, Failure> {
    let limits = &paper.settings.limits;
    let pace = Pace {
        seconds_each: limits.comment_seconds,
        burst: limits.comment_burst,
        hourly: limits.comments_per_hour,
        waiting: limits.comments_waiting,
        ..Pace::default()
    };
    let bytes = u64::from(paper.settings.cache.megabytes).saturating_mul(1024 * 1024);
    let options = SiteOptions {
        db: paper.db.clone(),
        finder: Arc::new(finder(paper)?),
        objects: Objects::open(paper.home.media())?,
        overrides: paper.home.overrides()?,
        fonts: paper.home.fonts()?,
        form_key: paper.home.form_key()?,
        cache_bytes: usize::try_from(bytes).unwrap_or(usize::MAX),
        comments: (limits.comments_per_hour > 0).then_some(pace),
        clock: Timestamp::now,
    };
    Site::open(options).await.map_err(|error| match error {
        PageError::Store(error) => error.into(),
        PageError::NoSite => Failure::refused("no-site", &[]),
        error => Failure::refused("bad-theme", &[("cause", &error)]),
    })
}

/// The search indexes of the home. When they cannot be written there, the site goes on with some in memory.
fn finder(paper: &Paper) -> Result<Finder, Failure> {
    let folder = paper.home.search();
    Finder::open(&folder).or_else(|error| {
        tracing::error!(%error, folder = %folder.display(), "the search index cannot be kept; it is built in memory");
        Finder::in_memory().map_err(|error| Failure::failed("no-index", &[("cause", &error)]))
    })
}

/// SIGTERM and ctrl-c, heard from the moment this is made.
struct Signals {
    terminate: Signal,
    interrupt: Signal,
}

impl Signals {
    fn heard() -> Result<Self, Failure> {
        let heard = |kind| signal(kind).map_err(|error| Failure::failed("no-runtime", &[("cause", &error)]));
        Ok(Self { terminate: heard(SignalKind::terminate())?, interrupt: heard(SignalKind::interrupt())? })
    }

    async fn asked_to_stop(mut self) {
        tokio::select! { _ = self.terminate.recv() => {}, _ = self.interrupt.recv() => {} }
    }
}
