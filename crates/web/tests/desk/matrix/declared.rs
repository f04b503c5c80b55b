//! What was agreed on, read from the two tables beside this file.

use model::SeedRole;

/// What each route needs, one a line.
pub const NEEDS: &str = include_str!("needs.txt");

/// Roles and how far each permission of theirs reaches: the matrix of the newsroom's model, with what it leaves open
/// settled (who reads copy that is not theirs). A desk editor publishes only in sections that let editors publish; here
/// all do.
const ROLES: &str = include_str!("roles.txt");

/// What a route needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Need {
    /// Nothing.
    Anyone,
    /// To be signed in.
    Staff,
    /// A right, however far it reaches.
    Ever(&'static str),
    /// A right for everything.
    Everywhere(&'static str),
    /// A right for the thing that the path names: `story`, `comment`, `task`.
    Of(&'static str, &'static str),
}

impl Need {
    /// Reads a line: the route, and what it needs.
    pub fn read(line: &'static str) -> (&'static str, Self) {
        let (verb, rest) = line.split_at(5);
        let (path, need) = rest.split_once(' ').unwrap();
        let need = match need.split_whitespace().collect::<Vec<_>>()[..] {
            ["anyone"] => Self::Anyone,
            ["staff"] => Self::Staff,
            [right] => Self::Ever(right),
            [right, "everywhere"] => Self::Everywhere(right),
            [right, "of", "the", thing] => Self::Of(right, thing),
            _ => panic!("{line}"),
        };
        (&line[..verb.len() + path.len()], need)
    }
}

/// How far a right of a role reaches: `own`, `desk` or `all`.
pub fn reach(role: SeedRole, right: &str) -> Option<&'static str> {
    let mut lines = ROLES.lines();
    let column = lines.next().unwrap().split_whitespace().position(|known| known == right);
    let column = column.unwrap_or_else(|| panic!("roles.txt knows no {right}"));
    let row = lines.find(|line| line.split_whitespace().next() == Some(role.word())).unwrap();
    row.split_whitespace().nth(column + 1).filter(|reach| *reach != "-")
}
