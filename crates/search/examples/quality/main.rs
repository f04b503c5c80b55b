//! How well the search finds, on the development queries, beside other engines.
//!
//! `quality DATA [--runs FOLDER]`: the table; with `--runs` also TREC runs that `score.py` reads.

mod data;
mod score;
mod table;

use data::{Asked, Document, documents, queries};
use score::{Scores, score};
use search::{Entry, Filter, Index, MOST_HITS, Query, Request, Sort};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// A collection and its sets of queries.
const COLLECTIONS: [(&str, &[&str]); 3] =
    [("news", &["head", "kw", "spell", "clitic"]), ("newst", &["xsrc", "xsrckw"]), ("qa", &["arcd", "kaif", "xquad"])];

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match run(&args) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

/// Measures; true when all bars are held.
fn run(args: &[String]) -> Result<bool, String> {
    let (data, runs) = match args {
        [data] => (Path::new(data), None),
        [data, flag, runs] if flag == "--runs" => (Path::new(data), Some(PathBuf::from(runs))),
        _ => return Err("usage: quality DATA [--runs FOLDER]".to_owned()),
    };
    let news = documents(&data.join("docs.jsonl.xz"))?;
    let mut rows = Vec::new();
    for (collection, sets) in COLLECTIONS {
        let mut texts = news.clone();
        match collection {
            "news" => texts.iter_mut().for_each(|document| document.title.clear()),
            "qa" => texts.extend(documents(&data.join("qa-extra.jsonl.xz"))?),
            _ => {}
        }
        let index = indexed(&texts)?;
        for set in sets {
            let asked = queries(&data.join("dev").join(collection), set)?;
            let (scores, lines) = answered(&index, &texts, &asked)?;
            if let Some(runs) = &runs {
                let folder = runs.join(collection);
                let file = folder.join(format!("warraq.{set}.dev.run"));
                std::fs::create_dir_all(&folder)
                    .and_then(|()| std::fs::write(&file, lines))
                    .map_err(|error| format!("{}: {error}", file.display()))?;
            }
            rows.push((*set, scores));
        }
    }
    Ok(table::print(&rows))
}

fn indexed(documents: &[Document]) -> Result<Index, String> {
    let (index, mut writer) = Index::in_memory().map_err(|error| error.to_string())?;
    let entries = (0..).zip(documents).map(|(id, document)| {
        Ok::<_, search::SearchError>(Entry { id, headline: document.title.clone(), body: document.body.clone(), ..Entry::default() })
    });
    writer.rebuild(entries, 1).map_err(|error| error.to_string())?;
    Ok(index)
}

/// The mean scores of a set, and its run in the format of TREC.
fn answered(index: &Index, documents: &[Document], asked: &[Asked]) -> Result<(Scores, String), String> {
    let mut scores = Vec::with_capacity(asked.len());
    let mut lines = String::new();
    let filter = Filter::default();
    for one in asked {
        let query = Query::parse(&one.text);
        let request = Request { query: &query, filter: &filter, sort: Sort::Relevance, offset: 0, limit: MOST_HITS, counted: false };
        let found = index.search(&request).map_err(|error| error.to_string())?;
        let name = |id: i64| usize::try_from(id).ok().and_then(|id| documents.get(id)).map(|document| document.id.clone());
        let ranked: Vec<String> = found.hits.iter().filter_map(|hit| name(hit.id)).collect();
        for (rank, document) in (1..).zip(&ranked) {
            // By rank, so that equal scores keep their order.
            let _ = writeln!(lines, "{} Q0 {document} {rank} {} warraq", one.id, -rank);
        }
        scores.push(score(one, &ranked));
    }
    Ok((Scores::mean(&scores), lines))
}
