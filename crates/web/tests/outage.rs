//! The database goes away and comes back; readers hardly notice.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs)]

#[allow(dead_code, reason = "each program of tests uses its own part")]
mod newsroom;

use newsroom::open;
use std::time::{Duration, Instant};
use store::{Db, Target};
use testkit::{TcpProxy, TestDb};

#[test]
fn pages_that_are_ready_outlive_the_database() {
    let Some(place) = TestDb::postgres() else { return };
    let Target::Postgres(url) = &place.target else { panic!("not PostgreSQL") };
    let (head, rest) = url.split_once('@').unwrap();
    let (server, database) = rest.split_once('/').unwrap();
    let proxy = TcpProxy::before(server.parse().unwrap()).unwrap();
    let db = Db::open(&Target::Postgres(format!("{head}@{}/{database}", proxy.address())), 2).unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(outage(db, &proxy));
}

async fn outage(db: Db, proxy: &TcpProxy) {
    let paper = open(db).await;
    let (shown, unseen) = (paper.publish("خبر قُرئ").await, paper.publish("خبر لم يُقرأ").await);
    let (shown, unseen) = (paper.path(shown).await, paper.path(unseen).await);
    assert_eq!(paper.get(&shown).await.0, 200);
    assert_eq!(paper.get("/").await.0, 200);

    proxy.cut();
    assert_eq!(paper.get(&shown).await.0, 200, "a ready page needs no database");
    assert_eq!(paper.get("/").await.0, 200);
    let (status, page) = paper.get(&unseen).await;
    assert_eq!(status, 503);
    assert!(page.contains("<html lang=\"ar"), "a clean page in the reader's language");
    assert!(paper.site.follow().await.is_err());

    proxy.restore();
    let patience = Instant::now() + Duration::from_secs(10);
    while paper.get(&unseen).await.0 != 200 {
        assert!(Instant::now() < patience, "it recovers without a restart");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    paper.site.follow().await.unwrap();
}
