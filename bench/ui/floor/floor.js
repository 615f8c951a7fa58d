// The rows are drawn anew, at once, from what is typed and nothing else.
const box = document.querySelector('input');
const list = document.querySelector('[role="feed"]');
const rows = [...list.children].map((row) => ({
  title: row.querySelector('a').textContent,
  facts: row.querySelector('p').textContent,
}));

box.addEventListener('input', () => {
  list.dataset.query = box.value;
  [...list.children].forEach((row, index) => {
    const { title, facts } = rows[index];
    const found = document.createElement('mark');
    found.textContent = box.value;
    row.querySelector('a').replaceChildren(found, ` ${title}`);
    row.querySelector('p').textContent = `${facts} · ${box.value.length}`;
  });
});
