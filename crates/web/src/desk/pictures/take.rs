//! From bytes that somebody sent to a picture of the library.

use super::shelf::{shelve, shelve_all};
use crate::desk::Newsroom;
use crate::desk::fault::Fault;
use desk::{Actor, KeepPicture, Kept};
use media::{Encoding, Facts, Foreign, Limits, MediaError, Taken};
use model::{Line, MediaId, Name, Tones};
use std::sync::Arc;
use store::objects::{Objects, name_of};
use tokio::sync::Semaphore;

/// Sizes that are there as soon as the picture is: for the shelf and for the page of a story.
const AT_ONCE: [u32; 2] = [360, 720];
/// Pictures that are drawn anew at the same time: each may take 256 MiB.
static TABLES: Semaphore = Semaphore::const_new(2);

/// A picture that came in.
pub struct Arrived {
    /// Its number.
    pub media: MediaId,
    /// What the sender should know.
    pub warnings: Vec<&'static str>,
}

impl Newsroom {
    /// Takes in a file; `also` is done in the same transaction. The same file again is the same picture.
    ///
    /// # Errors
    /// [`Fault::Refused`] says what is wrong with the file; the verb's; the store's.
    pub(super) async fn take_in(
        &self,
        actor: Actor,
        name: String,
        bytes: Vec<u8>,
        also: impl FnOnce(&mut store::Tx<'_>, MediaId) -> Result<(), store::StoreError> + Send + 'static,
    ) -> Result<Arrived, Fault> {
        let objects = Arc::clone(&self.objects);
        let place = TABLES.acquire().await.map_err(|_| Fault::Broken("the darkroom is closed".to_owned()))?;
        let drawn = tokio::task::spawn_blocking(move || draw(&objects, name, &bytes)).await;
        drop(place);
        let (verb, facts) = drawn.map_err(|error| Fault::Broken(error.to_string()))??;
        let now = self.now();
        let kept = self
            .write(move |tx| -> Result<Kept, desk::DeskError> {
                let kept = verb.run(tx, actor, now)?;
                also(tx, kept.picture())?;
                Ok(kept)
            })
            .await?;
        let mut warnings = Vec::new();
        warnings.extend(facts.location.then_some("gps"));
        warnings.extend(facts.moving.then_some("moving"));
        warnings.extend(matches!(kept, Kept::Known(_)).then_some("known"));
        Ok(Arrived { media: kept.picture(), warnings })
    }
}

/// Draws a picture anew and stores what is kept of it.
fn draw(objects: &Objects, name: String, bytes: &[u8]) -> Result<(KeepPicture, Facts), Fault> {
    let decoded = media::decode(bytes, Limits::default()).map_err(|error| refusal(&error))?;
    let taken = media::take(&decoded, &AT_ONCE, &[Encoding::WebP]).map_err(|error| refusal(&error))?;
    let Taken { facts, master, renditions, tones } = taken;
    let (master, renditions) = (shelve(objects, &master)?, shelve_all(objects, &renditions)?);
    let words = |said: &Option<String>, limit: usize| said.as_deref().map(|said| arabic::excerpt::excerpt(said, limit)).unwrap_or_default();
    let verb = KeepPicture {
        sha256: name_of(bytes),
        name,
        size: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
        master: Some(master),
        renditions,
        complete: false,
        tones: tones.map(Tones),
        caption: Line::optional(&words(&facts.caption, 380)).unwrap_or_default(),
        credit: Name::optional(&words(&facts.credit, 55)).unwrap_or_default(),
        licence: Line::optional(&words(&facts.rights, 115)).unwrap_or_default(),
    };
    Ok((verb, facts))
}

/// What is wrong with a file, for the person who sent it.
fn refusal(error: &MediaError) -> Fault {
    match error {
        MediaError::Foreign(Foreign::Heic) => Fault::Refused("refused-picture-heic"),
        MediaError::Foreign(Foreign::Svg) => Fault::Refused("refused-picture-svg"),
        MediaError::Foreign(_) => Fault::Refused("refused-picture-foreign"),
        MediaError::TooManyBytes { .. } => Fault::Refused("refused-picture-too-long"),
        MediaError::TooLarge { .. } | MediaError::TooMuchMemory { .. } => Fault::Refused("refused-picture-too-large"),
        MediaError::Damaged { .. } => Fault::Refused("refused-picture-damaged"),
        other => Fault::Broken(other.to_string()),
    }
}
