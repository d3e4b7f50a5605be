import { mount } from 'svelte';
import type { Bridge } from '../main/core/contract/window';
import { language, speakIn } from '../main/core/contract/messages/language';
import App from './App.svelte';
import { connect } from './client';
import { tellOfTouches } from './still-here';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/field.css';
import './ui/popover.css';
import { loadLatinFonts } from './ui/load-fonts';

declare global {
  interface Window {
    /** Put there by the shell's preload before this page runs. */
    readonly attache: Bridge;
  }
}

// The shell asks for the page in the language of the program.
speakIn(new URLSearchParams(location.search).get('language'));
document.documentElement.lang = language();

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no #app');

loadLatinFonts(document.fonts);
const connection = connect(window.attache);
// A window that is closing answers no more, and there is nothing to keep open.
tellOfTouches(
  window,
  () => void connection.client.stillHere({}).catch(() => undefined),
  () => performance.now(),
);
mount(App, { target, props: { connection } });
