//! What stands on every page.

use super::tabs;
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::fields::Fields;
use crate::desk::input::{Inputs, Wrongs};
use crate::desk::pack::Pack;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use arabic::lang::Lang;
use arabic::numbers::{Digits, digits};
use desk::paper::ChangeSite;
use hyper::StatusCode;
use minijinja::context;
use model::body::Href;
use model::{Line, Name, Site, SiteAddress, Text};
use press::printable::safe;
use std::sync::Arc;

const MONTHS: [&str; 6] = ["general", "levant", "algeria-tunisia", "morocco", "mauritania", "both"];

pub(super) async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let (site, version) = room.read(store::site::load).await?.ok_or(Fault::NotFound)?;
    draw(&room, &ask, version, &stored(&site), &Wrongs::default()).await
}

pub(super) async fn save(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let form = ask.form();
    let base: i64 = form.get("base").parse().map_err(|_| Fault::BadRequest("base".to_owned()))?;
    let (before, _) = room.read(store::site::load).await?.ok_or(Fault::NotFound)?;
    let pack = room.pack(ask.lang).await?;
    let mut wrongs = Wrongs::default();
    match read(&pack, &form, before, &mut wrongs) {
        Some(site) if wrongs.is_empty() => {
            let (actor, now) = (ask.actor()?, room.now());
            room.write(move |tx| ChangeSite { base, site }.run(tx, actor, now)).await?;
            Ok(Reply::see("/desk/settings", Some("set-saved")))
        }
        _ => Ok(draw(&room, &ask, base, &form, &wrongs).await?.status(StatusCode::UNPROCESSABLE_ENTITY)),
    }
}

/// The word under which a choice is stored.
fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn choice<T: serde::de::DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(text.to_owned())).ok()
}

fn stored(site: &Site) -> Fields {
    let text = |line: Option<&str>| line.unwrap_or_default().to_owned();
    let mut pairs = vec![
        ("name", site.name.to_string()),
        ("tagline", text(site.tagline.as_ref().map(Line::as_str))),
        ("address", site.address.as_str().to_owned()),
        ("zone", site.zone.clone()),
        ("lang", site.style.lang.tag().to_owned()),
        ("digits", word(&site.style.digits)),
        ("months", word(&site.style.months)),
        ("clock", word(&site.style.clock)),
        ("hijri", site.style.hijri.map_or_else(|| "off".to_owned(), |days| days.to_string())),
        ("facebook", text(site.facebook.as_ref().map(Href::as_str))),
        ("telegram", text(site.telegram.as_ref().map(Href::as_str))),
        ("disclaimer", text(site.disclaimer.as_ref().map(Text::as_str))),
        ("accent", text(site.accent.as_deref())),
    ];
    if site.comments {
        pairs.push(("comments", "on".to_owned()));
    }
    crate::desk::input::fields(&pairs)
}

fn read(pack: &Pack, form: &Fields, before: Site, wrongs: &mut Wrongs) -> Option<Site> {
    let mut site = before;
    let name = wrongs.text(pack, "name", Name::parse(form.get("name")));
    let tagline = wrongs.text(pack, "tagline", Line::optional(form.get("tagline")));
    let disclaimer = wrongs.text(pack, "disclaimer", Text::optional(form.get("disclaimer")));
    let address = wrongs.value(pack, "address", "set-wrong-address", SiteAddress::parse(form.get("address")).ok());
    let link = |name: &str| match form.filled(name) {
        None => Some(None),
        Some(text) => Href::parse(text).ok().filter(|href| href.as_str().starts_with("https://")).map(Some),
    };
    let facebook = wrongs.value(pack, "facebook", "set-wrong-link", link("facebook"));
    let telegram = wrongs.value(pack, "telegram", "set-wrong-link", link("telegram"));
    let hijri = match digits(form.get("hijri").trim(), Digits::Latin).as_str() {
        "off" | "" => Some(None),
        days => days.parse::<i8>().ok().filter(|days| (-2..=2).contains(days)).map(Some),
    };
    site.style.hijri = wrongs.value(pack, "hijri", "set-wrong-choice", hijri)?;
    site.style.lang = wrongs.value(pack, "lang", "set-wrong-choice", Lang::parse(form.get("lang")))?;
    site.style.digits = wrongs.value(pack, "digits", "set-wrong-choice", choice(form.get("digits")))?;
    site.style.months = wrongs.value(pack, "months", "set-wrong-choice", choice(form.get("months")))?;
    site.style.clock = wrongs.value(pack, "clock", "set-wrong-choice", choice(form.get("clock")))?;
    let zone = form.get("zone").trim();
    let zone = jiff::tz::TimeZone::get(zone).ok().map(|_| zone.to_owned());
    let zone = wrongs.value(pack, "zone", "set-wrong-zone", zone);
    let accent = form.filled("accent").map(str::to_lowercase);
    let sound = |colour: &String| colour.strip_prefix('#').is_some_and(|hex| hex.len() == 6 && hex.bytes().all(|b| b.is_ascii_hexdigit()));
    let accent = wrongs.value(pack, "accent", "set-wrong-accent", Some(accent).filter(|accent| accent.as_ref().is_none_or(sound)));
    site.comments = form.has("comments");
    (site.name, site.tagline, site.disclaimer) = (name?, tagline?, disclaimer?);
    (site.address, site.facebook, site.telegram) = (address?, facebook?, telegram?);
    (site.zone, site.accent) = (zone?, accent?);
    site.check().is_ok().then_some(site)
}

async fn draw(room: &Newsroom, ask: &Ask, base: i64, given: &Fields, wrongs: &Wrongs) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let mut inputs = Inputs::new(&pack, "set", given, wrongs);
    inputs.line("name").line("tagline").code("address").code("zone").words("lang", &["ar", "en"]).words("digits", &["latin", "arab"]);
    inputs.words("months", &MONTHS).words("clock", &["h24", "h12"]).words("hijri", &["off", "-2", "-1", "0", "1", "2"]);
    inputs.code("facebook").code("telegram").area("disclaimer", 3).tick("comments").code("accent");
    let it = context! {
        tabs => tabs(&pack, "set-paper"), inputs => inputs.drawn(), wrongs => wrongs.list(),
        drop => (), action => safe("/desk/settings".to_owned()), hidden => vec![context! { name => safe("base".to_owned()), value => safe(base.to_string()) }],
    };
    room.page(ask, "form.html", "nav-settings", &pack.text("set-paper"), it).await
}
