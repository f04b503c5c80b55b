//! tmp
use intake::*;
#[test]
fn t() {
    let n = 8*1024*1024;
    let mk = |s: &str| s.repeat(n / s.len());
    for (name, page, file) in [
      ("short lines", mk("خبر قصير هنا\n"), "a.txt"),
      ("date lines", mk("الاربعاء 25 سبتمبر 2024\n"), "a.txt"),
      ("after", format!("عنوان هنا\nالساعة 14:58\n\nفقرة أولى.\n{}", mk("(المرفأ برس - وكالات - صدى الساحل)\n").chars().take(4_000_000).collect::<String>()), "a.txt"),
      ("divs", format!("<html><title>x</title>{}", "<div>الاربعاء 25 سبتمبر 2024</div>".repeat(90_000)), "a.html"),
      ("divs2", format!("<html><title>x</title>{}", "<div>كلمة اليوم هنا في يوم 25 من شهر</div>".repeat(60_000)), "a.html"),
      ("brs", format!("<html><title>x</title>{}", "كلمة<br>".repeat(90_000)), "a.html"),
      ("authors", format!("<html><title>x</title><h1>عنوان</h1>{}", "<p class=author>سالم <time>اليوم</time>".repeat(30_000)), "a.html"),
      ("nest", format!("<html><title>x</title>{}{}", "<aside class=related>".repeat(240), "كلمة كلمة كلمة\n".repeat(200_000)), "a.html"),
      ("one word", mk("خ"), "a.html"),
      ("lt", mk("<"), "a.html"),
      ("lt2", mk("<a "), "a.html"),
      ("quote", mk("<a b='"), "a.html"),
    ] {
      let t = std::time::Instant::now();
      let r = page::read(page.as_bytes().get(..n.min(page.len())).unwrap(), Hint{file_name:file, own_name:"x"});
      eprintln!("{name}: {:?} {:?}", t.elapsed(), r.map(|i| i.body.words()).map_err(|e| e.to_string()));
    }
}
