// The page of the article report: it tells the extension what was chosen, and shows what the extension sends.
const host = acquireVsCodeApi();
const main = document.querySelector('main');
host.setState({ article: document.body.dataset.article });

document.addEventListener('click', (event) => {
  const chosen = event.target.closest('[data-mark], [data-do]');
  if (!chosen) return;
  event.preventDefault();
  host.postMessage({ mark: chosen.dataset.mark, act: chosen.dataset.do });
});

/** The links of the page, in order: the one that has the keyboard keeps it when the page is made anew. */
const links = () => [...main.querySelectorAll('a')];

addEventListener('message', ({ data }) => {
  const at = links().indexOf(document.activeElement);
  main.innerHTML = data.body; // made by the extension, with all words of the article escaped; the page lets no other script run
  if (at >= 0) links()[at]?.focus({ preventScroll: true });
});

host.postMessage({ act: 'ready' });
