//! Every kind of answer carries headers that earn A+ in the HTTP Observatory's own table.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use hyper::HeaderMap;
use web::headers::{Kind, Policy, Styles};

fn styles() -> Styles {
    Styles { hashes: vec!["RLMXpoWgNlhbuHyKZE8BdKDVKhMZdF1CwwP5v0sDJ0A=".to_owned()], own: false }
}

fn value<'h>(headers: &'h HeaderMap, name: &str) -> &'h str {
    headers.get(name).map_or("", |v| v.to_str().unwrap())
}

/// One row of the table: what was found, and the points it gives or takes.
type Finding = (&'static str, i32);

fn content_policy(headers: &HeaderMap) -> Finding {
    let policy = value(headers, "content-security-policy");
    let unsafe_word = policy.contains("unsafe") || policy.contains("data:") || policy.contains('*');
    match policy {
        "" => ("csp-not-implemented", -25),
        _ if unsafe_word => ("csp-implemented-with-unsafe-inline", -20),
        _ if policy.contains("default-src 'none'") => ("csp-implemented-with-no-unsafe-default-src-none", 10),
        _ => ("csp-implemented-with-no-unsafe", 5),
    }
}

fn transport(headers: &HeaderMap) -> Finding {
    let value = value(headers, "strict-transport-security");
    let age = value.split(';').find_map(|part| part.trim().strip_prefix("max-age=")?.parse::<u64>().ok());
    match age {
        None => ("hsts-not-implemented", -20),
        Some(seconds) if seconds < 15_768_000 => ("hsts-implemented-max-age-less-than-six-months", -10),
        Some(_) => ("hsts-implemented-max-age-at-least-six-months", 0),
    }
}

fn framing(headers: &HeaderMap) -> Finding {
    let by_policy = value(headers, "content-security-policy").contains("frame-ancestors");
    match value(headers, "x-frame-options") {
        _ if by_policy => ("x-frame-options-implemented-via-csp", 5),
        "DENY" | "SAMEORIGIN" => ("x-frame-options-sameorigin-or-deny", 5),
        _ => ("x-frame-options-not-implemented", -20),
    }
}

fn referrer(headers: &HeaderMap) -> Finding {
    match value(headers, "referrer-policy") {
        "no-referrer" | "same-origin" | "strict-origin" | "strict-origin-when-cross-origin" => ("referrer-policy-private", 5),
        "" => ("referrer-policy-not-implemented", 0),
        _ => ("referrer-policy-unsafe", -5),
    }
}

fn resource_policy(headers: &HeaderMap) -> Finding {
    match value(headers, "cross-origin-resource-policy") {
        "same-origin" => ("cross-origin-resource-policy-implemented-with-same-origin", 10),
        "same-site" => ("cross-origin-resource-policy-implemented-with-same-site", 10),
        _ => ("cross-origin-resource-policy-implemented-with-cross-origin", 0),
    }
}

fn sniffing(headers: &HeaderMap) -> Finding {
    match value(headers, "x-content-type-options") {
        "nosniff" => ("x-content-type-options-nosniff", 0),
        _ => ("x-content-type-options-not-implemented", -5),
    }
}

fn cookies(headers: &HeaderMap) -> Finding {
    if headers.contains_key("set-cookie") { ("cookies-without-secure-flag", -20) } else { ("cookies-not-found", 0) }
}

fn sharing(headers: &HeaderMap) -> Finding {
    match value(headers, "access-control-allow-origin") {
        "*" => ("cross-origin-resource-sharing-implemented-with-universal-access", -50),
        _ => ("cross-origin-resource-sharing-not-implemented", 0),
    }
}

/// The score: penalties first, and bonuses only from 90 points.
fn observatory(headers: &HeaderMap) -> i32 {
    let findings =
        [content_policy, transport, framing, referrer, resource_policy, sniffing, cookies, sharing].map(|check| check(headers).1);
    let base = 100 + findings.iter().filter(|points| **points < 0).sum::<i32>();
    let bonus = findings.iter().filter(|points| **points > 0).sum::<i32>();
    if base >= 90 { base + bonus } else { base }
}

#[test]
fn every_kind_of_answer_earns_a_plus() {
    for kind in Kind::ALL {
        let score = observatory(Policy::new(kind, &styles(), true).headers());
        assert!(score >= 100, "{kind:?} earns {score}");
    }
    assert_eq!(observatory(Policy::new(Kind::Page, &styles(), true).headers()), 130);
}

#[test]
fn a_house_without_a_certificate_promises_no_https() {
    for kind in Kind::ALL {
        let policy = Policy::new(kind, &styles(), false);
        assert!(!policy.headers().contains_key("strict-transport-security"), "{kind:?}");
        assert!(!value(policy.headers(), "content-security-policy").contains("upgrade"), "{kind:?}");
    }
}

#[test]
fn a_style_hash_cannot_smuggle_a_source() {
    let styles = Styles { hashes: vec!["x' 'unsafe-inline".to_owned()], own: true };
    let policy = Policy::new(Kind::Page, &styles, false);
    assert_eq!(
        value(policy.headers(), "content-security-policy"),
        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'none'"
    );
}

#[test]
fn the_table() {
    let rows: Vec<String> = Kind::ALL
        .into_iter()
        .map(|kind| {
            let policy = Policy::new(kind, &styles(), true);
            format!("{kind:?}\n{}", String::from_utf8(policy.block().to_vec()).unwrap().replace("\r\n", "\n"))
        })
        .collect();
    insta::assert_snapshot!("security_headers", rows.join("\n"));
}
