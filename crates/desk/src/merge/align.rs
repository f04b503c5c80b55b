//! Which block of a later body is which block of the earlier one.

use model::Block;
use similar::{Algorithm, DiffOp, capture_diff_slices_deadline};
use std::collections::HashMap;
use std::time::{Duration, Instant};

/// After this long a comparison becomes coarse; a hostile body must not hold the writer.
const LONGEST: Duration = Duration::from_millis(150);
/// Pairs that are looked at to find the most alike.
const PAIRS: usize = 10_000;
/// Blocks that share less than this part of their words (Dice) are different blocks.
const ALIKE: f32 = 0.35;

/// What became of a body: for each block of the earlier one where it is now, and what is new before each.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Fate {
    /// For each earlier block its place in the later body; `None` when it was taken away.
    pub(super) now: Vec<Option<usize>>,
    /// For each earlier block, and for the end, the new blocks before it.
    pub(super) new: Vec<Vec<usize>>,
}

/// Compares two bodies.
pub(super) fn fate(before: &[Block], after: &[Block]) -> Fate {
    let mut fate = Fate { now: vec![None; before.len()], new: vec![Vec::new(); before.len() + 1] };
    let keys = |blocks: &[Block]| -> Vec<String> { blocks.iter().map(|block| serde_json::to_string(block).unwrap_or_default()).collect() };
    let (old, new) = (keys(before), keys(after));
    for op in capture_diff_slices_deadline(Algorithm::Myers, &old, &new, Instant::now().checked_add(LONGEST)) {
        match op {
            DiffOp::Equal { old_index, new_index, len } => (0..len).for_each(|step| fate.keep(old_index + step, new_index + step)),
            DiffOp::Delete { .. } => {}
            DiffOp::Insert { old_index, new_index, new_len } => (new_index..new_index + new_len).for_each(|at| fate.add(old_index, at)),
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                let pairs = pair(slice(before, old_index, old_len), slice(after, new_index, new_len));
                fate.replace(old_index, new_index, new_len, &pairs);
            }
        }
    }
    fate
}

fn slice(blocks: &[Block], start: usize, len: usize) -> &[Block] {
    blocks.get(start..start + len).unwrap_or_default()
}

impl Fate {
    fn keep(&mut self, old: usize, new: usize) {
        if let Some(place) = self.now.get_mut(old) {
            *place = Some(new);
        }
    }

    fn add(&mut self, before: usize, new: usize) {
        if let Some(list) = self.new.get_mut(before) {
            list.push(new);
        }
    }

    /// Pairs are places within both runs, growing on both sides; what is in none is new, behind the pair before it.
    fn replace(&mut self, old_index: usize, new_index: usize, new_len: usize, pairs: &[(usize, usize)]) {
        let mut behind = old_index;
        let mut next = pairs.iter().peekable();
        for step in 0..new_len {
            match next.next_if(|(_, new)| *new == step) {
                Some((old, _)) => {
                    self.keep(old_index + old, new_index + step);
                    behind = old_index + old + 1;
                }
                None => self.add(behind, new_index + step),
            }
        }
    }
}

/// The most alike pairs that do not cross, by the words that they share.
fn pair(before: &[Block], after: &[Block]) -> Vec<(usize, usize)> {
    if let ([_], [_]) = (before, after) {
        return vec![(0, 0)];
    }
    if before.len() * after.len() > PAIRS {
        return (0..before.len().min(after.len())).map(|at| (at, at)).collect();
    }
    let (old, new): (Vec<Words>, Vec<Words>) = (before.iter().map(words).collect(), after.iter().map(words).collect());
    let width = new.len() + 1;
    // best[i * width + j]: the most that the blocks from i and from j on can share.
    let mut best = vec![0.0_f32; (old.len() + 1) * width];
    let at = |best: &[f32], i: usize, j: usize| best.get(i * width + j).copied().unwrap_or_default();
    let alike = |i: usize, j: usize| match (old.get(i), new.get(j)) {
        (Some(old), Some(new)) => Some(likeness(old, new)).filter(|alike| *alike >= ALIKE),
        _ => None,
    };
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            let skip = at(&best, i + 1, j).max(at(&best, i, j + 1));
            let value = alike(i, j).map_or(skip, |alike| skip.max(alike + at(&best, i + 1, j + 1)));
            if let Some(cell) = best.get_mut(i * width + j) {
                *cell = value;
            }
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while i < old.len() && j < new.len() {
        let here = at(&best, i, j);
        if alike(i, j).is_some_and(|alike| (alike + at(&best, i + 1, j + 1) - here).abs() < f32::EPSILON * 64.0) {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if at(&best, i + 1, j) >= at(&best, i, j + 1) {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

/// How often each word stands in a block; its kind counts as a word, so that a heading does not become a list.
type Words = HashMap<String, u32>;

fn words(block: &Block) -> Words {
    let mut words = Words::new();
    for word in arabic::fold::words(&block.text()) {
        *words.entry(word.to_owned()).or_default() += 1;
    }
    for media in block.pictures().iter().filter_map(|picture| picture.media) {
        *words.entry(format!("#{media}")).or_default() += 4;
    }
    words
}

/// Dice's coefficient of two bags of words.
fn likeness(a: &Words, b: &Words) -> f32 {
    let total: u32 = a.values().sum::<u32>() + b.values().sum::<u32>();
    let shared: u32 = a.iter().map(|(word, count)| b.get(word).map_or(0, |other| *count.min(other))).sum();
    let float = |number: u32| f32::from(u16::try_from(number).unwrap_or(u16::MAX));
    if total == 0 { 0.0 } else { 2.0 * float(shared) / float(total) }
}

/// The two bodies as one walk: an earlier and a later block that are the same block, or one of them alone.
pub(crate) fn steps(before: &[Block], after: &[Block]) -> Vec<(Option<usize>, Option<usize>)> {
    let fate = fate(before, after);
    let mut steps = Vec::new();
    for at in 0..=before.len() {
        steps.extend(fate.new.get(at).into_iter().flatten().map(|new| (None, Some(*new))));
        if let Some(now) = fate.now.get(at) {
            steps.push((Some(at), *now));
        }
    }
    steps
}
