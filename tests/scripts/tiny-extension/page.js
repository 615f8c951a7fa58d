window.seen = [];
addEventListener('keydown', (event) => window.seen.push(`${event.ctrlKey ? 'Control+' : ''}${event.key}`));
document.querySelector('button').addEventListener('click', (event) => {
  document.title = event.isTrusted ? 'clicked' : 'faked';
});
document.querySelector('div').style.height = '3000px';
