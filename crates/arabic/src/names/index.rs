//! All forms as one tree of words.

use std::collections::HashMap;

/// A form of an entry, by their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Claim {
    pub(super) entry: usize,
    pub(super) form: usize,
}

/// The forms that end at a node, in the order of the file; nearly always one.
#[derive(Debug, Clone)]
enum Claims {
    None,
    One(Claim),
    Many(Vec<Claim>),
}

/// A place in the tree: the words read so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Node(usize);

/// A word that occurs in some form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct WordId(usize);

#[derive(Debug, Clone)]
pub(super) struct Index {
    words: HashMap<Box<str>, WordId>,
    /// For each word, the node of the forms that begin with it.
    heads: Vec<Option<Node>>,
    edges: HashMap<(Node, WordId), Node>,
    claims: Vec<Claims>,
}

impl Index {
    pub(super) fn with_capacity(forms: usize) -> Self {
        Self { words: HashMap::with_capacity(forms), heads: Vec::new(), edges: HashMap::new(), claims: Vec::with_capacity(forms) }
    }

    /// Adds a form with its K2 words, and gives the forms that were there.
    pub(super) fn insert(&mut self, words: &[String], claim: Claim) -> &[Claim] {
        let Some((first, rest)) = words.split_first() else { return &[] };
        let mut node = self.head(first);
        for word in rest {
            let id = self.intern(word);
            let next = Node(self.claims.len());
            node = *self.edges.entry((node, id)).or_insert(next);
            if node == next {
                self.claims.push(Claims::None);
            }
        }
        match self.claims.get_mut(node.0) {
            Some(claims) => claims.add(claim),
            None => &[],
        }
    }

    fn head(&mut self, word: &str) -> Node {
        let id = self.intern(word);
        let next = Node(self.claims.len());
        let Some(head) = self.heads.get_mut(id.0) else { return next };
        let node = *head.get_or_insert(next);
        if node == next {
            self.claims.push(Claims::None);
        }
        node
    }

    fn intern(&mut self, word: &str) -> WordId {
        if let Some(&id) = self.words.get(word) {
            return id;
        }
        let id = WordId(self.heads.len());
        self.words.insert(word.into(), id);
        self.heads.push(None);
        id
    }

    /// True when some form has the word `key`.
    pub(super) fn has_word(&self, key: &str) -> bool {
        self.words.contains_key(key)
    }

    /// The forms that begin with the word `key`.
    pub(super) fn begin(&self, key: &str) -> Option<Node> {
        self.heads.get(self.words.get(key)?.0).copied().flatten()
    }

    /// Those of the forms at `node` that go on with `key`.
    pub(super) fn step(&self, node: Node, key: &str) -> Option<Node> {
        self.edges.get(&(node, *self.words.get(key)?)).copied()
    }

    /// The forms that end at `node`, in the order of the file.
    pub(super) fn claims(&self, node: Node) -> &[Claim] {
        self.claims.get(node.0).map_or(&[], Claims::as_slice)
    }

    /// The forms written with exactly these words.
    pub(super) fn find(&self, words: &[String]) -> &[Claim] {
        let Some((first, rest)) = words.split_first() else { return &[] };
        let end = self.begin(first).and_then(|head| rest.iter().try_fold(head, |node, word| self.step(node, word)));
        end.map_or(&[], |node| self.claims(node))
    }
}

impl Claims {
    fn as_slice(&self) -> &[Claim] {
        match self {
            Self::None => &[],
            Self::One(claim) => std::slice::from_ref(claim),
            Self::Many(claims) => claims,
        }
    }

    /// Adds `claim` and gives those before it.
    fn add(&mut self, claim: Claim) -> &[Claim] {
        if !self.as_slice().contains(&claim) {
            *self = match std::mem::replace(self, Self::None) {
                Self::None => Self::One(claim),
                Self::One(first) => Self::Many(vec![first, claim]),
                Self::Many(mut claims) => {
                    claims.push(claim);
                    Self::Many(claims)
                }
            };
        }
        self.as_slice().split_last().map_or(&[], |(_, before)| before)
    }
}
