import { expect, test } from 'vitest';
import type { Theme, ThemeDetails } from '../../../main/core/contract/themes';
import { theme } from '../../testing/test-themes';
import { ThemeForm } from './theme-form.svelte';

const AUTONOMY = theme(1, { name: 'Autonomy', look: 'circle', keywords: ['on our own', 'spare parts'] });
const THEMES = [AUTONOMY, theme(2, { name: 'Burden-sharing', look: 'square' })];

const formOf = (edited: Theme | null, themes: readonly Theme[] = THEMES) => {
  const asked: unknown[] = [];
  const form = new ThemeForm(
    {
      addTheme: (request: { details: ThemeDetails }) => {
        asked.push({ add: request });
        return Promise.resolve(theme(9, request.details));
      },
      editTheme: (request: { details: ThemeDetails }) => {
        asked.push({ edit: request });
        return Promise.resolve(theme(1, request.details));
      },
    },
    edited,
    themes,
  );
  return { form, asked };
};

test('a new theme takes the first look that no theme wears, and is written tidied', async () => {
  const { form, asked } = formOf(null);
  form.name = ' Readiness ';
  form.definition = 'What moves within days.\n';
  form.keywords = 'on  alert, Alert\nON ALERT;\n\nsorties';
  expect(await form.save()).toBe(9);
  expect(asked).toEqual([
    {
      add: {
        details: {
          name: 'Readiness',
          definition: 'What moves within days.',
          useFor: '',
          notFor: '',
          look: 'triangle',
          keywords: ['on alert', 'Alert', 'sorties'],
        },
        parentId: null,
      },
    },
  ]);
});

test('editing starts from what stands and may keep its own name', async () => {
  const { form, asked } = formOf(AUTONOMY);
  form.look = 'hexagon';
  expect(await form.save()).toBe(1);
  expect(asked).toEqual([
    {
      edit: {
        themeId: 1,
        details: {
          name: 'Autonomy',
          definition: '',
          useFor: '',
          notFor: '',
          look: 'hexagon',
          keywords: ['on our own', 'spare parts'],
        },
      },
    },
  ]);
});

test('an empty name is said only once Save was tried, a taken one at once', async () => {
  const { form, asked } = formOf(null);
  expect(form.shownProblem).toBeNull();
  expect(await form.save()).toBeNull();
  expect(form.shownProblem).toBe('empty');
  form.name = 'burden-SHARING';
  expect(form.shownProblem).toBe('taken');
  expect(await form.save()).toBeNull();
  expect(asked).toEqual([]);
});

test('when every look is worn, the one worn least is taken', () => {
  const looks = ['circle', 'circle', 'square', 'triangle', 'diamond', 'hexagon', 'cross', 'bar'] as const;
  const { form } = formOf(
    null,
    looks.map((look, at) => theme(at + 1, { look })),
  );
  expect(form.look).toBe('square');
});
