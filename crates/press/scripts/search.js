// Offers questions while one is typed. The page works without it.
const field = document.getElementById('q');
const offers = document.getElementById('offers');
let asked = '';
let waiting = 0;

async function offer() {
  const typed = field.value.trim();
  if (typed.length < 2 || typed === asked) return;
  asked = typed;
  const answer = await fetch(`/search/suggestions?q=${encodeURIComponent(typed)}`).catch(() => undefined);
  if (!answer?.ok) return;
  const [about, questions] = await answer.json();
  if (about !== field.value.trim()) return;
  offers.replaceChildren(...questions.map((question) => Object.assign(document.createElement('option'), { value: question })));
}

field.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(offer, 150);
});
