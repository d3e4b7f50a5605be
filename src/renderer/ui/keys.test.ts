import { expect, test } from 'vitest';
import { keysOf, type PressedKey } from './keys.svelte';

const press = (event: Partial<PressedKey>): string | null =>
  keysOf({
    key: '',
    code: '',
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    isComposing: false,
    ...event,
  });

test('a key is written as bindings write it', () => {
  expect([
    press({ key: 'a', code: 'KeyA' }),
    press({ key: '?', code: 'Slash', shiftKey: true }),
    press({ key: 'Z', code: 'KeyZ', shiftKey: true }),
    press({ key: 'k', code: 'KeyK', ctrlKey: true }),
    press({ key: ' ', code: 'Space' }),
    press({ key: 'Shift', code: 'ShiftLeft', shiftKey: true }),
    press({ key: 'a', code: 'KeyA', isComposing: true }),
  ]).toEqual(['A', '?', 'Shift Z', 'Ctrl K', 'Space', null, null]);
});

test('with Alt the key on the keyboard counts, whatever sign it makes', () => {
  expect([
    press({ key: '∆', code: 'KeyJ', altKey: true }),
    press({ key: 'Dead', code: 'KeyE', altKey: true }),
    press({ key: '¡', code: 'Digit1', altKey: true }),
    press({ key: 'ArrowLeft', code: 'ArrowLeft', altKey: true, shiftKey: true }),
  ]).toEqual(['Alt J', 'Alt E', 'Alt 1', 'Alt Shift ArrowLeft']);
});
