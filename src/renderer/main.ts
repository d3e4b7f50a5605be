import { mount } from 'svelte';
import type { Bridge } from '../main/core/contract/window';
import App from './App.svelte';
import { connect } from './client';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/field.css';
import './ui/popover.css';

declare global {
  interface Window {
    /** Put there by the shell's preload before this page runs. */
    readonly attache: Bridge;
  }
}

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no #app');

mount(App, { target, props: { connection: connect(window.attache) } });
