//! The house style: what المدقّق asks where papers differ.

use super::tabs;
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::fields::Fields;
use crate::desk::input::{Inputs, Wrongs};
use crate::desk::pack::Pack;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use arabic::catalogue::Arg;
use arabic::preflight::{built_in, messages};
use desk::paper::ChangeSite;
use hyper::StatusCode;
use minijinja::{Value, context};
use model::{House, HouseError};
use press::printable::{machine, safe, words};
use std::sync::Arc;

const PATH: &str = "/desk/settings/style";
/// Keys with one value, and their values; the first is what a paper has that chose nothing.
const CHOICES: [(&str, &[&str]); 5] = [
    ("quotes", &["any", "guillemets", "curly", "straight"]),
    ("digits", &["any", "latn", "arab"]),
    ("tanwin", &["any", "before-alef", "on-alef"]),
    ("final-yeh", &["dotted", "egyptian"]),
    ("numbers", &["digits", "words"]),
];
/// Keys with many values, a line each.
const LISTS: [&str; 2] = ["accept", "prefer"];
/// How a rule can weigh.
const WEIGHTS: [&str; 4] = ["off", "hint", "warn", "block"];

pub(super) async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let (site, version) = room.read(store::site::load).await?.ok_or(Fault::NotFound)?;
    draw(&room, &ask, version, &stored(&site.house), &Wrongs::default()).await
}

pub(super) async fn save(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let form = ask.form();
    let base: i64 = form.get("base").parse().map_err(|_| Fault::BadRequest("base".to_owned()))?;
    let (mut site, _) = room.read(store::site::load).await?.ok_or(Fault::NotFound)?;
    match House::of(read(&form)) {
        Ok(house) => {
            site.house = house;
            let (actor, now) = (ask.actor()?, room.now());
            room.write(move |tx| ChangeSite { base, site }.run(tx, actor, now)).await?;
            Ok(Reply::see(PATH, Some("set-saved")))
        }
        Err(error) => {
            let pack = room.pack(ask.lang).await?;
            let mut wrongs = Wrongs::default();
            wrong(&pack, &error, &mut wrongs);
            Ok(draw(&room, &ask, base, &form, &wrongs).await?.status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

fn field(key: &str) -> String {
    format!("style-{key}")
}

fn wrong(pack: &Pack, error: &HouseError, wrongs: &mut Wrongs) {
    let key = error.key.as_str();
    if LISTS.contains(&key) {
        wrongs.add(&field(key), pack.words.format("set-wrong-word", &[("what", Arg::Text(&error.value))]));
    } else if WEIGHTS.contains(&key) {
        wrongs.add(&format!("rule-{}", error.value), pack.text("set-wrong-choice"));
    } else {
        wrongs.add(&field(key), pack.text("set-wrong-choice"));
    }
}

/// The lines of the form; what any paper has is left out.
fn read(form: &Fields) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    for (key, values) in CHOICES {
        let name = field(key);
        let chosen = form.filled(&name).filter(|chosen| values.first() != Some(chosen));
        lines.extend(chosen.map(|chosen| (key.to_owned(), chosen.to_owned())));
    }
    for key in LISTS {
        let typed = form.get(&field(key)).lines().map(str::trim).filter(|line| !line.is_empty());
        lines.extend(typed.map(|line| (key.to_owned(), line.to_owned())));
    }
    for rule in built_in() {
        let weight = form.filled(&format!("rule-{}", rule.id())).filter(|weight| *weight != "own");
        lines.extend(weight.map(|weight| (weight.to_owned(), rule.id().to_owned())));
    }
    lines
}

fn stored(house: &House) -> Fields {
    let one = |(key, values): (&str, &[&str])| {
        let chosen = house.values(key).last().or(values.first().copied()).unwrap_or_default();
        (field(key), chosen.to_owned())
    };
    let many = |key: &str| (field(key), house.values(key).collect::<Vec<_>>().join("\n"));
    let weights = WEIGHTS.iter().flat_map(|weight| house.values(weight).map(move |rule| (format!("rule-{rule}"), (*weight).to_owned())));
    Fields::of(CHOICES.into_iter().map(one).chain(LISTS.into_iter().map(many)).chain(weights).collect())
}

/// Every rule with its name, what it is for, and how it weighs here.
fn rules(pack: &Pack, given: &Fields) -> Value {
    let catalogue = messages(pack.lang);
    let line = |rule: &dyn arabic::preflight::Rule| {
        let name = format!("rule-{}", rule.id());
        let current = given.filled(&name).unwrap_or("own");
        let own = pack.text(&format!("set-weight-{}", rule.severity().as_str()));
        let own = pack.words.format("set-weight-own", &[("weight", Arg::Text(&own))]);
        let choice = |weight: &&str| context! { value => safe((*weight).to_owned()), label => words(&pack.text(&format!("set-weight-{weight}"))), chosen => *weight == current };
        let choices: Vec<Value> = WEIGHTS.iter().map(choice).collect();
        context! {
            id => machine(rule.id()), name => safe(name), own => words(&own), choices,
            title => words(&catalogue.text(&format!("{}.name", rule.id()))), explain => words(&catalogue.text(&format!("{}.explain", rule.id()))),
        }
    };
    built_in().map(line).collect()
}

async fn draw(room: &Newsroom, ask: &Ask, base: i64, given: &Fields, wrongs: &Wrongs) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let mut inputs = Inputs::new(&pack, "set", given, wrongs);
    for (key, values) in CHOICES {
        inputs.words(&field(key), values);
    }
    for key in LISTS {
        inputs.area(&field(key), 4);
    }
    let it = context! {
        tabs => tabs(&pack, "set-style"), inputs => inputs.drawn(), wrongs => wrongs.list(), base => safe(base.to_string()), rules => rules(&pack, given),
    };
    room.page(ask, "settings-style.html", "nav-settings", &pack.text("set-style"), it).await
}
