//! Passwords: which are good enough, and their Argon2id hashes, made a few at a time outside of the database's lanes.

use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use model::Handle;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::sync::Semaphore;

/// Characters that a password has at least.
pub const SHORTEST: usize = 10;
/// Bytes that a password has at most: more is work for nothing.
pub const LONGEST: usize = 512;
/// Memory in **KiB**, passes, lanes (OWASP's second choice for Argon2id).
const COSTS: (u32, u32, u32) = (19 * 1024, 2, 1);

/// Words that stand at the top of every guesser's list, also typed on an Arabic keyboard.
static COMMON: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| include_str!("../../data/common-passwords.txt").lines().filter(|line| !line.starts_with('#')).collect());

/// Why a password is not good enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordFault {
    /// Fewer than ten characters.
    #[error("the password is too short")]
    Short,
    /// More than anybody types.
    #[error("the password is too long")]
    Long,
    /// The handle, the person's name or the paper's stands in it and hardly anything else.
    #[error("the password is the name")]
    Name,
    /// On every guesser's list, or one character again and again.
    #[error("the password is a common one")]
    Common,
}

/// Whether a password is good enough for this person of this paper.
///
/// # Errors
/// [`PasswordFault`].
pub fn judge(password: &str, handle: &Handle, names: &[&str]) -> Result<(), PasswordFault> {
    if password.chars().count() < SHORTEST {
        return Err(PasswordFault::Short);
    }
    if password.len() > LONGEST {
        return Err(PasswordFault::Long);
    }
    let core = core_of(password);
    let is_name = |name: &str| {
        let name = core_of(name);
        !name.is_empty() && core.contains(&name) && core.chars().count() < name.chars().count() + 4
    };
    if is_name(handle.as_str()) || names.iter().any(|name| is_name(name)) {
        return Err(PasswordFault::Name);
    }
    let distinct: std::collections::BTreeSet<char> = core.chars().collect();
    if distinct.len() < 4 || COMMON.iter().any(|common| core == core_of(common) || repeats(&core, &core_of(common))) {
        return Err(PasswordFault::Common);
    }
    Ok(())
}

/// What is left of a text when signs, spaces and capitals are set aside and digits are Western.
fn core_of(text: &str) -> String {
    let western = arabic::numbers::digits(text, arabic::numbers::Digits::Latin);
    western.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether `text` is `part` again and again.
fn repeats(text: &str, part: &str) -> bool {
    !part.is_empty() && text.replace(part, "").is_empty()
}

/// What a comparison gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Checked {
    /// Not this password.
    Wrong,
    /// Right; with a hash to store instead when the costs were raised since.
    Right(Option<String>),
}

/// Why there is no hash.
#[derive(Debug, thiserror::Error)]
pub enum HashError {
    /// Too many wait already.
    #[error("too many passwords are being checked")]
    Crowded,
    /// The machine.
    #[error("{0}")]
    Broken(String),
}

/// Makes hashes: two at once for whoever comes, two for browsers that are known, so that a flood of strangers
/// keeps nobody of the house waiting.
#[derive(Debug)]
pub struct Hashers {
    strangers: Semaphore,
    known: Semaphore,
    waiting: AtomicU64,
    made: AtomicU64,
}

/// Strangers that may wait for their turn.
const MOST_WAITING: u64 = 64;

impl Default for Hashers {
    fn default() -> Self {
        Self { strangers: Semaphore::new(2), known: Semaphore::new(2), waiting: AtomicU64::new(0), made: AtomicU64::new(0) }
    }
}

impl Hashers {
    /// How many hashes were computed since the start.
    pub fn made(&self) -> u64 {
        self.made.load(Ordering::Relaxed)
    }

    /// Compares a password with a stored hash. Without one, as for a handle that nobody has, the same work is done
    /// for nothing, so that the time tells nothing.
    ///
    /// # Errors
    /// [`HashError`].
    pub async fn check(&self, password: String, stored: Option<String>, known: bool) -> Result<Checked, HashError> {
        self.work(known, move || compare(&password, stored.as_deref())).await
    }

    /// The hash of a new password, in PHC form.
    ///
    /// # Errors
    /// [`HashError`].
    pub async fn hash(&self, password: String, known: bool) -> Result<String, HashError> {
        self.work(known, move || make(&password)).await
    }

    async fn work<T: Send + 'static>(
        &self,
        known: bool,
        unit: impl FnOnce() -> Result<T, HashError> + Send + 'static,
    ) -> Result<T, HashError> {
        let lane = if known { &self.known } else { &self.strangers };
        let place = Place::take(&self.waiting, if known { u64::MAX } else { MOST_WAITING })?;
        let permit = lane.acquire().await.map_err(|error| HashError::Broken(error.to_string()))?;
        drop(place);
        self.made.fetch_add(1, Ordering::Relaxed);
        let done = tokio::task::spawn_blocking(unit).await;
        drop(permit);
        done.map_err(|error| HashError::Broken(error.to_string()))?
    }
}

/// A place in the queue, given back when whoever waits goes away.
struct Place<'a>(&'a AtomicU64);

impl<'a> Place<'a> {
    fn take(waiting: &'a AtomicU64, most: u64) -> Result<Self, HashError> {
        let before = waiting.fetch_add(1, Ordering::Relaxed);
        let place = Self(waiting);
        if before >= most { Err(HashError::Crowded) } else { Ok(place) }
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

fn maker() -> Result<Argon2<'static>, HashError> {
    let (memory, passes, lanes) = COSTS;
    let params = Params::new(memory, passes, lanes, None).map_err(|error| HashError::Broken(error.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn make(password: &str) -> Result<String, HashError> {
    let salt = super::token::random::<16>().map_err(|error| HashError::Broken(error.to_string()))?;
    let hash = maker()?.hash_password_with_salt(password.as_bytes(), &salt);
    hash.map(|hash| hash.to_string()).map_err(|error| HashError::Broken(error.to_string()))
}

fn compare(password: &str, stored: Option<&str>) -> Result<Checked, HashError> {
    let Some(stored) = stored else {
        make(password)?;
        return Ok(Checked::Wrong);
    };
    if maker()?.verify_password(password.as_bytes(), stored).is_err() {
        return Ok(Checked::Wrong);
    }
    let (memory, passes, lanes) = COSTS;
    let current = stored.starts_with(&format!("$argon2id$v=19$m={memory},t={passes},p={lanes}$"));
    Ok(Checked::Right(if current { None } else { Some(make(password)?) }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_common_words_are_no_passwords() {
        let salma = Handle::parse("salma.h").unwrap();
        let cases = [
            ("قصير", Err(PasswordFault::Short)),
            ("Salma.H-12", Err(PasswordFault::Name)),
            ("almarfa123", Err(PasswordFault::Name)),
            ("المرفأ-٢٠٢", Err(PasswordFault::Name)),
            ("1234567890", Err(PasswordFault::Common)),
            ("١٢٣٤٥٦٧٨٩٠", Err(PasswordFault::Common)),
            ("ضصثقفغعهخح", Err(PasswordFault::Common)),
            ("Password123!", Err(PasswordFault::Common)),
            ("passwordpassword", Err(PasswordFault::Common)),
            ("aaaaaaaaaaaaaa", Err(PasswordFault::Common)),
            ("قارب صغير يعبر الميناء", Ok(())),
            ("t4-harbour-wind", Ok(())),
        ];
        for (password, verdict) in cases {
            assert_eq!(judge(password, &salma, &["سلمى الحداد", "المرفأ", "almarfa"]), verdict, "{password}");
        }
        assert_eq!(judge(&"صخر ".repeat(200), &salma, &[]), Err(PasswordFault::Long));
    }

    #[test]
    fn a_hash_of_lower_cost_is_made_anew() {
        let weak = Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(64, 1, 1, None).unwrap());
        let stored = weak.hash_password_with_salt(b"t4-harbour-wind", b"0123456789abcdef").unwrap().to_string();
        let Checked::Right(Some(anew)) = compare("t4-harbour-wind", Some(&stored)).unwrap() else { panic!("not renewed") };
        assert!(anew.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{anew}");
        assert_eq!(compare("t4-harbour-wind", Some(&anew)).unwrap(), Checked::Right(None));
        assert_eq!(compare("t4-harbour-wine", Some(&anew)).unwrap(), Checked::Wrong);
        assert_eq!(compare("t4-harbour-wind", None).unwrap(), Checked::Wrong);
    }
}
