//! The database goes away and comes back.

use crate::words::land;
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use store::{Db, StoreError, Target, story};
use testkit::{TcpProxy, TestDb};

/// A database behind a proxy; `None` when the tests do without PostgreSQL.
fn behind_a_proxy() -> Option<(TestDb, TcpProxy, Target)> {
    let place = TestDb::postgres()?;
    let Target::Postgres(url) = &place.target else { unreachable!() };
    let (head, rest) = url.split_once('@').unwrap();
    let (host, database) = rest.split_once('/').unwrap();
    let upstream: SocketAddr = host.parse().unwrap();
    let proxy = TcpProxy::before(upstream).unwrap();
    let target = Target::Postgres(format!("{head}@{}/{database}", proxy.address()));
    Some((place, proxy, target))
}

/// Asks again until there is an answer; lanes refuse work for a moment after a failed connection.
fn soon<T>(mut ask: impl FnMut() -> Result<T, StoreError>) -> T {
    let began = Instant::now();
    loop {
        match ask() {
            Ok(answer) => return answer,
            Err(error) => assert!(began.elapsed() < Duration::from_secs(5), "{error}"),
        }
        std::thread::yield_now();
    }
}

#[test]
fn a_restarted_server_is_not_noticed() {
    let Some((_place, proxy, target)) = behind_a_proxy() else { return };
    let db = Db::open(&target, 2).unwrap();
    for number in 1..=8 {
        db.write_blocking(move |tx| land(tx, &format!("خبر {number}"))).unwrap();
        assert_eq!(db.read_blocking(|tx| story::list(tx, None, None, None, 99)).unwrap().len(), number);
        proxy.interrupt();
    }
}

#[test]
fn a_server_that_is_gone_is_unavailable_until_it_is_back() {
    let Some((_place, proxy, target)) = behind_a_proxy() else { return };
    let db = Db::open(&target, 2).unwrap();
    db.write_blocking(|tx| land(tx, "قبل")).unwrap();
    proxy.cut();
    let began = Instant::now();
    for _ in 0..20 {
        let refused = db.write_blocking(|tx| land(tx, "أثناء"));
        assert!(matches!(refused, Err(StoreError::Unavailable(_))), "{refused:?}");
        assert!(refused.unwrap_err().is_transient());
    }
    assert!(began.elapsed() < Duration::from_secs(3), "refused at once: {:?}", began.elapsed());
    proxy.restore();
    soon(|| db.write_blocking(|tx| land(tx, "بعد")));
    assert_eq!(soon(|| db.read_blocking(|tx| story::list(tx, None, None, None, 9))).len(), 2);
}

#[test]
fn a_program_may_start_while_its_database_is_gone() {
    let Some((_place, proxy, target)) = behind_a_proxy() else { return };
    proxy.cut();
    assert!(matches!(Db::open(&target, 1), Err(StoreError::Unavailable(_))));
    let db = Db::open_lazy(&target, 1).unwrap();
    let refused = db.read_blocking(|tx| story::list(tx, None, None, None, 9));
    assert!(matches!(refused, Err(StoreError::Unavailable(_))), "{refused:?}");
    proxy.restore();
    assert_eq!(soon(|| db.read_blocking(|tx| story::list(tx, None, None, None, 9))), []);
}

#[test]
fn a_line_that_breaks_in_the_middle_of_a_unit_is_unavailable() {
    let Some((_place, proxy, target)) = behind_a_proxy() else { return };
    let db = Db::open(&target, 1).unwrap();
    std::thread::scope(|scope| {
        let (ready, cut) = (std::sync::mpsc::channel::<()>(), std::sync::mpsc::channel::<()>());
        let writer = scope.spawn(|| {
            db.write_blocking(move |tx| {
                land(tx, "أول")?;
                ready.0.send(()).unwrap();
                cut.1.recv().unwrap();
                land(tx, "ثان")
            })
        });
        ready.1.recv().unwrap();
        proxy.interrupt();
        cut.0.send(()).unwrap();
        let lost = writer.join().unwrap();
        assert!(matches!(lost, Err(StoreError::Unavailable(_))), "{lost:?}");
    });
    assert_eq!(soon(|| db.read_blocking(|tx| story::list(tx, None, None, None, 9))), [], "nothing was committed");
}
