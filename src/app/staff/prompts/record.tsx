import { render } from 'preact';
import { RecordApp } from './RecordApp.tsx';

/* The page behind a link. What stands behind the `#` is sent nowhere; another link in the same tab is another page. */
addEventListener('hashchange', () => location.reload());
const screen = document.getElementById('heard') ?? document.body;
screen.replaceChildren();
render(<RecordApp token={location.hash.slice(1)} />, screen);
