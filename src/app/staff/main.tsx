import { render } from 'preact';
import { StaffApp } from './StaffApp.tsx';

const screen = document.getElementById('heard') ?? document.body;
screen.replaceChildren();
render(<StaffApp />, screen);
