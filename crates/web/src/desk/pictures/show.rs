//! `/desk/media/{media}`: one picture, what is said about it, and where it is used.

use super::library::{chips, name, shown};
use super::only_of;
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::pack::Pack;
use crate::desk::row::Answer;
use arabic::catalogue::Arg;
use minijinja::{Value, context};
use model::{Focus, MediaState, Name};
use press::printable::{foreign, machine, safe, words};
use std::sync::Arc;
use store::media::{self, MediaRow, Used};
use store::{StoreError, Tx};

/// Stories that are listed.
const LISTED: i64 = 50;
/// The middles of nine cells, from the upper left, per mille.
const CELLS: [i64; 3] = [167, 500, 833];
const CELL_NAMES: [&str; 9] = [
    "focus-top-left",
    "focus-top",
    "focus-top-right",
    "focus-left",
    "focus-centre",
    "focus-right",
    "focus-bottom-left",
    "focus-bottom",
    "focus-bottom-right",
];

struct Found {
    row: MediaRow,
    owner: Option<Name>,
    used: Vec<Used>,
}

fn find(tx: &mut Tx, id: model::MediaId) -> Result<Option<Found>, StoreError> {
    let Some(row) = media::row(tx, id)?.filter(|row| row.state != MediaState::Retired) else { return Ok(None) };
    let owner = match row.owner {
        Some(id) => store::staff::by_id(tx, id)?.map(|person| person.name),
        None => None,
    };
    Ok(Some(Found { used: media::used_by(tx, id, LISTED)?, owner, row }))
}

/// `GET /desk/media/{media}`.
pub async fn page(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let id = ask.media()?;
    let Found { row, owner, used } = room.read(move |tx| find(tx, id)).await?.ok_or(Fault::NotFound)?;
    if only_of(&ask.who()?.staff).is_some_and(|me| row.owner != Some(me)) {
        return Err(Fault::NotFound);
    }
    let (width, height) = shown(&row);
    let text = |said: &Option<String>| words(said.as_deref().unwrap_or_default());
    let it = context! {
        url => safe(format!("/desk/media/{id}")), source => safe(format!("/desk/pictures/{id}/720")),
        size => safe(format!(" width=\"{width}\" height=\"{height}\"")), place => safe(place(&row)),
        name => foreign(&name(&pack, &row)), chips => chips(&pack, &row),
        caption => text(&row.caption), credit => text(&row.credit), licence => text(&row.licence), alt => text(&row.alt),
        decorative => row.decorative, cells => cells(&pack, &row),
        failed => row.state == MediaState::Failed,
        file => if row.name.is_empty() { Value::from(()) } else { machine(&row.name) },
        pixels => words(&pack.words.format("media-pixels", &[("width", Arg::Number(row.width)), ("height", Arg::Number(row.height))])),
        bytes => if row.size > 0 { words(&pack.words.format("media-kilobytes", &[("n", Arg::Number((row.size / 1000).max(1)))])) } else { Value::from(()) },
        at => pack.moment(row.at), owner => owner.map_or(Value::from(()), |name| foreign(name.as_str())),
        used => used.iter().map(|one| usage(&pack, one)).collect::<Value>(), free => used.is_empty(),
    };
    room.page(&ask, "media-picture.html", "nav-media", &pack.text("media-picture"), it).await
}

fn usage(pack: &Pack, used: &Used) -> Value {
    let (key, tone) = if used.live { ("media-used-live", "good") } else { ("media-used-desk", "") };
    context! {
        url => safe(format!("/desk/stories/{}", used.story)), headline => foreign(&used.headline),
        chip => words(&pack.text(key)), tone => safe(tone.to_owned()),
    }
}

/// Nine places to choose from; when another was chosen by pointing, it stands as a tenth.
fn cells(pack: &Pack, row: &MediaRow) -> Value {
    let places = CELLS.iter().flat_map(|y| CELLS.iter().map(move |x| (*x, *y)));
    let here = (row.focal_x, row.focal_y);
    let cell = |(x, y): (i64, i64), key: &str, own: bool| {
        context! {
            value => safe(format!("{x},{y}")), label => words(&pack.text(key)), own, chosen => own || (x, y) == here,
        }
    };
    let known = places.clone().any(|place| place == here);
    let nine = places.zip(CELL_NAMES).map(|(place, key)| cell(place, key, false));
    nine.chain((!known).then(|| cell(here, "focus-own", true))).collect()
}

/// Classes that keep the focus in sight where a picture is cut to the proportions of its place.
pub fn place(row: &MediaRow) -> String {
    let focus = Focus::new(row.focal_x, row.focal_y).unwrap_or_default();
    let side = |pixels: i64| u32::try_from(pixels).unwrap_or(1);
    press::picture::place(side(row.width), side(row.height), focus)
}
