import { expect, test } from 'vitest';
import { summary } from '../testing/test-articles';
import { DetailsForm } from './details-form.svelte';

test('only what was changed is sent, and an emptied field is not stated', () => {
  const form = new DetailsForm(summary(1, { outlet: 'Wire', author: 'A. Berg', place: 'Oslo' }));
  form.text.outlet = ' Harbour Courier ';
  form.text.author = '';
  form.marking = 'TLP:AMBER';
  expect(form.changes()).toEqual({ outlet: 'Harbour Courier', author: null, marking: 'TLP:AMBER' });
});

test('a new text has only the details that were filled in', () => {
  const form = new DetailsForm(null);
  form.text.title = 'A title';
  form.publishedOn = '2026-10-14';
  expect(form.changes()).toEqual({ title: 'A title', publishedOn: '2026-10-14' });
});

test.each([
  ['2026-10-14', true],
  ['', true],
  ['2026-04-31', false],
  ['14 Oct 2026', false],
])('the date %j is valid: %s', (date, valid) => {
  const form = new DetailsForm(summary(1));
  form.publishedOn = date;
  expect(form.valid).toBe(valid);
});

test('an article cannot lose its title', () => {
  const form = new DetailsForm(summary(1));
  form.text.title = ' ';
  expect(form.valid).toBe(false);
});
